"""The text of a reading by chapter and paragraph, cut into runs that are alike throughout."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import Final

from msgspec import Struct

from fabula.contract import Block, Reading
from fabula.core import Span, Spanned
from fabula.exports.view.asides import HEADINGS, NAMES
from fabula.exports.view.places import chapter_name
from fabula.exports.view.runs import Piece, cut, markers, overlapping
from fabula.exports.view.words import shortened

_FOLDED: Final = frozenset({"metadata", "summary", "author_note", "disclaimer", "end_matter"})
_ABOUT: Final = {"title": "metadata", "byline": "metadata"}
_PARTS: Final = frozenset({"part_heading"})
_WRAPPED: Final = 45
_FIRST: Final = 60
_LINE_END = re.compile(r"\r\n|\r|\n")


_Laid = tuple[
    Block,
    list[tuple[Span, int]],
    list[tuple[Span, str]],
    list[tuple[Span, int]],
    list[tuple[Span, str]],
]
"""A block, and the quotations, the emphasis, the evidence and the marks of emphasis in it."""


class Run(Struct, frozen=True, kw_only=True):
    """Neighbouring pieces inside one quotation (`quote` is its number from 0) or outside any."""

    quote: int | None
    pieces: tuple[Piece, ...]


class Paragraph(Struct, frozen=True, kw_only=True):
    """One block. `continued`: it goes on on the line that the block before it stands on."""

    kind: str
    start: int
    runs: tuple[Run, ...]
    keep_lines: bool
    continued: bool

    @property
    def text(self) -> str:
        """Its words, without their marks of emphasis."""
        return "".join(piece.text for run in self.runs for piece in run.pieces)


class Fold(Struct, frozen=True, kw_only=True):
    """Blocks of one kind that are not story, to be folded away."""

    kind: str
    name: str
    words: int
    first: str
    paragraphs: tuple[Paragraph, ...]


class Section(Struct, frozen=True, kw_only=True):
    """A chapter with its heading and the notes around it, or what stands before the first."""

    name: str
    chapter: bool
    parts: tuple[Paragraph | Fold, ...]

    @property
    def opens(self) -> str:
        """The heading of the part (book, volume) that begins here, if one does."""
        headings = (one for one in self.parts if isinstance(one, Paragraph))
        return next((shortened(one.text, _FIRST) for one in headings if one.kind in _PARTS), "")


class Head(Struct, frozen=True, kw_only=True):
    """A section before it is cut: its name, the number of its first block and the next one's."""

    name: str
    chapter: bool
    first: int
    end: int


Marks = Sequence[tuple[Span, str]]
"""Stretches that are to be pieces of their own; the name of each stands among the `emphasis` of
its pieces."""


def sections(reading: Reading) -> Iterator[Section]:
    """The whole text in order, every block of it once."""
    paragraphs = _paragraphs(reading, 0, len(reading.blocks))
    for head in heads(reading):
        yield _section(head, [next(paragraphs) for _ in range(head.first, head.end)])


def heads(reading: Reading) -> Iterator[Head]:
    """What `sections` gives, not cut yet: for pages that show one section alone."""
    first = 0
    for (name, chapter), blocks in groupby(_placed(reading), key=lambda placed: placed[1]):
        end = first + sum(1 for _ in blocks)
        yield Head(name=name, chapter=chapter, first=first, end=end)
        first = end


def section(reading: Reading, head: Head, marks: Marks = ()) -> Section:
    """One of `heads`, cut."""
    return _section(head, list(_paragraphs(reading, head.first, head.end, marks)))


def _section(head: Head, paragraphs: list[Paragraph]) -> Section:
    return Section(name=head.name, chapter=head.chapter, parts=tuple(_parts(paragraphs)))


def _placed(reading: Reading) -> Iterator[tuple[Block, tuple[str, bool]]]:
    """Each block and the section that it belongs to."""
    begins = list(_beginnings(reading))
    names = [(chapter_name(one, at), True) for at, one in enumerate(reading.chapters, 1)]
    for block in reading.blocks:
        place = bisect_right(begins, block.start) - 1
        yield block, names[place] if place >= 0 else ("", False)


def _beginnings(reading: Reading) -> Iterator[int]:
    """Where each chapter begins, its headings and what stands between them taken in."""
    starts = [block.start for block in reading.blocks]
    ended = 0
    for chapter in reading.chapters:
        before = reading.blocks[bisect_right(starts, ended) : bisect_right(starts, chapter.start)]
        headings = (block.start for block in before if block.kind in HEADINGS)
        yield min(next(headings, chapter.start), chapter.start)
        ended = max(chapter.end - 1, 0)


def _parts(paragraphs: list[Paragraph]) -> Iterator[Paragraph | Fold]:
    for kind, alike in groupby(paragraphs, key=lambda one: _ABOUT.get(one.kind, one.kind)):
        if kind not in _FOLDED:
            yield from alike
            continue
        folded = tuple(alike)
        text = " ".join(one.text for one in folded)
        yield Fold(
            kind=kind,
            name=NAMES[kind],
            words=len(text.split()),
            first=shortened(text, _FIRST),
            paragraphs=folded,
        )


def _paragraphs(reading: Reading, first: int, end: int, marks: Marks = ()) -> Iterator[Paragraph]:
    """The blocks of these numbers, cut where something in them begins or ends."""
    own = reading.blocks[first:end]
    blocks = [block.span for block in own]
    numbered = [(number, one) for number, one in enumerate(reading.quotes) if _in(one, own)]
    set_off = [one for one in reading.emphasis if _in(one, own)]
    evidence = sorted(
        (Span(span.start, span.end), number) for number, one in numbered for span in one.evidence
    )
    laid = zip(
        own,
        overlapping(blocks, [(one.span, number) for number, one in numbered]),
        overlapping(blocks, sorted([*((one.span, one.kind.value) for one in set_off), *marks])),
        overlapping(blocks, evidence),
        overlapping(blocks, markers(reading.text, set_off)),
        strict=True,
    )
    yield from _cut(reading, laid, reading.blocks[first - 1].end if first else 0)


def _in(one: Spanned, blocks: Sequence[Block]) -> bool:
    return bool(blocks) and one.start < blocks[-1].end and one.end > blocks[0].start


def _cut(reading: Reading, laid: Iterable[_Laid], ended: int) -> Iterator[Paragraph]:
    """Paragraphs of blocks and what lies in them; `ended` is where the block before them does."""
    for block, said, emphasis, proofs, gone in laid:
        pieces = cut(
            reading.text, block.span, quotes=said, emphasis=emphasis, proofs=proofs, hidden=gone
        )
        yield Paragraph(
            kind=block.kind,
            start=block.start,
            runs=tuple(
                Run(quote=quote, pieces=tuple(alike))
                for quote, alike in groupby(pieces, key=lambda piece: piece.quote)
            ),
            keep_lines=_keeps_lines(reading.words(block.span), block.kind),
            continued=ended > 0 and not _LINE_END.search(reading.text, ended, block.start),
        )
        ended = block.end


def _keeps_lines(text: str, kind: str) -> bool:
    """Whether line ends inside a block mean something, or come from wrapping at a column."""
    lines = _LINE_END.split(text)
    if len(lines) == 1:
        return False
    return kind in {"verse", "message"} or median(len(one) for one in lines[:-1]) < _WRAPPED
