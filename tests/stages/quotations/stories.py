"""Small stories, read by the quotations stage alone."""

import re
from collections.abc import Iterator

from fabula.core import Document, Emphasis, Passage, Source, Span, Story, Text
from fabula.layers import Block, BlockKind, Blocks, Quotations
from fabula.settings import Settings
from fabula.stages.quotations.stage import QuotationsStage

_PARAGRAPH = re.compile(r"\S.*?(?=\s*(?:\n[ \t]*\n|\Z))", re.DOTALL)


def paragraphs(content: str) -> Iterator[Span]:
    """The stretches between blank lines."""
    return (Span(*found.span()) for found in _PARAGRAPH.finditer(content))


def story(
    content: str,
    kinds: dict[int, BlockKind] | None = None,
    emphasis: tuple[Emphasis, ...] = (),
) -> Story:
    """A story whose paragraphs stand between blank lines; `kinds` says which are not prose."""
    spans = tuple(paragraphs(content))
    document = Document(
        source=Source(name="story.txt", media_type="text/plain", sha256=""),
        text=Text(content),
        passages=tuple(Passage(start=span.start, end=span.end) for span in spans),
        emphasis=emphasis,
    )
    blocks = tuple(
        Block(
            id=f"b{number}",
            start=span.start,
            end=span.end,
            kind=(kinds or {}).get(number, BlockKind.PROSE),
            confidence=1.0,
            by="test",
        )
        for number, span in enumerate(spans)
    )
    return Story(document).with_layer(Blocks(items=blocks))


def read(
    content: str,
    kinds: dict[int, BlockKind] | None = None,
    emphasis: tuple[Emphasis, ...] = (),
) -> Quotations:
    """The quotations of a small story; see `story`."""
    told = story(content, kinds, emphasis)
    return told.with_layer(QuotationsStage().read(told, Settings()))[Quotations]


def words(content: str, found: Quotations) -> list[str]:
    """What the quotations hold, their marks included."""
    return [content[quotation.start : quotation.end] for quotation in found.items]
