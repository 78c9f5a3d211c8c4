"""Direct speech, thought and writing."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Block, Blocks, Quotation, Quotations
from fabula.settings import Settings
from fabula.stages.quotations.chat import NAMED_LINES, messages
from fabula.stages.quotations.habits import learn
from fabula.stages.quotations.italics import thoughts
from fabula.stages.quotations.kinds import Verdict
from fabula.stages.quotations.marks import Family
from fabula.stages.quotations.spoken import ParagraphReader
from fabula.stages.quotations.stretch import Stretch
from fabula.stages.quotations.utterances import utterances
from fabula.stages.quotations.verdicts import verdicts
from fabula.stages.stage import Stage


class QuotationsStage(Stage):
    """Finds every quotation of the story's blocks, its utterance and its kind."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Quotations
    version: ClassVar[int] = 8

    def read(self, story: Story, settings: Settings) -> Quotations:
        """The layer."""
        content, blocks = story.text.content, story[Blocks].items
        marked = tuple(_stretches(content, blocks))
        written = _apart(messages(content, blocks), marked)
        taken = sorted((*marked, *written), key=_start)
        italic = thoughts(content, story.document.emphasis, blocks, taken)
        stretches = tuple(sorted((*taken, *italic), key=_start))
        numbers = tuple(utterances(content, stretches, blocks))
        judged = verdicts(content, stretches, numbers, blocks)
        items = tuple(
            _quotation(index, *parts)
            for index, parts in enumerate(zip(stretches, numbers, judged, strict=True), 1)
        )
        return Quotations(items=items, styles=_styles(stretches))


def _start(stretch: Stretch) -> int:
    return stretch.start


def _apart(written: Iterable[Stretch], marked: Sequence[Stretch]) -> Iterator[Stretch]:
    """The messages in which no marks set anything off."""
    starts = [stretch.start for stretch in marked]
    for one in written:
        near = bisect_left(starts, one.end) - 1
        if near < 0 or marked[near].end <= one.start:
            yield one


def _stretches(content: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    reader = ParagraphReader(content, learn(content, [b for b in blocks if b.kind.is_story]))
    for number, block in enumerate(blocks):
        if block.kind.is_story and block.by != NAMED_LINES:
            yield from reader.read(block, number, _continued(reader, blocks, number))


def _continued(reader: ParagraphReader, blocks: Sequence[Block], number: int) -> frozenset[Family]:
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    return reader.marked.leads(after) if after and after.kind.is_story else frozenset()


def _quotation(index: int, stretch: Stretch, utterance: int, verdict: Verdict) -> Quotation:
    return Quotation(
        id=f"q{index}",
        start=stretch.start,
        end=stretch.end,
        kind=verdict.kind,
        utterance=f"u{utterance}",
        style=stretch.style,
        closed=stretch.closed,
        inner=stretch.inner,
        confidence=verdict.confidence,
        by=verdict.by,
    )


def _styles(stretches: Sequence[Stretch]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for stretch in stretches:
        counts[stretch.style] = counts.get(stretch.style, 0) + 1
    return tuple(sorted(counts, key=lambda style: -counts[style]))
