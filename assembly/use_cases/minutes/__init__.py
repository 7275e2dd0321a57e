"""The minutes of a closed assembly: remarked on, signed, sent to all members."""
