"""The record's arithmetic: text, tree, export and verification.

Standard library only: whoever doubts the assembly can run this folder alone.
"""
