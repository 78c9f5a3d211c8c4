"""Scenes: where place, time or company change, marked or not."""
