"""Acts of candidates: declared or proposed, consented to, withdrawn (B5)."""
