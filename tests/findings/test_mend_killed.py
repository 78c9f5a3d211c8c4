"""Killed at any moment, mend and review leave a whole copy or none, and the draft as it was."""

import io
import random
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from fabula.exports.mend import mended, safe_edits
from fabula.exports.review.docx import docx as reviewed
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings
from tests.exports.docx.drafts import PARAGRAPHS, saved

KILLER = Path(__file__).with_name("mend_killer.py")
ROUNDS = 6
NOISE = 2_000_000


@pytest.fixture(scope="module")
def data() -> bytes:
    """A document that takes a while to write: it carries noise, which cannot be packed."""
    made = docx.Document()
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    noise = random.Random(7).randbytes(NOISE)
    part = Part(PackURI("/word/noise.bin"), "application/octet-stream", noise)
    made.part.relate_to(part, "urn:noise")
    return saved(made)


def test_a_copy_is_whole_or_not_there(tmp_path: Path, data: bytes) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(data)
    reading = Reader(Settings(model=False)).read(import_bytes(data, draft.name)).reading
    whole = {
        "mended": mended(data, reading, safe_edits(reading)).content,
        "review": reviewed(reading, data).content,
    }
    written = 0
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        killed_after(0.3 * random.Random(number).random(), draft, folder)
        for copy in folder.glob("*.docx"):
            written += 1
            assert copy.read_bytes() == whole[copy.name[:6]]
            docx.Document(io.BytesIO(copy.read_bytes()))
        assert draft.read_bytes() == data
    assert written


def killed_after(seconds: float, draft: Path, folder: Path) -> None:
    """Start writing, and kill the writer some time after it has begun."""
    command = [sys.executable, str(KILLER), str(draft), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        writer.kill()
