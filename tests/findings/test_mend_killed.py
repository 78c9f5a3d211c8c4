"""Killed at any moment, mend and review leave a whole copy or none, and the draft as it was."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from tests.exports.docx.drafts import PARAGRAPHS, saved

KILLER = Path(__file__).with_name("mend_killer.py")
ROUNDS = 30
NOISE = 2_000_000


def draft() -> bytes:
    """A document that takes a while to write: it carries noise, which cannot be packed."""
    made = docx.Document()
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    noise = random.Random(7).randbytes(NOISE)
    part = Part(PackURI("/word/noise.bin"), "application/octet-stream", noise)
    made.part.relate_to(part, "urn:noise")
    return saved(made)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked")
def test_a_copy_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(draft())
    command = [sys.executable, str(KILLER), str(path), str(tmp_path), str(ROUNDS)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert told["faults"] == []
    assert told["found"] >= ROUNDS
