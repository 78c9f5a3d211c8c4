"""An annotated text, whatever corpus it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words `start` to `end` (exclusive) mean the entity `cluster`; type and kind by number."""

    start: int
    end: int
    type: int
    kind: int
    cluster: int


@dataclass(frozen=True, slots=True)
class Syntax:
    """Columns of a treebank, one entry a word; `heads` holds word numbers, -1 for a root."""

    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what its corpus says of it; `None` where the corpus says nothing.

    `sentences` are half-open runs of words without gaps. `mentions` are in text order; where
    `typed` is false they serve coreference only, since they follow other rules than LitBank's.
    """

    name: str
    words: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[GoldMention, ...] | None = None
    typed: bool = False
    events: frozenset[int] | None = None
    syntax: Syntax | None = None
