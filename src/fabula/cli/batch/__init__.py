"""Reads many files at once; one bad file stops nothing."""
