"""Remarks and signatures of minutes."""
