"""Writes a sheet again and again until it is killed: `python killer.py PATH`."""

import sys
from pathlib import Path

from fabula.sheet.file.editing import Editor

number = 0
while True:
    number += 1
    editor = Editor(Path(sys.argv[1]))
    editor.join([f"Name {number}", f"Other {number}"])
    editor.save()
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
