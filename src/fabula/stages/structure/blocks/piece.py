"""The pieces of a text that get a kind each, and the facts that rules ask of them."""

from functools import cached_property

from fabula.core import Passage, Span
from fabula.layers import BlockKind

ORNAMENT = " \t\r\n*_~=#|•·—–-+<>"
SHORT = 400


class Piece:
    """A passage, or a part of one where a note or a header line stands inside it.

    Parameters:
        passage: the passage that it lies in.
        span: where it lies, without white space at its ends.
        text: its words.
        first: whether it is the first piece of its passage.
    """

    def __init__(self, passage: Passage, span: Span, text: str, first: bool = True) -> None:
        self.passage = passage
        self.span = span
        self.text = text
        self.gap = passage.gap if first else 0

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without white space around them."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())

    @cached_property
    def bare(self) -> str:
        """A short piece on one line without ornaments around it; empty for a long one."""
        return " ".join(self.text.split()).strip(ORNAMENT) if self.is_short else ""

    @property
    def is_short(self) -> bool:
        """Whether it may be a heading, a mark or a label: a few lines at most."""
        return len(self.text) <= SHORT and len(self.lines) <= 6

    @cached_property
    def head(self) -> str:
        """The first words, white space made single: enough for a label."""
        return " ".join(self.text[:SHORT].split())

    @cached_property
    def words(self) -> int:
        """How many words, by white space."""
        return len(self.text.split())


class Verdict:
    """What a rule says that a piece is."""

    __slots__ = ("by", "confidence", "evidence", "kind")

    def __init__(
        self, kind: BlockKind, confidence: float, by: str, evidence: tuple[Span, ...] = ()
    ) -> None:
        self.kind = kind
        self.confidence = confidence
        self.by = by
        self.evidence = evidence
