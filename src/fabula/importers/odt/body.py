"""The body of an ODT file: paragraphs, notes and comments.

Text that was deleted under "record changes" stands in `text:tracked-changes`, apart from the body,
and inserted text in its place; so leaving the former out reads all changes as accepted.
"""

import re
from collections.abc import Callable

from msgspec.structs import replace

from fabula.core import Role
from fabula.importers.flow import Frame, Paragraph, Remark, joined
from fabula.importers.odt.styles import Styles, Text
from fabula.importers.xml import XmlReader

_DROPPED = frozenset(
    {
        "text:tracked-changes",
        "text:note-citation",
        "text:ruby-text",
        "text:script",
        "text:sequence-decls",
        "text:index-title-template",
        "text:table-of-content-source",
        "office:forms",
        "office:event-listeners",
        "svg:title",
        "svg:desc",
        "meta:creator-initials",
    }
)
_RUNS = re.compile(r"[^ \t\r\n]+(?: [^ \t\r\n]+)*|[ \t\r\n]+")
_MOST_SPACES = 1000


class _Frame(Frame):
    __slots__ = ("spans", "text")

    def __init__(self, outer: "_Frame | None", write: Callable[[Paragraph], None]) -> None:
        super().__init__(outer, write)
        self.text = Text()
        self.spans: list[Text] = []


