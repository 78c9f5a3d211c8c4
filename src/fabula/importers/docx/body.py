"""The paragraphs of a DOCX part, as one reads them who has accepted all tracked changes.

What was inserted or moved here stands, what was deleted or moved away does not, and a paragraph
whose mark was deleted runs on into the next. Paragraphs of a text box follow the one it hangs on.
"""

from collections.abc import Callable

from msgspec.structs import replace

from fabula.core import Role
from fabula.importers.docx.runs import Run
from fabula.importers.docx.styles import HIDDEN, TOGGLES, Styles, is_on
from fabula.importers.flow import Look, Paragraph
from fabula.importers.xml import XmlReader

_DELETED = frozenset({"w:del", "w:moveFrom"})
_DROPPED = _DELETED | {
    "w:delText",
    "w:instrText",
    "w:delInstrText",
    "w:rt",
    "w:pPrChange",
    "w:rPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:sdtPr",
    "mc:Fallback",
}
_WORDS = frozenset({"w:t", "m:t"})
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:br": "\n", "w:noBreakHyphen": "\u2011"}
_BORDERS = frozenset({"w:top", "w:bottom", "w:between"})
_BOLD_ANYWAY = frozenset({Role.TITLE, Role.HEADING})
_CONTAINERS = frozenset({"w:tc", "w:body", "w:footnote", "w:endnote", "w:comment"})


