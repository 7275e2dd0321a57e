"""Acts of the post: a letter is claimed by one sender, sent once, and accounted for."""
