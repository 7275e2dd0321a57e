"""Dues: the table of factors, the territories' accounts, and who is written to."""
