"""What the reader model says, as a layer."""
