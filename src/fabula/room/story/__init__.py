"""An opened story: its draft, its sheet, its reading, and what is done to it."""
