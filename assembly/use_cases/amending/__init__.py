"""Acts on the agenda on the day itself: moved, taken back, set aside, put (B7)."""
