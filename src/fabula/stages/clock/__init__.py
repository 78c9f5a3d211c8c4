"""The story's own clock: when each scene happens, and what of it cannot all be true."""
