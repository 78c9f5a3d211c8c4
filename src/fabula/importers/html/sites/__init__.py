"""The sites and programs whose pages are known, one file each."""
