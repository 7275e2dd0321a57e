"""Exclusions: their files, the assemblies that decide them, their items (S11)."""
