"""What the face promises, measured on the example: `make face`."""
