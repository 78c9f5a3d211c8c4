"""The working state of the blocks stage: pieces, and what has been said of them so far."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from fabula.core import Document, Span
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.piece import Piece, Verdict

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
HEADINGS = frozenset({BlockKind.CHAPTER_HEADING, BlockKind.PART_HEADING})


class Draft:
    """Pieces in text order with a verdict each, once a rule has given one.

    Rules run from the surest to the least sure, so the first verdict on a piece stands.

    Parameters:
        document: the imported file.
        pieces: the document's passages, cut.
    """

    def __init__(self, document: Document, pieces: list[Piece]) -> None:
        self.document = document
        self.pieces = pieces
        self.verdicts: list[Verdict | None] = [None] * len(pieces)
        self.marks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.pieces)

    def is_open(self, at: int) -> bool:
        """Whether there is such a piece and no rule has spoken of it."""
        return 0 <= at < len(self.pieces) and self.verdicts[at] is None

    def open(self) -> Iterator[tuple[int, Piece]]:
        """The pieces that no rule has spoken of."""
        return ((i, p) for i, p in enumerate(self.pieces) if self.verdicts[i] is None)

    def kind(self, at: int) -> BlockKind | None:
        """What the piece was said to be; `None` if nothing, or if there is no such piece."""
        verdict = self.verdicts[at] if 0 <= at < len(self.pieces) else None
        return verdict.kind if verdict else None

    def claim(
        self,
        at: int,
        kind: BlockKind,
        confidence: float,
        by: str,
        evidence: tuple[Span, ...] = (),
    ) -> None:
        """Say what a piece is, unless something was said of it before."""
        if self.is_open(at):
            self.verdicts[at] = Verdict(kind, confidence, by, evidence)

    @cached_property
    def usual_gap(self) -> int:
        """How many blank lines stand between paragraphs in this file: the most frequent number."""
        gaps = Counter(piece.gap for piece in self.pieces[1:] if piece.words > 8)
        if not gaps:
            gaps = Counter(piece.gap for piece in self.pieces[1:])
        return gaps.most_common(1)[0][0] if gaps else 0

    @cached_property
    def words_below(self) -> list[int]:
        """For each piece, how many words stand after it."""
        below = list(accumulate((piece.words for piece in reversed(self.pieces)), initial=0))
        return below[-2::-1]

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that stand with a capital inside a sentence of the text, in lower case."""
        found: set[str] = set()
        for piece in self.pieces:
            found.update(name.casefold() for name in _NAME.findall(piece.text))
        return frozenset(found)

    def is_apart(self, at: int) -> bool:
        """Whether more blank lines stand before the piece than is usual here."""
        return at == 0 or self.pieces[at].gap > max(self.usual_gap, 1)

    @cached_property
    def width(self) -> int:
        """The column at which lines were wrapped by hand; 0 if they were not."""
        long = [p for p in self.pieces if len(p.lines) > 2 and p.words > 30]
        if len(long) < max(2, len(self.pieces) // 40):
            return 0
        return sorted(max(map(len, p.lines)) for p in long)[len(long) // 2]

    def sections(self) -> Iterator[range]:
        """The stretches between headings and at the file's own divisions, as piece numbers."""
        starts = {division.start for division in self.document.divisions}
        begin = 0
        for at, piece in enumerate(self.pieces):
            divided = piece.span.start in starts and at > begin
            if divided or self.kind(at) in HEADINGS:
                yield range(begin, at)
                begin = at if divided and self.kind(at) not in HEADINGS else at + 1
        yield range(begin, len(self.pieces))
