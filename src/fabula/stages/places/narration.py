"""What is narrated, with speech blanked out so that offsets stay true."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from fabula.core import Span, Story
from fabula.layers import Blocks, QuotationKind, Quotations


class Passage(Struct, frozen=True, gc=False):
    """A paragraph: `told` is its text from `start` on, what is said replaced by spaces."""

    start: int
    end: int
    told: str


def passages(story: Story) -> Iterator[Passage]:
    """The paragraphs of the story in order."""
    content = story.text.content
    said = [q.span for q in story[Quotations].items if q.kind is not QuotationKind.SCARE]
    ends = [span.end for span in said]
    for block in story[Blocks].story():
        at = bisect_left(ends, block.start + 1)
        told = _told(content, block.span, said, at)
        yield Passage(block.start, block.end, told.replace("\n", " ").replace("\r", " "))


def _told(content: str, block: Span, said: list[Span], at: int) -> str:
    parts, done = [], block.start
    while at < len(said) and said[at].start < block.end:
        start, end = max(said[at].start, done), min(said[at].end, block.end)
        parts += [content[done:start], " " * (end - start)]
        done, at = end, at + 1
    return "".join(parts) + content[done : block.end]
