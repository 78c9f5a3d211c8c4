"""Collects the paragraphs of an RTF file, and what hangs on them: notes, text boxes, comments."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from fabula.core import EmphasisKind, Role
from fabula.importers.flow import Frame, Look, Paragraph, Remark, joined


class Frames:
    """Where paragraphs are written.

    Parameters:
        part: the name of the file.
        write: takes each paragraph of the body once it is complete.
    """

    def __init__(self, part: str, write: Callable[[Paragraph], None]) -> None:
        self._part = part
        self._frame = Frame(None, write)
        self._new_page = False
        self._comment: list[Paragraph] = []
        self.notes: list[Paragraph] = []
        self.remarks: dict[str, Remark] = {}

    def _paragraph(self) -> Paragraph:
        if self._frame.paragraph is None:
            self._frame.paragraph = Paragraph(self._part, new_page=self._new_page)
            self._new_page = False
        return self._frame.paragraph

    @property
    def is_open(self) -> bool:
        """Whether the paragraph has begun."""
        return self._frame.paragraph is not None

    def add(self, words: str, offset: int, length: int, kinds: frozenset[EmphasisKind]) -> None:
        """Append words to the paragraph."""
        self._paragraph().add(words, offset, length, kinds)

    def end_paragraph(self, look: Look, *, new_page: bool, ruled: bool) -> None:
        """Complete the paragraph; it is blank if nothing was added."""
        paragraph = self._paragraph()
        paragraph.look = look
        paragraph.new_page |= new_page
        paragraph.ruled = ruled
        self._frame.finish()

    def break_page(self) -> None:
        """What follows stands on a new page."""
        self._new_page = True

    def open_note(self) -> None:
        """What follows is a footnote or an endnote."""
        self._frame = Frame(self._frame, self._write_note)

    def open_box(self) -> None:
        """What follows stands in a text box."""
        self._frame = Frame(self._frame, self._frame.held.append)

    def open_comment(self) -> None:
        """What follows is a comment."""
        self._comment = []
        self._frame = Frame(self._frame, self._comment.append)

    def close(self) -> None:
        """Go back to the paragraph around the note, box or comment."""
        self._frame.finish()
        if self._frame.outer is not None:
            self._frame = self._frame.outer

    def close_comment(self, key: str, author: str, stamp: str) -> None:
        """Go back to the paragraph, and keep the comment.

        Parameters:
            key: the number by which a stretch refers to it, or an empty string.
            author: who wrote it.
            stamp: when, as RTF packs it into a number.
        """
        self.close()
        key = key or f"unnamed {len(self.remarks)}"
        self.anchor(key, opens=False)
        self.remarks[key] = Remark(author=author, date=_date(stamp), text=joined(self._comment))

    def anchor(self, key: str, *, opens: bool) -> None:
        """The stretch of a comment opens or closes here."""
        self._paragraph().anchor(key, opens=opens)

    def _write_note(self, paragraph: Paragraph) -> None:
        paragraph.look = replace(paragraph.look, role=Role.FOOTNOTE, level=0)
        self.notes.append(paragraph)


def _date(stamp: str) -> str:
    """A DTTM number (RTF 1.9.1, `\\atndate`) in ISO 8601; empty where it is none."""
    if not (stamp.isascii() and stamp.isdecimal() and len(stamp) < 11):
        return ""
    packed = int(stamp)
    year, month, day = 1900 + (packed >> 20 & 0x1FF), packed >> 16 & 0xF, packed >> 11 & 0x1F
    try:
        return datetime(year, month, day, packed >> 6 & 0x1F, packed & 0x3F).isoformat()  # noqa: DTZ001
    except ValueError:
        return ""
