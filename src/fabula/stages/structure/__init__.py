"""What the text is made of: blocks, chapters, marked scenes, the work itself, its language."""
