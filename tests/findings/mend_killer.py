"""Mends one draft into new copies until it is killed: `python mend_killer.py DRAFT FOLDER`."""

import sys
from itertools import count
from pathlib import Path

from fabula.exports.files import write_whole
from fabula.exports.mend import mended, safe_edits
from fabula.exports.review.docx import docx
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

draft, folder = map(Path, sys.argv[1:])
data = draft.read_bytes()
reading = Reader(Settings(model=False)).read(import_bytes(data, draft.name)).reading
sys.stdout.write("ready\n")
sys.stdout.flush()
for number in count():
    edits = safe_edits(reading)
    write_whole(folder / f"mended{number}.docx", mended(data, reading, edits).content)
    write_whole(folder / f"review{number}.docx", docx(reading, data).content)
