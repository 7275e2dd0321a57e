"""Acts on the statutory calendar."""
