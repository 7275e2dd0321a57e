"""Drafting an assembly, convening it, convening it anew, calling it off."""
