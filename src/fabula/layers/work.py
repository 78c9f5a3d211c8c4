"""What is known of the work: the file's metadata and what its own text says."""

from collections.abc import Iterator

from fabula.core import Layer, Metadata, Span


class Work(Layer, frozen=True, kw_only=True):
    """Metadata, and what kind of document this is, as a phrase: "AO3 download, 3 chapters".

    `evidence` holds the stretches of the text that metadata was read from.
    """

    metadata: Metadata
    kind: str
    evidence: tuple[Span, ...] = ()

    def spans(self) -> Iterator[Span]:
        """The stretches that metadata was read from."""
        yield from self.evidence
