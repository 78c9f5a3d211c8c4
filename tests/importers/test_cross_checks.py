"""Our words beside those of the libraries that are used for such files, over files they wrote."""

from io import BytesIO
from typing import Any

import docx as python_docx
import odfdo
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.core import Document, EmphasisKind
from tests.importers.helpers import check_origin, emphasised, lines, read
from tests.importers.test_docx import sources as docx_sources
from tests.importers.test_odt import sources as odt_sources

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
    | st.sampled_from("&<>\"'“”—\u00a0 "),
    max_size=30,
)
RUNS = st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), max_size=4)
PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(["Normal", "Heading 1", "Quote", "Title"]), RUNS), max_size=6
)
Paragraphs = list[tuple[str, list[tuple[str, bool, bool]]]]


def bare(words: str) -> str:
    return "".join(words.split())


def bare_lines(document: Document) -> list[str]:
    return [bare(words) for words in lines(document)]


def written_by_python_docx(paragraphs: Paragraphs) -> bytes:
    document: Any = python_docx.Document()
    document.add_paragraph("Start.")
    for style, runs in paragraphs:
        paragraph = document.add_paragraph(style=style)
        for words, italic, bold in runs:
            run = paragraph.add_run(words)
            run.italic, run.bold = italic, bold
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@settings(max_examples=20, deadline=None)
@given(PARAGRAPHS)
def test_our_words_are_those_of_python_docx(paragraphs: Paragraphs) -> None:
    data = written_by_python_docx(paragraphs)
    document = read(data, "story.docx")
    theirs: Any = python_docx.Document(BytesIO(data))
    expected = [bare(one.text) for one in theirs.paragraphs]
    assert bare_lines(document) == [words for words in expected if words]
    check_origin(document, docx_sources(data))


@settings(max_examples=20, deadline=None)
@given(PARAGRAPHS)
def test_our_emphasis_is_that_of_python_docx(paragraphs: Paragraphs) -> None:
    plain = [("Normal", runs) for _, runs in paragraphs]
    document = read(written_by_python_docx(plain), "story.docx")
    for kind, which in ((EmphasisKind.ITALIC, 1), (EmphasisKind.BOLD, 2)):
        expected = "".join(bare(run[0]) for _, runs in plain for run in runs if run[which])
        assert bare("".join(emphasised(document, kind))) == expected


def test_tables_and_breaks_of_python_docx() -> None:
    document: Any = python_docx.Document()
    document.add_heading("One", level=1)
    document.add_paragraph("The ferry was late.\nSo was she.\tOr he.")
    document.add_page_break()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ferry", "Late"
    document.add_paragraph("Rope", style="List Bullet")
    out = BytesIO()
    document.save(out)
    ours = read(out.getvalue(), "story.docx")
    assert lines(ours) == [
        "One",
        "The ferry was late.\nSo was she.\tOr he.",
        "Ferry",
        "Late",
        "Rope",
    ]
    assert [one.new_page for one in ours.passages] == [False, False, True, False, False]


def written_by_odfdo(paragraphs: list[str]) -> bytes:
    document: Any = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Start."))
    for words in paragraphs:
        document.body.append(odfdo.Paragraph(words))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@settings(max_examples=20, deadline=None)
@given(st.lists(WORDS, max_size=6))
def test_our_words_are_those_of_odfdo(paragraphs: list[str]) -> None:
    data = written_by_odfdo(paragraphs)
    document = read(data, "story.odt")
    theirs: Any = odfdo.Document(BytesIO(data))
    elements = [*theirs.body.headers, *theirs.body.paragraphs]
    expected = [bare(one.text_recursive) for one in elements]
    assert bare_lines(document) == [words for words in expected if words]
    check_origin(document, odt_sources(data))


def test_notes_and_comments_of_odfdo() -> None:
    document: Any = odfdo.Document("text")
    document.body.clear()
    paragraph: Any = odfdo.Paragraph("The ferry was late.")
    paragraph.insert_note(after="ferry", note_id="n1", citation="1", body="A small one.")
    paragraph.insert_annotation(after="late", body="Again?", creator="Beta")
    document.body.append(paragraph)
    out = BytesIO()
    document.save(out)
    ours = read(out.getvalue(), "story.odt")
    assert lines(ours) == ["The ferry was late.", "A small one."]
    (comment,) = ours.comments
    assert (comment.author, comment.text) == ("Beta", "Again?")
