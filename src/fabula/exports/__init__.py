"""What goes out: a reading as JSON, CSV, an HTML page, a page for the terminal.

One module a format. An export arranges what a reading says and infers nothing.
"""