class _Comment:
    """An annotation while it is being read."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.leaves: dict[str, list[str]] = {"dc:creator": [], "dc:date": []}
        self.paragraphs: list[Paragraph] = []

    @property
    def remark(self) -> Remark:
        """What it says."""
        return Remark(
            author="".join(self.leaves["dc:creator"]).strip(),
            date="".join(self.leaves["dc:date"]).strip(),
            text=joined(self.paragraphs),
        )


class Body:
    """Handles `office:body`.

    Parameters:
        reader: the part's reader, for the places of elements.
        part: the part's name.
        styles: what the styles mean.
        write: takes each paragraph once it is complete.
    """

    def __init__(
        self, reader: XmlReader, part: str, styles: Styles, write: Callable[[Paragraph], None]
    ) -> None:
        self._reader = reader
        self._part = part
        self._styles = styles
        self._frame = _Frame(None, write)
        self._dropped = 0
        self._indexes = 0
        self._sign = ("", 0)
        self._leaf = ""
        self._comment = _Comment("")
        self.notes: list[Paragraph] = []
        self.remarks: dict[str, Remark] = {}
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "text:p": self._start_paragraph,
            "text:h": self._start_heading,
            "text:span": self._start_span,
            "text:s": self._start_spaces,
            "text:tab": lambda _: self._start_sign("\t"),
            "text:line-break": lambda _: self._start_sign("\n"),
            "text:note-body": lambda _: self._open_frame(self._write_note),
            "draw:text-box": lambda _: self._open_frame(self._frame.held.append),
            "office:annotation": self._start_comment,
            "office:annotation-end": self._close_comment,
            "text:index-body": self._start_index,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "text:p": self._end_paragraph,
            "text:h": self._end_paragraph,
            "text:span": self._end_span,
            "text:s": self._end_sign,
            "text:tab": self._end_sign,
            "text:line-break": self._end_sign,
            "text:note-body": self._close_frame,
            "draw:text-box": self._close_frame,
            "office:annotation": self._end_comment,
            "text:index-body": self._end_index,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if self._dropped or tag in _DROPPED:
            self._dropped += 1
            return
        self._leaf = tag
        handle = self._starts.get(tag)
        if handle is not None:
            handle(attributes)

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if self._dropped:
            self._dropped -= 1
            return
        self._leaf = ""
        handle = self._ends.get(tag)
        if handle is not None:
            handle()

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if self._dropped:
            return
        if self._frame.paragraph is not None:
            self._add_collapsed(self._frame.paragraph, words, offset, length)
        elif self._leaf in self._comment.leaves:
            self._comment.leaves[self._leaf].append(words)

    def _add_collapsed(self, paragraph: Paragraph, words: str, offset: int, length: int) -> None:
        """White space counts as one space, and as none at the start (ODF 1.3, part 3, 6.1.2)."""
        if length != len(words) and not words.isspace():
            self._add(words, offset, length)
            return
        for match in _RUNS.finditer(words):
            run = match[0]
            filled = len(run) if length == len(words) else length
            if not run.isspace() or run[0] not in " \t\r\n":
                self._add(run, offset + match.start(), filled)
            elif paragraph.pieces and not paragraph.pieces[-1].words[-1].isspace():
                self._add(" ", offset + match.start(), filled)

    def _add(self, words: str, offset: int, length: int) -> None:
        frame = self._frame
        if frame.paragraph is not None and not frame.text.hidden:
            frame.paragraph.add(words, offset, length, frame.text.kinds)

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        frame = self._frame
        frame.finish()
        style = attributes.get("text:style-name", "")
        look, new_page = self._styles.paragraph(style)
        frame.spans, frame.text = [], self._styles.text(style)
        if self._indexes:
            look = replace(look, role=Role.FURNITURE, level=0)
        frame.paragraph = Paragraph(self._part, look, new_page=new_page)

    def _start_heading(self, attributes: dict[str, str]) -> None:
        self._start_paragraph(attributes)
        paragraph = self._frame.paragraph
        if paragraph is not None and paragraph.look.role not in (Role.TITLE, Role.FURNITURE):
            given = attributes.get("text:outline-level", "")
            level = int(given) if given in set("123456789") else paragraph.look.level or 1
            paragraph.look = replace(paragraph.look, role=Role.HEADING, level=level)

    def _end_paragraph(self) -> None:
        self._frame.finish()

    def _start_span(self, attributes: dict[str, str]) -> None:
        frame = self._frame
        frame.spans.append(frame.text)
        frame.text = self._styles.inner(frame.text, attributes.get("text:style-name", ""))

    def _end_span(self) -> None:
        if self._frame.spans:
            self._frame.text = self._frame.spans.pop()

    def _start_sign(self, sign: str) -> None:
        self._sign = (sign, self._reader.offset)

    def _start_spaces(self, attributes: dict[str, str]) -> None:
        given = attributes.get("text:c", "1")
        number = int(given) if given.isascii() and given.isdecimal() and len(given) < 5 else 1
        self._start_sign(" " * min(number, _MOST_SPACES))

    def _end_sign(self) -> None:
        sign, offset = self._sign
        self._add(sign, offset, self._reader.offset - offset)

    def _open_frame(self, write: Callable[[Paragraph], None]) -> None:
        self._frame = _Frame(self._frame, write)

    def _close_frame(self) -> None:
        self._frame.finish()
        if isinstance(self._frame.outer, _Frame):
            self._frame = self._frame.outer

    def _write_note(self, paragraph: Paragraph) -> None:
        paragraph.look = replace(paragraph.look, role=Role.FOOTNOTE, level=0)
        self.notes.append(paragraph)

    def _start_comment(self, attributes: dict[str, str]) -> None:
        key = attributes.get("office:name") or f"unnamed {len(self.remarks)}"
        self._comment = _Comment(key)
        if self._frame.paragraph is not None:
            self._frame.paragraph.anchor(key, opens=True)
        self._open_frame(self._comment.paragraphs.append)

    def _end_comment(self) -> None:
        self._close_frame()
        self.remarks[self._comment.key] = self._comment.remark

    def _close_comment(self, attributes: dict[str, str]) -> None:
        if self._frame.paragraph is not None:
            self._frame.paragraph.anchor(attributes.get("office:name", ""), opens=False)

    def _start_index(self, attributes: dict[str, str]) -> None:
        self._indexes += 1

    def _end_index(self) -> None:
        self._indexes -= 1
