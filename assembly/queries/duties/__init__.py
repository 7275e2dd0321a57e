"""What the statutes require of a year, and how far it has come."""
