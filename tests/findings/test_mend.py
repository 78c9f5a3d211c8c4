"""`fabula mend`: safe repairs in a copy, every other byte as it was."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.cli import main
from fabula.contract import Reading
from fabula.errors import UnknownFormat
from fabula.exports.mend import mended, safe_edits
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings
from tests.exports.docx.drafts import rich

DRAFT = 'Ida carried the the lamp.\r\n\r\n"It\'s dry." she said. "So it is.." She sat.\r\n'
MENDED = 'Ida carried the lamp.\r\n\r\n"It\'s dry," she said. "So it is..." She sat.\r\n'


def read(data: bytes, name: str) -> Reading:
    return Reader(Settings(model=False)).read(import_bytes(data, name)).reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_keeps_its_encoding_mark_and_line_ends(encoding: str) -> None:
    draft = DRAFT.replace("Ida", "Zoë").encode(encoding)
    reading = read(draft, "draft.txt")
    result = mended(draft, reading, safe_edits(reading))
    assert result.content == MENDED.replace("Ida", "Zoë").encode(encoding)
    assert [edit.code for edit in result.done] == ["W101", "M105", "M101"]


def test_what_is_not_wanted_is_left() -> None:
    reading = read(DRAFT.encode(), "draft.txt")
    first = reading.findings[0].id
    edits = safe_edits(reading, without=[first])
    assert mended(DRAFT.encode(), reading, edits).content.startswith(b"Ida carried the the lamp.")


def document(*paragraphs: str) -> bytes:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.add_table(1, 1).cell(0, 0).text = "kept"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_every_other_part_of_a_docx_is_untouched() -> None:
    data = document("Ida carried the the lamp & went.", "“It’s dry.” she said.")
    reading = read(data, "draft.docx")
    result = mended(data, reading, safe_edits(reading))
    old, new = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, result.content))
    assert old.namelist() == new.namelist()
    changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed == ["word/document.xml"]
    texts = [one.text for one in docx.Document(io.BytesIO(result.content)).paragraphs]
    assert texts == ["Ida carried the lamp & went.", "“It’s dry,” she said."]


def test_what_a_document_holds_besides_its_words_stays() -> None:
    data = rich()
    reading = read(data, "draft.docx")
    result = mended(data, reading, safe_edits(reading))
    assert [edit.code for edit in result.done] == ["W101", "M105", "M106", "W101", "W101"]
    old, new = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, result.content))
    assert [name for name in old.namelist() if old.read(name) != new.read(name)] == [
        "word/document.xml"
    ]
    before, after = (one.read("word/document.xml").decode() for one in (old, new))
    changed = before.replace("the the</w:t>", "the</w:t>", 1).replace("dry.”", "dry,”")
    changed = changed.replace("We could walk,” She", "We could walk,” she")
    changed = changed.replace("in the the cell", "in the cell").replace(
        "on the the crate", "on the crate"
    )
    assert after == changed
    assert "<w:delText>on the the floor</w:delText>" in after


def test_words_that_formatting_parts_are_left() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Ida carried the ")
    paragraph.add_run("the").italic = True
    paragraph.add_run(" lamp down to the pump.")
    out = io.BytesIO()
    made.save(out)
    reading = read(out.getvalue(), "draft.docx")
    result = mended(out.getvalue(), reading, safe_edits(reading))
    assert [edit.code for edit in result.left] == ["W101"]
    assert not result.done


def test_a_format_that_cannot_be_mended_is_refused() -> None:
    page = rb"{\rtf1 Ida carried the the lamp down to the pump.\par}"
    reading = read(page, "draft.rtf")
    with pytest.raises(UnknownFormat, match="cannot be mended"):
        mended(page, reading, safe_edits(reading))


def test_a_page_is_mended_in_its_source() -> None:
    page = "<html><body><p>Zoë carried the the lamp &amp; went.</p>\r\n<p>No.</p></body></html>"
    for encoding in ("utf-8", "cp1252"):
        data = page.encode(encoding)
        reading = read(data, "draft.html")
        result = mended(data, reading, safe_edits(reading))
        assert result.content == page.replace("the the", "the").encode(encoding)


PIECES = ["the the lamp", "It rained.", '"No." she said.', "é", "\r\n", "\n\n", "..", "\t", "🌊"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES)), st.sets(st.integers(1, 6)))
def test_what_no_edit_touches_stays_and_every_edit_can_be_taken_back(
    parts: list[str], unwanted: set[int]
) -> None:
    draft = " ".join(["It was late.", *parts, "So it was."])
    reading = read(draft.encode(), "draft.txt")
    edits = safe_edits(reading, [f"f{number}" for number in unwanted])
    result = mended(draft.encode(), reading, edits)
    assert (result.done, result.left) == (edits, ())
    text = result.content.decode()
    for edit in reversed(edits):
        shift = sum(len(one.right) - len(one.words) for one in edits if one.start < edit.start)
        at = edit.start + shift
        assert text[at : at + len(edit.right)] == edit.right
        text = text[:at] + edit.words + text[at + len(edit.right) :]
    assert text == draft


def test_the_command_writes_beside_and_never_over(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(DRAFT.encode())
    assert main(["mend", str(draft), "--no-model", "--dry-run"]) == 0
    assert not (tmp_path / "draft.mended.txt").exists()
    assert main(["mend", str(draft), "--no-model"]) == 0
    assert (tmp_path / "draft.mended.txt").read_bytes() == MENDED.encode()
    assert draft.read_bytes() == DRAFT.encode()
    assert "“the the” → “the”" in capfd.readouterr().out
    assert main(["mend", str(draft), "--no-model"]) == 2
    assert main(["mend", str(draft), "--no-model", "--force", "--without", "f1"]) == 0
    assert (tmp_path / "draft.mended.txt").read_bytes().startswith(b"Ida carried the the lamp.")
    assert main(["mend", str(draft), "--no-model", "--to", str(draft)]) == 2
