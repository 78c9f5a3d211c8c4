"""What the reader model says of the words: mentions and whom they mean, events, syntax."""

from collections.abc import Iterator

from msgspec import Struct

from fabula.core import Confidence, Layer
from fabula.layers.cast import EntityType, MentionKind


class Markable(Struct, frozen=True, kw_only=True, gc=False):
    """Words that mean somebody or something: tokens `first` to `after` (exclusive).

    Markables of one `chain` mean the same; chains are numbered from 0 in order of appearance, and a
    markable that is spoken of once is a chain of its own. They may nest.
    """

    first: int
    after: int
    type: EntityType
    kind: MentionKind
    chain: int
    confidence: Confidence


class Happening(Struct, frozen=True, kw_only=True, gc=False):
    """The token that tells an event as happening."""

    token: int
    confidence: Confidence


class Annotation(Layer, frozen=True, kw_only=True):
    """The reader model's view of a story, in token numbers; empty where the rules read alone.

    `tags` (Universal parts of speech), `lemmas`, `heads` (token numbers, -1 for a root) and
    `labels` (Universal Dependencies) have one entry a token, or none at all. `markables` and
    `happenings` are in text order. `model` is the SHA-256 of the weights, `None` where none were
    used; `absence` says why, where they should have been, in one sentence.
    """

    markables: tuple[Markable, ...] = ()
    happenings: tuple[Happening, ...] = ()
    tags: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    chains: int = 0
    model: str | None = None
    absence: str | None = None

    def __bool__(self) -> bool:
        """Whether the model has read."""
        return self.model is not None

    def members(self) -> Iterator[tuple[int, tuple[Markable, ...]]]:
        """Each chain with its markables in text order."""
        chains: list[list[Markable]] = [[] for _ in range(self.chains)]
        for markable in self.markables:
            chains[markable.chain].append(markable)
        return ((number, tuple(chain)) for number, chain in enumerate(chains))
