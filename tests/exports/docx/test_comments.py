"""Comments in a Word document: at their words, and nothing else changed."""

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.cli import main
from fabula.contract import Reading
from fabula.core import Document, Source, Span
from fabula.errors import UnknownFormat
from fabula.exports.docx.comments import Note, commented
from fabula.exports.docx.marks import STRICT, TRANSITIONAL
from fabula.exports.review.docx import docx as reviewed_docx
from fabula.importers import import_bytes
from fabula.importers.docx import Docx
from fabula.reading import Reader
from fabula.settings import Limits, Settings
from tests.exports.docx.drafts import part, parts, plain, rich, saved
from tests.importers.makers import docx_parts, paragraph, run, zipped

MAIN = "word/document.xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(data: bytes) -> Reading:
    reader = Reader(Settings(model=False))
    return reader.read(import_bytes(data, "draft.docx")).reading


def with_ours(data: bytes) -> Document:
    return Docx(ours=True).read(data, Source(name="d", media_type="", sha256=""), Limits())


def signs(data: bytes) -> list[tuple[str, bool | None, bool | None]]:
    """Each character of the body with its look."""
    body = docx.Document(io.BytesIO(data))
    cells = [cell for table in body.tables for row in table.rows for cell in row.cells]
    paragraphs = [*body.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return [
        (sign, run.bold, run.italic)
        for one in paragraphs
        for run in one.runs
        for sign in f"{run.text}"
    ]


def holds(new: str, old: str) -> bool:
    """Whether all of the old stands in the new, in order: things were only put in."""
    rest = iter(new)
    return all(sign in rest for sign in old)


@pytest.mark.parametrize("data", [plain(), rich()], ids=["plain", "rich"])
def test_nothing_but_comments_comes_in(data: bytes) -> None:
    result = reviewed_docx(read(data), data)
    old, new = parts(data), parts(result.content)
    allowed = {MAIN, "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name in new if old.get(name) != new[name]} <= allowed
    assert set(old) <= set(new)
    for name in allowed & set(old):
        assert holds(new[name].decode(), old[name].decode()), name
        ElementTree.fromstring(new[name])
    assert signs(result.content) == signs(data)
    assert with_ours(result.content).text.content == with_ours(data).text.content


def test_each_comment_stands_at_its_words() -> None:
    data = rich()
    reading = read(data)
    result = reviewed_docx(reading, data)
    assert not result.left
    there = with_ours(result.content)
    words = [there.text[one.span] for one in there.comments if one.author == "Fabula"]
    assert words == ["the the", "dry.", "She", "the the", "the the", "a been", "went"]


def test_the_comments_of_others_are_kept_and_ours_are_no_beta_readers() -> None:
    data = reviewed_docx(read(rich()), rich()).content
    (mara,) = read(data).comments
    assert (mara.author, mara.text, mara.by) == ("Mara", "I love her voice here.", "file")
    assert len(with_ours(data).comments) == 8


def test_a_second_review_repeats_nothing() -> None:
    once = reviewed_docx(read(rich()), rich()).content
    assert reviewed_docx(read(once), once).content == once


def test_what_stands_in_a_text_box_or_a_note_is_left_and_told() -> None:
    made = docx.Document()
    made.add_paragraph("It was late and she went home.")
    box = f'<w:txbxContent xmlns:w="{SPACE}"><w:p><w:r><w:t>Into the the sea.</w:t></w:r></w:p>'
    paragraph = made.add_paragraph("She slept.")
    paragraph.runs[0]._r.append(docx.oxml.parse_xml(f"{box}</w:txbxContent>"))
    data = saved(made)
    result = reviewed_docx(read(data), data)
    assert [one.text.partition("\n")[0] for one in result.left] == [
        "“the” stands here twice in a row. Perhaps: “the”"
    ]
    assert result.content == data


def test_numbers_that_a_document_uses_are_left_alone() -> None:
    stray = '<w:commentRangeStart w:id="0"/>'
    data = zipped(docx_parts(paragraph(stray, "Into the sea.")))
    note = Note(span=Span(0, 4), text="Where?")
    origins = import_bytes(data, "d.docx").origin
    result = commented(data, origins, [note], author="F", initials="F")
    assert 'commentRangeStart w:id="1"' in part(result.content, MAIN)
    assert len(import_bytes(result.content, "d.docx").comments) == 1


def test_another_format_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnknownFormat, match="is no Word document, so no comments"):
        reviewed_docx(read(plain()), b"It was late.")


@pytest.mark.parametrize("prefix", ["x:", ""])
@pytest.mark.parametrize("uri", [TRANSITIONAL, STRICT])
def test_a_part_with_another_prefix_is_marked_by_its_own(prefix: str, uri: str) -> None:
    made = docx_parts(paragraph("Into the ", run("the sea.", props="<w:i/>")))
    source = str(made[MAIN]).replace(TRANSITIONAL, uri)
    named = source.replace("xmlns:w=", f"xmlns:{prefix}".rstrip(":") + "=")
    made[MAIN] = named.replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}")
    data = zipped(made)
    origins = import_bytes(data, "draft.docx").origin
    note = Note(span=Span(5, 12), text="Twice?")
    result = commented(data, origins, [note], author="Mara", initials="M")
    (comment,) = import_bytes(result.content, "draft.docx").comments
    assert (comment.span, comment.text, comment.author) == (note.span, "Twice?", "Mara")


