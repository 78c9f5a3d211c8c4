"""A document and the layers that the stages have laid over it."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from fabula.core.document import Document
from fabula.core.span import Span
from fabula.core.text import Text
from fabula.errors import StageOrder


class Layer(Struct, frozen=True, kw_only=True):
    """One kind of annotation over a whole story; made by one stage, changed by none."""

    def spans(self) -> Iterator[Span]:
        """Every span that the layer holds, so that all can be checked against the text."""
        yield from ()


AnyLayer = TypeVar("AnyLayer", bound=Layer)


class Story:
    """A document with its layers; adding a layer gives a new story.

    Parameters:
        document: the imported file.
        layers: what has been read so far, by type.
    """

    __slots__ = ("_layers", "document")

    def __init__(
        self, document: Document, layers: Mapping[type[Layer], Layer] | None = None
    ) -> None:
        self.document = document
        self._layers = dict(layers or {})

    @property
    def text(self) -> Text:
        """The text that all spans point into."""
        return self.document.text

    @property
    def layers(self) -> Mapping[type[Layer], Layer]:
        """What has been read so far, by type."""
        return self._layers

    def get(self, kind: type[Layer]) -> Layer | None:
        """The layer of this kind; `None` where no stage has made it yet."""
        return self._layers.get(kind)

    def __contains__(self, kind: type[Layer]) -> bool:
        return self.get(kind) is not None

    def __getitem__(self, kind: type[AnyLayer]) -> AnyLayer:
        """The layer of this kind.

        Raises:
            StageOrder: no stage has made it yet.
        """
        layer = self.get(kind)
        if not isinstance(layer, kind):
            raise StageOrder(f"the layer {kind.__name__} was asked for before a stage gave it")
        return layer

    def with_layer(self, layer: Layer) -> "Story":
        """This story and one layer more.

        Raises:
            MisalignedSpan: a span of the layer does not lie in the text.
            StageOrder: the story has such a layer already.
        """
        if type(layer) in self._layers:
            raise StageOrder(f"the layer {type(layer).__name__} was made twice")
        for span in layer.spans():
            self.text.check(span)
        return Story(self.document, {**self._layers, type(layer): layer})
