"""One paragraph while it is collected: its words, their places, and what is set off in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from fabula.core import EmphasisKind, Role
from fabula.importers.builder import DocumentBuilder
from fabula.importers.html.tokens import Piece

_WHITE = re.compile(r"[ \t\n\r\f]+")
_UNEVEN = re.compile(r"[\t\n\r\f]|  ")
_LINE_END = re.compile(r"\n")
_BLANK_LINES = re.compile(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+")
_PROSE_LINE = 120
_LEAST_LINES = 4


class Shape(Struct, frozen=True, kw_only=True):
    """What a paragraph is besides its words."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    gap: int = 0
    centred: bool = False
    style: str = ""


class Paragraph:
    """Collects the pieces of one paragraph, each run of white space made one space."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._pieces: list[Piece] = []
        self._emphasis: list[tuple[int, int, EmphasisKind]] = []
        self._anchors: list[tuple[int, str]] = []
        self._length = 0
        self._white = True
        self.has_words = False

    def anchor(self, name: str) -> None:
        """Note that something that links may lead to stands here."""
        self._anchors.append((self._length, name))

    @property
    def anchor_names(self) -> Iterator[str]:
        """What `anchor` was told."""
        return (name for _, name in self._anchors)

    def add(self, piece: Piece, emphasis: set[EmphasisKind]) -> None:
        """Append words; white space is pressed together unless it came from an entity."""
        start = self._length
        if len(piece.words) == piece.length and _UNEVEN.search(piece.words):
            for pressed in _press(piece):
                self._append(pressed)
        else:
            self._append(piece)
        for kind in emphasis:
            self._set_off(start, kind)

    def keep(self, piece: Piece, emphasis: set[EmphasisKind]) -> None:
        """Append words as they are, white space and all."""
        start = self._length
        self._put(piece)
        for kind in emphasis:
            self._set_off(start, kind)

    def end_line(self, offset: int, length: int) -> None:
        """Append the line end that the `length` code points of markup at `offset` stand for."""
        self._put(Piece("\n", offset, length))
        self._white = True

    def space(self, offset: int) -> None:
        """Append a tabulator that stands in no source, unless the words end with white space."""
        if not self._white:
            self._put(Piece("\t", offset, 0))
            self._white = True

    def _append(self, piece: Piece) -> None:
        words = piece.words
        if self._white and words[0] == " ":
            if len(words) == 1:
                return
            piece = Piece(words[1:], piece.offset + 1, piece.length - 1)
        self._put(piece)
        self._white = piece.words[-1] == " "

    def _put(self, piece: Piece) -> None:
        self._pieces.append(piece)
        self._length += len(piece.words)
        self._white = False
        self.has_words = self.has_words or not piece.words.isspace()

    def _set_off(self, start: int, kind: EmphasisKind) -> None:
        for at in range(len(self._emphasis) - 1, max(-1, len(self._emphasis) - 5), -1):
            if self._emphasis[at][2] is kind and self._emphasis[at][1] == start:
                self._emphasis[at] = (self._emphasis[at][0], self._length, kind)
                return
        if start < self._length:
            self._emphasis.append((start, self._length, kind))

    def write(self, builder: DocumentBuilder, shape: Shape, anchors: dict[str, int]) -> None:
        """Give the paragraph to `builder`, without the white space at its two ends; as several
        where its line ends part prose.
        """
        words = "".join(piece.words for piece in self._pieces)
        cuts = [_Cut(start, end, gap) for start, end, gap in _cuts(words, shape)]
        starts = list(accumulate((len(piece.words) for piece in self._pieces), initial=0))
        for cut in cuts:
            with builder.passage(
                shape.role,
                level=shape.level,
                gap=cut.gap,
                centred=shape.centred,
                style=shape.style,
            ):
                cut.place = builder.length
                self._copy(builder, cut, starts)
        self._emphasise(builder, words, cuts)
        for at, name in self._anchors:
            cut = cuts[max(bisect_right(cuts, at, key=lambda cut: cut.start) - 1, 0)]
            anchors.setdefault(name, cut.place + min(max(at, cut.start), cut.end) - cut.start)

    def _copy(self, builder: DocumentBuilder, cut: "_Cut", starts: list[int]) -> None:
        for number in range(bisect_right(starts, cut.start) - 1, len(self._pieces)):
            piece, at = self._pieces[number], starts[number]
            if at >= cut.end:
                return
            first, last = max(cut.start - at, 0), min(cut.end - at, len(piece.words))
            whole = last - first == len(piece.words)
            verbatim = len(piece.words) == piece.length
            builder.add(
                piece.words[first:last],
                self._part,
                piece.offset + (first if verbatim else 0),
                piece.length if whole or not verbatim else None,
            )

    def _emphasise(self, builder: DocumentBuilder, words: str, cuts: list["_Cut"]) -> None:
        for start, end, kind in self._emphasis:
            for number in range(bisect_right(cuts, start, key=lambda cut: cut.end), len(cuts)):
                cut = cuts[number]
                if cut.start >= end:
                    break
                first, last = max(start, cut.start), min(end, cut.end)
                inner = words[first:last]
                first += len(inner) - len(inner.lstrip())
                last = first + len(inner.strip())
                shift = cut.place - cut.start
                builder.emphasise(shift + first, shift + last, kind)


class _Cut:
    """A stretch of a paragraph's words that becomes a passage, and where that begins."""

    __slots__ = ("end", "gap", "place", "start")

    def __init__(self, start: int, end: int, gap: int) -> None:
        self.start, self.end, self.gap, self.place = start, end, gap, 0


def _cuts(words: str, shape: Shape) -> Iterator[tuple[int, int, int]]:
    """The stretches that become passages, each with the blank lines before it: one, or the lines
    where they are prose, or what stands between the blank lines of preformatted text.

    Lines of verse and of letters are short; a story whose paragraphs are parted by single line
    breaks has long ones.
    """
    gap, at = shape.gap, 0
    for parting in (*_partings(words, shape), None):
        end = parting.start() if parting else len(words)
        stretch = words[at:end]
        if kept := stretch.strip():
            start = at + len(stretch) - len(stretch.lstrip())
            yield start, start + len(kept), gap
            gap = 0
        if parting:
            gap += max(len(parting[0].splitlines()) - 1, 0)
            at = parting.end()


def _partings(words: str, shape: Shape) -> Iterator[re.Match[str]]:
    if shape.role is Role.PREFORMATTED:
        return _BLANK_LINES.finditer(words)
    lines = words.split("\n")
    long = sum(len(line) > _PROSE_LINE for line in lines)
    if len(lines) < _LEAST_LINES or long * 4 < len(lines):
        return iter(())
    return _LINE_END.finditer(words)


def _press(piece: Piece) -> Iterator[Piece]:
    """The piece with each run of white space as one space, which fills the run; a lone line end
    or tabulator is no space, so the space in its place counts as the importer's own.
    """
    at = 0
    for white in _WHITE.finditer(piece.words):
        if white[0] == " ":
            continue
        if at < white.start():
            yield Piece(piece.words[at : white.start()], piece.offset + at, white.start() - at)
        filled = len(white[0]) if len(white[0]) > 1 else 0
        yield Piece(" ", piece.offset + white.start(), filled)
        at = white.end()
    if at < len(piece.words):
        yield Piece(piece.words[at:], piece.offset + at, len(piece.words) - at)
