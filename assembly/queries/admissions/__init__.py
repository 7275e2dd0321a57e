"""Bodies that ask to become members, from the form to the vote (S11)."""