class Body:
    """Handles a part that holds paragraphs.

    Parameters:
        reader: the part's reader, for the places of elements.
        part: the part's name.
        styles: what its styles mean.
        write: takes each paragraph once it is complete.
    """

    def __init__(
        self, reader: XmlReader, part: str, styles: Styles, write: Callable[[Paragraph], None]
    ) -> None:
        self._reader = reader
        self._part = part
        self._styles = styles
        self._write = write
        self._dropped = 0
        self._path: list[str] = ["", ""]
        self._paragraph = Paragraph(part)
        self._style = ""
        self._run = Run(styles, "")
        self._open: list[tuple[Paragraph, str, Run]] = []
        self._held: list[Paragraph] = []
        self._runs_on: Paragraph | None = None
        self._mark_deleted = False
        self._sign = ("", 0)
        self.notes: list[tuple[str, str]] = []
        self.missed = 0
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "w:p": self._start_paragraph,
            "w:pStyle": self._set_style,
            "w:jc": self._set_alignment,
            "w:outlineLvl": self._set_outline,
            "w:pageBreakBefore": self._set_new_page,
            "w:r": self._start_run,
            "w:rStyle": self._set_run_style,
            "w:br": self._start_break,
            "w:sym": self._start_symbol,
            "w:commentRangeStart": self._open_comment,
            "w:commentRangeEnd": self._close_comment,
            "w:commentReference": self._close_comment,
            "w:footnoteReference": self._refer_to_footnote,
            "w:endnoteReference": self._refer_to_endnote,
            "v:rect": self._see_rule,
            "w:altChunk": self._miss_chunk,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if self._dropped or tag in _DROPPED:
            self._drop(tag)
            return
        handle = self._starts.get(tag)
        if handle is not None:
            handle(attributes)
        elif tag in _SIGNS:
            self._sign = (_SIGNS[tag], self._reader.offset)
        elif tag in TOGGLES or tag == HIDDEN:
            self._set_toggle(tag, attributes)
        elif tag in _BORDERS and self._path[-1] == "w:pBdr":
            self._paragraph.ruled = attributes.get("w:val", "nil") not in ("nil", "none")
        self._path.append(tag)

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if self._dropped:
            self._dropped -= 1
            return
        self._path.pop()
        if tag == "w:p":
            self._end_paragraph()
        elif (tag in _SIGNS or tag == "w:sym") and self._path[-1] == "w:r":
            self._end_sign()
        elif tag in _CONTAINERS:
            self._end_container()

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if not self._dropped and self._path[-1] in _WORDS:
            self._add(words, offset, length)

    def _add(self, words: str, offset: int, length: int) -> None:
        look = self._run.look
        if not look.hidden:
            self._paragraph.add(words, offset, length, look.kinds)

    def _drop(self, tag: str) -> None:
        if not self._dropped and tag in _DELETED and self._path[-2:] == ["w:pPr", "w:rPr"]:
            self._mark_deleted = True
        self._dropped += 1

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        runs_on = None if self._open else self._runs_on
        if runs_on is not None:
            self._runs_on = None
        self._open.append((self._paragraph, self._style, self._run))
        self._paragraph = runs_on or Paragraph(self._part)
        self._mark_deleted = False
        self._set_style({"w:val": self._styles.default})

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        finished = self._paragraph
        self._paragraph, self._style, self._run = self._open.pop()
        if self._mark_deleted and not self._open:
            self._runs_on = finished
        else:
            self._held.append(finished)
            if not self._open:
                self._release()
        self._mark_deleted = False

    def _end_container(self) -> None:
        if self._runs_on is not None and not self._open:
            self._held.append(self._runs_on)
            self._runs_on = None
            self._release()

    def _release(self) -> None:
        held, self._held = self._held, []
        for paragraph in held[-1:] + held[:-1]:
            self._write(paragraph)

    def _set_style(self, attributes: dict[str, str]) -> None:
        self._style = style = attributes.get("w:val", "")
        role, level = self._styles.role(style)
        self._paragraph.look = Look(
            role=role,
            level=level,
            centred=self._styles.centred(style),
            style=self._styles.name(style),
        )
        self._start_run({})

    def _set_alignment(self, attributes: dict[str, str]) -> None:
        if self._path[-1] == "w:pPr":
            centred = attributes.get("w:val") == "center"
            self._paragraph.look = replace(self._paragraph.look, centred=centred)

    def _set_outline(self, attributes: dict[str, str]) -> None:
        level = attributes.get("w:val", "")
        if self._path[-1] == "w:pPr" and level in set("012345678"):
            self._paragraph.look = replace(
                self._paragraph.look, role=Role.HEADING, level=int(level) + 1
            )

    def _set_new_page(self, attributes: dict[str, str]) -> None:
        self._paragraph.new_page |= is_on(attributes)

    def _start_run(self, attributes: dict[str, str]) -> None:
        bold_anyway = self._paragraph.look.role in _BOLD_ANYWAY
        self._run = Run(self._styles, "" if bold_anyway else self._style)

    def _set_run_style(self, attributes: dict[str, str]) -> None:
        if self._path[-2:] == ["w:r", "w:rPr"]:
            self._run.style(attributes.get("w:val", ""))

    def _set_toggle(self, tag: str, attributes: dict[str, str]) -> None:
        if self._path[-2:] == ["w:r", "w:rPr"]:
            self._run.toggle(tag, on=is_on(attributes))

    def _start_break(self, attributes: dict[str, str]) -> None:
        new_page = attributes.get("w:type") == "page"
        self._sign = ("" if new_page else "\n", self._reader.offset)
        if new_page and self._path[-1] == "w:r":
            self._split()

    def _split(self) -> None:
        before = self._paragraph
        if before.blank:
            before.pieces.clear()
            before.new_page = True
        else:
            self._write(before)
            self._paragraph = Paragraph(self._part, before.look, new_page=True)

    def _start_symbol(self, attributes: dict[str, str]) -> None:
        code = attributes.get("w:char", "")
        sign = chr(int(code, 16)) if len(code) == 4 and set(code) <= set(_HEX) else ""
        self._sign = ("" if "\ud800" <= sign <= "\udfff" else sign, self._reader.offset)

    def _end_sign(self) -> None:
        sign, offset = self._sign
        self._add(sign, offset, self._reader.offset - offset)

    def _open_comment(self, attributes: dict[str, str]) -> None:
        self._paragraph.anchor(attributes.get("w:id", ""), opens=True)

    def _close_comment(self, attributes: dict[str, str]) -> None:
        self._paragraph.anchor(attributes.get("w:id", ""), opens=False)

    def _refer_to_footnote(self, attributes: dict[str, str]) -> None:
        self.notes.append(("footnotes", attributes.get("w:id", "")))

    def _refer_to_endnote(self, attributes: dict[str, str]) -> None:
        self.notes.append(("endnotes", attributes.get("w:id", "")))

    def _miss_chunk(self, attributes: dict[str, str]) -> None:
        self.missed += 1

    def _see_rule(self, attributes: dict[str, str]) -> None:
        self._paragraph.ruled |= attributes.get("o:hr") in ("t", "true")


_HEX = "0123456789abcdefABCDEF"