WORDS = st.lists(
    st.tuples(
        st.sampled_from(["Ida ", "went & came", "é", " 🌊 ", "“No.”", "a<b", "\t", "x"]),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_any_stretch_of_any_runs(
    paragraphs: list[list[tuple[str, bool, bool]]], data: st.DataObject
) -> None:
    made = docx.Document()
    made.add_paragraph("It was late.")
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for words, bold, italic in runs:
            run = paragraph.add_run(words)
            run.bold, run.italic = bold or None, italic or None
    file = saved(made)
    document = import_bytes(file, "draft.docx")
    notes = list(_notes(document, data))
    result = commented(file, document.origin, notes, author="Fabula", initials="Fa")
    assert signs(result.content) == signs(file)
    assert holds(part(result.content, MAIN), part(file, MAIN))
    after = import_bytes(result.content, "draft.docx")
    assert after.text.content == document.text.content
    placed = [one for one in notes if one not in result.left]
    assert sorted((one.span, one.text) for one in after.comments) == sorted(
        (one.span, one.text) for one in placed
    )
    for one in result.left:
        assert "\t" in (document.text[one.span][:1], document.text[one.span][-1:])


def _notes(document: Document, data: st.DataObject) -> Iterator[Note]:
    length = len(document.text)
    for number in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, length - 1))
        end = data.draw(st.integers(start + 1, length))
        words = document.text[Span(start, end)]
        if words.strip() and words == words.strip(" \n"):
            yield Note(span=Span(start, end), text=f"Note {number} & <more>")


def test_the_command_never_writes_over_the_draft(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft, out = tmp_path / "pump.docx", tmp_path / "pump.review.docx"
    data = plain()
    draft.write_bytes(data)
    command = ["review", str(draft), "--no-store", "--no-model", "--docx"]
    assert main([*command, str(draft), "--force"]) == 2
    assert main([*command, str(out)]) == 0
    first = out.read_bytes()
    assert len(with_ours(first).comments) == 5
    assert main([*command, str(out)]) == 2
    assert "is there already" in capfd.readouterr().err
    assert main([*command, str(out), "--force"]) == 0
    assert (out.read_bytes(), draft.read_bytes()) == (first, data)


def test_the_command_says_that_a_text_has_no_comments(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "pump.txt"
    draft.write_text("It was late. She went into the the sea.", encoding="utf-8")
    out = tmp_path / "pump.docx"
    assert main(["review", str(draft), "--no-store", "--no-model", "--docx", str(out)]) == 3
    assert "pump.txt is no Word document, so no comments" in capfd.readouterr().err
    assert not out.exists()
