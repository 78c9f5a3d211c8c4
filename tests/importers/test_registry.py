"""What a file is, told from its content; files that cannot be read; many files as one."""

from pathlib import Path

import pytest

from fabula.errors import EmptyStory, NotFound, TooLarge, UnknownFormat
from fabula.importers import import_bytes, import_files, import_path
from fabula.settings import Limits

PAGE = b"<html><body><p>She came.</p></body></html>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(80), "a PNG image"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x7fELF" + bytes(80), "a program"),
        (bytes(60) + b"BOOKMOBI", "Kindle"),
        (bytes(range(256)) * 8, "neither text nor a book"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "XML"),
    ],
)
def test_what_is_no_story_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnknownFormat, match=said):
        import_bytes(data, "story.txt")


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (PAGE, "story.txt", "text/html"),
        (b"*She* came.\n\n***\n\n*He* went.\n", "story.txt", "text/plain"),
        (b"He <i>ran</i> and <b>ran</b>.", "pasted", "text/plain"),
        (b"# One\n\nShe **came**.\n", "pasted", "text/markdown"),
        (b"She came.\n", "story.md", "text/markdown"),
    ],
)
def test_the_format_is_told_from_content_and_only_then_from_the_name(
    data: bytes, name: str, kind: str
) -> None:
    assert import_bytes(data, name).source.media_type == kind


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff".encode(), b"<html></html>"])
def test_a_file_without_text_is_an_empty_story(data: bytes) -> None:
    with pytest.raises(EmptyStory):
        import_bytes(data, "a.txt")


def test_a_large_file_is_refused_with_the_way_to_raise_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"word " * 500)
    with pytest.raises(TooLarge, match="--max-size"):
        import_path(path, Limits(file_bytes=1000))


def test_a_folder_and_a_missing_file_are_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="folder"):
        import_path(tmp_path)
    with pytest.raises(NotFound, match="no file"):
        import_path(tmp_path / "none.txt")


def test_many_files_are_one_document_whose_parts_name_them() -> None:
    document = import_files([("1.txt", b"One.\n"), ("2.html", PAGE), ("3.md", b"*Three.*\n")])
    document.check()
    text = document.text.content
    assert [text[d.start :][:4] for d in document.divisions] == ["One.", "She ", "Thre"]
    assert {one.part for one in document.origin} == {"1.txt", "2.html", "3.md"}
    assert [document.text[e.span] for e in document.emphasis] == ["Three."]


LOG = (
    b"\x1b[32mAnn\x1b[0m \x1b[1msaid\x1b[0m \x1b[33mno\x1b[0m.\n\x1b[2J\x1b[H"
    b"\x1b[32mShe\x1b[0m \x1b[1msat\x1b[0m.\n\x1b[K\x1b[A\x1b[0m\x1b[m\n"
)


def test_bug_text_with_the_escapes_of_a_terminal_is_read_with_a_warning() -> None:
    document = import_bytes(LOG, "log.txt")
    assert document.source.media_type == "text/plain"
    assert document.text.content.encode() == LOG
    assert "control characters" in document.warnings[0]


@pytest.mark.parametrize("noise", [bytes(range(32)) * 20, b"\x1b" * 400, b"\x1b\x01\x02" * 100])
def test_control_bytes_alone_are_no_text(noise: bytes) -> None:
    with pytest.raises(UnknownFormat):
        import_bytes(noise + b"a few words", "log.txt")


def test_text_without_control_characters_has_no_warning() -> None:
    assert not import_bytes(b"Ann said no.\n\n\tShe sat.\x0c\n", "a.txt").warnings


@pytest.mark.parametrize(
    "page",
    [
        b"<script>var a=1;</script><style>p{}</style>",
        b"<!-- nothing --><title></title>",
    ],
)
def test_bug_a_page_with_nothing_to_read_is_empty(page: bytes) -> None:
    with pytest.raises(EmptyStory):
        import_bytes(page, "page.html")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"<i>No</i>, she said.", "text/html"),
        (b"Only words, saved as a page.", "text/plain"),
        (b"<3 you, she wrote.", "text/plain"),
    ],
)
def test_a_file_named_as_a_page_is_one_where_it_opens_with_a_tag(
    data: bytes, media_type: str
) -> None:
    assert import_bytes(data, "a.html").source.media_type == media_type
