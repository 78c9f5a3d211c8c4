"""Whose eyes."""
