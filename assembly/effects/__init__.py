"""What follows from a vote and from an assembly's end, whoever brings the end about.

The chair closes a vote, or the clock closes it with its assembly: both are acts of
their own, and both have the same effects, which stand here once.
"""
