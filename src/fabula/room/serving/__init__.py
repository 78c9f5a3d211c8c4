"""Serving the room on this machine alone, and opening a browser on it."""
