"""What the network tells everybody: no person, no address, nothing of an open vote."""
