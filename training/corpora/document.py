"""An annotated text, whatever corpus it came from."""

from collections.abc import Iterable, Iterator
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


def joined(documents: Iterable[Document], words: int) -> Iterator[Document]:
    """`documents` with syntax only, short neighbours laid end to end up to about `words` words."""
    group: list[Document] = []
    for document in documents:
        group.append(document)
        if sum(len(member.words) for member in group) >= words:
            yield _joined(group)
            group = []
    if group:
        yield _joined(group)


def _joined(group: list[Document]) -> Document:
    parts = [(document, document.syntax) for document in group if document.syntax]
    bases = [0]
    for document, _ in parts:
        bases.append(bases[-1] + len(document.words))
    moved = list(zip(parts, bases, strict=False))
    syntax = Syntax(
        tuple(tag for _, own in parts for tag in own.upos),
        tuple(lemma for _, own in parts for lemma in own.lemmas),
        tuple(head + base * (head >= 0) for (_, own), base in moved for head in own.heads),
        tuple(label for _, own in parts for label in own.labels),
    )
    return Document(
        parts[0][0].name,
        tuple(word for document, _ in parts for word in document.words),
        tuple((a + base, b + base) for (document, _), base in moved for a, b in document.sentences),
        syntax=syntax,
    )
