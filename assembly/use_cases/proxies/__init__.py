"""Acts by which one member is represented by another in an assembly (B7)."""
