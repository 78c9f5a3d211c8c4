"""Who says what to whom, by rule."""
