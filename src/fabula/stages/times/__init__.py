"""Expressions of time, in narration and in speech, and what they mean."""
