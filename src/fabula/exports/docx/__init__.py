"""The author's own Word document back, with something put into it and nothing else changed."""
