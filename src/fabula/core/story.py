"""A document and the layers that the stages have laid over it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from fabula.core.document import Document
from fabula.core.notes import Notes
from fabula.core.span import Span
from fabula.core.text import Text
from fabula.errors import StageOrder

if TYPE_CHECKING:
    from fabula.core.recent import Recent

Made = TypeVar("Made")


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
        recent: what is kept of the last reading; without it `once` keeps nothing.
    """

    __slots__ = ("_layers", "document", "recent")

    def __init__(
        self,
        document: Document,
        layers: Mapping[type[Layer], Layer] | None = None,
        recent: "Recent | None" = None,
    ) -> None:
        self.document = document
        self.recent = recent
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
        return Story(self.document, {**self._layers, type(layer): layer}, self.recent)

    def once(self, name: str, make: "Callable[[Story], Made]") -> Made:
        """What `make` makes of this story, for the steps that share it; see `Recent.made`.

        Parameters:
            name: tells it from other things that are made of a story.
            make: what it makes depends on nothing but the story, and is not altered afterwards.
        """
        return make(self) if self.recent is None else self.recent.made(name, self, make)

    def notes(
        self, name: str, make: Callable[[Sequence[str]], Iterable[Made]], kind: type[Made]
    ) -> Notes[Made]:
        """What `make` made of the same words in earlier readings.

        Parameters:
            name: tells these notes from others.
            make, kind: see `Notes`.
        """
        return Notes(make, kind) if self.recent is None else self.recent.noted(name, make, kind)
