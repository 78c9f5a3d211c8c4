from collections.abc import Iterator

import pytest

from fabula.core import Document, Layer, Source, Span, Story, Text
from fabula.errors import MisalignedSpan, StageOrder


class Words(Layer, frozen=True, kw_only=True):
    at: tuple[Span, ...]

    def spans(self) -> Iterator[Span]:
        yield from self.at


def story(content: str = "two words") -> Story:
    source = Source(name="a.txt", media_type="text/plain", sha256="0")
    return Story(Document(source=source, text=Text(content), passages=()))


def test_a_layer_is_found_by_its_type() -> None:
    layer = Words(at=(Span(0, 3),))
    assert story().with_layer(layer)[Words] is layer


def test_adding_a_layer_leaves_the_story_as_it_was() -> None:
    before = story()
    before.with_layer(Words(at=()))
    assert Words not in before


def test_a_layer_with_a_misaligned_span_is_refused() -> None:
    with pytest.raises(MisalignedSpan):
        story().with_layer(Words(at=(Span(4, 10),)))


def test_a_layer_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(StageOrder, match="Words"):
        story()[Words]


def test_a_layer_is_made_once() -> None:
    with pytest.raises(StageOrder, match="twice"):
        story().with_layer(Words(at=())).with_layer(Words(at=()))
