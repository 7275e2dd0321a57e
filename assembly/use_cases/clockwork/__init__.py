"""Acts of the clock: each does its own thing once, however often it is called."""
