"""Acts of a secret vote: opened by the chair, answered by the members."""
