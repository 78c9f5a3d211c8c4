"""`fabula mend` marks the scene breaks that the author has confirmed, as the draft marks others."""

import io
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from fabula.cli import main
from fabula.core import Span
from fabula.exports.mend import Edit, break_edits, mended
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings
from tests.exports.docx.drafts import part, parts, saved
from tests.importers.makers import docx_parts, paragraph, zipped

FIRST = "Ida carried the lamp down to the pump and set it on the wall."
SECOND = "The next morning they stood at the lake, and nobody spoke."
THIRD = "In the evening the rain came, and they laughed."
MAIN = "word/document.xml"


def marked(draft: str | bytes, name: str, *words: str) -> tuple[bytes, list[Edit]]:
    data = draft.encode() if isinstance(draft, str) else draft
    reading = Reader(Settings(model=False)).read(import_bytes(data, name)).reading
    spans = [Span(at, at + len(one)) for one in words for at in [reading.text.index(one)]]
    result = mended(data, reading, break_edits(reading, spans))
    return result.content, list(result.left)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{FIRST}\n\n{SECOND}\n", f"{FIRST}\n\n* * *\n\n{SECOND}\n"),
        (f"{FIRST}\r\n\r\n{SECOND}", f"{FIRST}\r\n\r\n* * *\r\n\r\n{SECOND}"),
        (f"{FIRST}\n{SECOND}\n{THIRD}\n", f"{FIRST}\n* * *\n{SECOND}\n{THIRD}\n"),
        (
            f"{FIRST}\n\n#\n\n{THIRD}\n\n{SECOND}\n",
            f"{FIRST}\n\n#\n\n{THIRD}\n\n#\n\n{SECOND}\n",
        ),
        (f"{FIRST}\n\n  “{SECOND}”\n", f"{FIRST}\n\n* * *\n\n  “{SECOND}”\n"),
    ],
)
def test_in_a_text_the_mark_stands_on_its_own_line(before: str, after: str) -> None:
    assert marked(before, "draft.txt", SECOND) == (after.encode(), [])


def test_in_markdown_emphasis_before_the_words_is_no_hindrance() -> None:
    content, left = marked(f"{FIRST}\n\n*{SECOND}*\n", "draft.md", SECOND)
    assert (content.decode(), left) == (f"{FIRST}\n\n* * *\n\n*{SECOND}*\n", [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"<p>{FIRST}</p>\n<p><em>{SECOND}</em></p>",
            f"<p>{FIRST}</p>\n<hr>\n<p><em>{SECOND}</em></p>",
        ),
        (
            f'<p>{FIRST}</p><hr class="x"/><p>{THIRD}</p><div><p>{SECOND}</p></div>',
            f'<p>{FIRST}</p><hr class="x"/><p>{THIRD}</p>'
            f'<div><hr class="x"/>\n<p>{SECOND}</p></div>',
        ),
        (
            f'<p>{FIRST}</p><p align="center">***</p><p>{THIRD}</p><p>{SECOND}</p>',
            f'<p>{FIRST}</p><p align="center">***</p><p>{THIRD}</p>'
            f'<p align="center">***</p>\n<p>{SECOND}</p>',
        ),
        (f"<p>{FIRST}<br><br>{SECOND}</p>", f"<p>{FIRST}<br><br>* * *<br><br>\n{SECOND}</p>"),
    ],
)
def test_in_a_page_the_mark_is_a_rule_or_what_the_page_has(before: str, after: str) -> None:
    page = "<html><head><title>Pump</title></head><body>{}</body></html>"
    assert marked(page.format(before), "draft.html", SECOND) == (page.format(after).encode(), [])


def test_in_a_document_the_mark_is_a_centred_paragraph() -> None:
    made = docx.Document()
    for text in (FIRST, SECOND):
        made.add_paragraph(text)
    data = saved(made)
    content, left = marked(data, "draft.docx", SECOND)
    assert not left
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    assert [one.text for one in paragraphs] == [FIRST, "* * *", SECOND]
    assert paragraphs[1].alignment == WD_ALIGN_PARAGRAPH.CENTER
    old, new = parts(data), parts(content)
    assert {name for name in new if old.get(name) != new[name]} == {MAIN}


def test_in_a_document_the_mark_is_as_the_document_has_it() -> None:
    made = docx.Document()
    made.add_paragraph(FIRST)
    mark = made.add_paragraph("~")
    mark.paragraph_format.left_indent = Pt(99)
    mark.runs[0].bold = True
    for text in (THIRD, SECOND):
        made.add_paragraph(text)
    content, _ = marked(saved(made), "draft.docx", SECOND)
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    assert [one.text for one in paragraphs] == [FIRST, "~", THIRD, "~", SECOND]
    assert paragraphs[1]._p.xml == paragraphs[3]._p.xml


def test_a_ruled_paragraph_is_written_again_as_it_is() -> None:
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    rule = f"<w:p><w:pPr>{border}</w:pPr></w:p>"
    before = [paragraph(FIRST), rule, paragraph(THIRD), paragraph(SECOND)]
    data, _ = marked(zipped(docx_parts(*before)), "draft.docx", SECOND)
    assert part(data, MAIN).count(rule) == 2
    assert f"{rule}{paragraph(SECOND)}" in part(data, MAIN)


def test_a_repair_at_the_first_word_of_a_scene_does_not_hinder_its_mark() -> None:
    data = f"{FIRST}\n\nAt at noon it rained.\n".encode()
    reading = Reader(Settings(model=False)).read(import_bytes(data, "draft.txt")).reading
    at = reading.text.index("At at")
    word = Edit(start=at, end=at + 5, finding="f1", code="W101", words="At at", right="At")
    edits = [word, *break_edits(reading, [Span(at, at + 5)])]
    for order in (edits, edits[::-1]):
        text = mended(data, reading, order).content.decode()
        assert text == f"{FIRST}\n\n* * *\n\nAt noon it rained.\n"


def test_inside_a_paragraph_it_is_left_and_where_a_mark_stands_nothing_is_done() -> None:
    inside = f"{FIRST} {SECOND}\n\n{THIRD}\n"
    content, left = marked(inside, "draft.txt", SECOND)
    assert (content.decode(), [one.finding for one in left]) == (inside, ["break1"])
    made = docx.Document()
    made.add_paragraph(f"{FIRST} {SECOND}")
    data = saved(made)
    content, left = marked(data, "draft.docx", SECOND)
    assert (part(content, MAIN), len(left)) == (part(data, MAIN), 1)
    there = f"{FIRST}\n\n* * *\n\n{SECOND}\n"
    assert marked(there, "draft.txt", FIRST, SECOND) == (there.encode(), [])


def test_the_command_takes_them_from_the_sheet(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "pump.txt"
    draft.write_text(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n", encoding="utf-8")
    draft.with_name("pump.story.toml").write_text(
        f"[[scene]]\nwords = '{SECOND}'\nbreak = true\n\n[[scene]]\nwords = '{THIRD}'\n"
        "break = false\n",
        encoding="utf-8",
    )
    assert main(["mend", str(draft), "--no-model"]) == 0
    assert "break1  line 3: a scene begins, marked “* * *”" in capfd.readouterr().out
    mended_draft = (tmp_path / "pump.mended.txt").read_text(encoding="utf-8")
    assert mended_draft == f"{FIRST}\n\n* * *\n\n{SECOND}\n\n{THIRD}\n"
    assert main(["mend", str(draft), "--no-model", "--force", "--without", "break1"]) == 0
    assert "There is nothing to mend." in capfd.readouterr().err
