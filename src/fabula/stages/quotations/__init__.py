"""Direct speech, thought and writing."""
