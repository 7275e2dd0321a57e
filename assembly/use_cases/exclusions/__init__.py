"""What is done with the file of an exclusion (S11)."""
