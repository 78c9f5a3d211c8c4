"""Kills writers of copies at random moments: `python mend_killer.py DRAFT FOLDER ROUNDS`.

A writer is forked from this process, which has read the draft and made both copies, so that the
moments fall into the writing. Prints how many copies it found and what was wrong with them. Run by
`test_mend_killed`.
"""

import json
import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path

from fabula.exports.files import write_whole
from fabula.exports.mend import mended, safe_edits
from fabula.exports.review.docx import docx
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings


def write(copies: dict[str, bytes], folder: Path) -> None:
    """Write copies until this process is killed."""
    for number in count():
        for kind, content in copies.items():
            write_whole(folder / f"{kind}{number}.docx", content)


def kill(copies: dict[str, bytes], folder: Path, seconds: float) -> None:
    """Fork a writer and kill it so long after its first copy."""
    child = os.fork()
    if not child:
        write(copies, folder)
    while not any(folder.glob("*.docx")):
        time.sleep(0.001)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def main(draft: Path, folder: Path, rounds: int) -> None:
    """Kill so many writers, and look at what they have left."""
    data = draft.read_bytes()
    reading = Reader(Settings(model=False)).read(import_bytes(data, draft.name)).reading
    copies = {
        "mended": mended(data, reading, safe_edits(reading)).content,
        "review": docx(reading, data).content,
    }
    chance = random.Random(20)
    found, faults = 0, []
    for number in range(rounds):
        own = folder / str(number)
        own.mkdir()
        kill(copies, own, 0.05 * chance.random())
        for path in own.glob("*.docx"):
            found += 1
            if path.read_bytes() != copies[path.name[:6]]:
                faults.append(f"{path} is not whole")
        if draft.read_bytes() != data:
            faults.append("the draft was written to")
    sys.stdout.write(json.dumps({"found": found, "faults": faults}))


main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
