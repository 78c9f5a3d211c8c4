"""Anchors: what is said of certain words, found again in a text that has been edited since."""
