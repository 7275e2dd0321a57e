"""Acts of presence: marked at the door of the place, and a mark taken back."""
