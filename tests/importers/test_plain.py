"""Plain text: encodings, paragraphs in both manners, emphasis, the Gutenberg frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Document, Role
from fabula.errors import InputError
from fabula.importers import import_bytes

WRAPPED = """    The ferry came in at dusk, riding low, and the whole of the town was
there to see it, since nobody had believed that it would come at all.
It had been gone for eleven days.

"You are late," said Ada, who had been standing on the quay since noon,
and who would not for anything have said that she was glad.

                              CHAPTER II

"_Late_," said Tom.
"""
UNBROKEN = (
    """The ferry came in at dusk, riding low, and the whole of the town was
there to see it, since nobody had believed that it would come at all.
It had been gone for eleven days.
"You are late," said Ada, who had been standing on the quay since noon,
and who was glad.
"Late," said Tom.
"""
    * 30
)


def read(text: str, encoding: str = "utf-8") -> Document:
    return import_bytes(text.encode(encoding), "story.txt")


def passages(document: Document) -> list[str]:
    return [document.text[p.span] for p in document.passages]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_content_as_it_is(encoding: str, end: str) -> None:
    text = f"“It’s late…” she said—twice.{end}{end}‘So?’ said the café owner.{end}"
    document = read(text, encoding)
    assert document.text.content == text
    assert passages(document) == [line for line in text.split(end) if line]
    assert document.passages[1].gap == 1


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Он вышел рано утром. «Где ты был?» — спросила она. Снег падал.\n"),
        ("shift_jis", "彼は朝早く家を出た。「どこにいたの」と彼女は聞いた。\n"),
        ("cp1250", "Wyszedł z domu wcześnie. „Gdzie byłeś?” – zapytała.\n"),
        ("utf-16-le", "Он вышел рано утром. «Где ты был?» — спросила она.\n"),
    ],
)
def test_other_scripts_in_their_old_encodings(encoding: str, text: str) -> None:
    assert read(text * 12, encoding).text.content == text * 12


def test_what_cannot_be_decoded_is_said_and_stands_as_one_sign() -> None:
    document = import_bytes("He said “no” and “no”.".encode() + b"\x80", "a.txt")
    assert document.text.content.endswith("”.\ufffd")
    assert "1 place" in document.warnings[0]
    lone = import_bytes(b"\xff\xfe" + "a\ud800b".encode("utf-16-le", "surrogatepass"), "a.txt")
    assert (lone.text.content, len(lone.warnings)) == ("a\ufffdb", 1)


def test_strange_signs_stay() -> None:
    text = "e\u0301 \u202eabc\u202c a\u200bb \ufeff x\0y \u0085 z\u2028w"
    assert read(text).text.content == text


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    document = read(WRAPPED)
    assert [words.count("\n") for words in passages(document)] == [2, 1, 0, 0]
    assert [p.centred for p in document.passages] == [False, False, True, False]
    assert [p.gap for p in document.passages] == [0, 1, 1, 1]


def test_paragraphs_without_blank_lines_end_with_a_short_line() -> None:
    found = passages(read(UNBROKEN))
    assert len(found) == 3 * 30
    assert found[1].startswith('"You are late,"') and found[1].endswith("glad.")


def test_each_line_is_a_paragraph_where_lines_are_long_or_short() -> None:
    text = "A line that goes on " * 20 + '\n"No."\n"Yes," said Ada.\n'
    assert len(passages(read(text))) == 3
    assert len(passages(read("Salt\nand rope\nand tar\n"))) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was _not_ amused.", ["not"]),
        ("*Not now,* he thought.", ["Not now,"]),
        ("It was **over**.", ["over"]),
        ("“_Non_,” she said; _oui_.", ["Non", "oui"]),
        ("He <i>ran</i> home.", ["ran"]),
        ("* * *", []),
        ("***", []),
        ("~*~*~", []),
        ("snake_case_name and 5 * 3 * 2", []),
        ("The house* stood. Another* fell.", []),
        ("* A footnote about the house.", []),
        ("What the f*ck, you sh*t, d*** it", []),
    ],
)
def test_marks_of_emphasis(text: str, found: list[str]) -> None:
    document = read(text)
    assert [document.text[e.span] for e in document.emphasis] == found


def test_the_frame_of_project_gutenberg_is_told_apart() -> None:
    text = (
        "The Project Gutenberg eBook of Salt\n\nTitle: Salt\n\nAuthor: A. Ferris\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK SALT ***\n\nProduced by hand\n\nI went.\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK SALT ***\n\nLicence.\n"
    )
    document = read(text)
    assert document.generator == "Project Gutenberg"
    assert (document.metadata.title, document.metadata.author) == ("Salt", "A. Ferris")
    kept = [document.text[p.span] for p in document.passages if p.role is Role.PARAGRAPH]
    assert kept == ["I went."]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_taken_over_as_it_is_or_refused_clearly(text: str) -> None:
    try:
        document = import_bytes(b"\xef\xbb\xbf" + text.encode(), "a.txt")
    except InputError:
        return
    document.check()
    if document.source.media_type == "text/plain":
        assert document.text.content == text


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "pasted"]))
def test_any_bytes_give_a_sound_document_or_a_clear_error(data: bytes, name: str) -> None:
    try:
        import_bytes(data, name).check()
    except InputError as error:
        assert str(error).endswith(".")
