"""The stage that finds what a story says of time."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar

from fabula.core import Layer, Span, Story
from fabula.layers import (
    Anchor,
    BlockKind,
    Blocks,
    Language,
    Quotation,
    QuotationKind,
    Quotations,
    Speakers,
    TimeExpression,
    TimeKind,
    Times,
    Tokens,
)
from fabula.settings import Settings
from fabula.stages.stage import Stage
from fabula.stages.times.clauses import Sentence
from fabula.stages.times.scan import Found, scan
from fabula.stages.tokens import tokens

_HEADS = frozenset({BlockKind.CHAPTER_HEADING, BlockKind.PART_HEADING, BlockKind.SCENE_BREAK})
_WRITTEN = frozenset({BlockKind.LETTER, BlockKind.MESSAGE})
_TIMELESS = frozenset({TimeKind.RECURRING, TimeKind.AGE, TimeKind.UNKNOWN, TimeKind.DURATION})
_OF_DAY = frozenset({TimeKind.CLOCK, TimeKind.PART})
_SETTING = frozenset(
    {TimeKind.CLOCK, TimeKind.PART, TimeKind.DAY, TimeKind.SHIFT, TimeKind.WEEKDAY, TimeKind.DATE}
    | {TimeKind.SEASON}
)


class TimesStage(Stage):
    """Finds expressions of time, tells narration from speech, and says what each one means.

    A letter or message inside a story speaks from its own moment; where most of the story is
    written so, its letters are the narration. Headings and breaks in words are read too, as many
    say when it is.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Language, Quotations, Speakers, Tokens)
    gives: ClassVar[type[Layer]] = Times
    version: ClassVar[int] = 7

    def read(self, story: Story, settings: Settings) -> Times:
        """The expressions; none for a story in another language than English."""
        if story[Language].is_foreign:
            return Times()
        found = [*_Scanned(story, story[Tokens]).expressions(), *_headings(story)]
        return Times(items=tuple(sorted(found, key=lambda one: one.start)))


def _headings(story: Story) -> Iterator[TimeExpression]:
    heads = [block.span for block in story[Blocks].items if block.kind in _HEADS]
    return _Scanned(story, tokens(story.text.content, heads)).expressions()


class _Scanned:
    """A row of tokens with the expressions in it.

    Parameters:
        story: with all layers that the stage needs.
        row: tokens of the story, or of its headings.
    """

    def __init__(self, story: Story, row: Tokens) -> None:
        content = story.text.content
        self._row = row
        self._words = [content[a:b] for a, b in zip(row.starts, row.ends, strict=True)]
        self._said = _Said(story)

    def expressions(self) -> Iterator[TimeExpression]:
        """In order, each with its anchor."""
        after, stated = -1, False
        for found in scan(self._words):
            number = bisect_right(self._row.sentences, found.first) - 1
            first = self._row.sentences[number]
            sentence = self._sentence(number)
            made = self._expression(found, sentence, first, after - first if stated else -1)
            after, stated = found.after, made.stated
            yield made

    def _sentence(self, number: int) -> Sentence:
        bounds = (*self._row.sentences[number : number + 2], len(self._words))
        words = self._words[bounds[0] : bounds[1]]
        return Sentence([word.lower().replace("’", "'") for word in words])

    def _expression(
        self, found: Found, sentence: Sentence, first: int, before: int
    ) -> TimeExpression:
        start, end = self._row.starts[found.first], self._row.ends[found.after - 1]
        quotation, speaker, spoken = self._said.at(start)
        place = (found.first - first, found.after - first)
        anchor = _anchor(found, spoken, sentence, place)
        return TimeExpression(
            start=start,
            end=end,
            kind=found.kind,
            value=found.value,
            anchor=anchor,
            stated=_stated(found, anchor, sentence, place, before),
            quotation=quotation,
            speaker=speaker,
            confidence=found.confidence,
            by=found.by,
        )


def _anchor(found: Found, spoken: bool, sentence: Sentence, place: tuple[int, int]) -> Anchor:
    if found.kind in _TIMELESS:
        return Anchor.NONE
    if spoken:
        return Anchor.SPEECH
    if found.kind in _OF_DAY and sentence.habit(*place):
        return Anchor.NONE
    return Anchor.EARLIER if sentence.earlier(*place) else Anchor.NARRATION


def _stated(
    found: Found, anchor: Anchor, sentence: Sentence, place: tuple[int, int], before: int
) -> bool:
    """Whether the narration sets its now by it: first in the sentence or in a clause, after one
    that does, or, for a clock time, with a plain verb before it. Of speech, only "it is noon".
    """
    if anchor is Anchor.SPEECH:
        return found.kind in _OF_DAY and sentence.told_as_now(*place)
    if anchor is not Anchor.NARRATION or found.kind not in _SETTING or found.by == "meal":
        return False
    if sentence.unreal(*place):
        return False
    if sentence.leads(place[0]) or sentence.linked(before, place[0]):
        return True
    if before >= 0 and sentence.leads_clause(place[0]):
        return True
    return found.kind is TimeKind.CLOCK and sentence.told_at(place[0])


class _Said:
    """Which quotation, if any, a place of the text lies in, and whether it is told there at all.

    Parameters:
        story: with quotations, speakers and blocks.
    """

    def __init__(self, story: Story) -> None:
        self._quotations = story[Quotations].items
        self._starts = [quotation.start for quotation in self._quotations]
        self._speakers = {one.quotation: one.speaker for one in story[Speakers].items}
        self._written = _written(story)
        self._writing = [span.start for span in self._written]

    def at(self, offset: int) -> tuple[str | None, str | None, bool]:
        """The quotation's id, its speaker's, and whether these are not the narrator's words."""
        number = bisect_right(self._starts, offset) - 1
        quotation = self._quotations[number] if number >= 0 else None
        if quotation and offset < quotation.end and quotation.kind is not QuotationKind.SCARE:
            return quotation.id, self._speaker(quotation), True
        number = bisect_right(self._writing, offset) - 1
        return None, None, number >= 0 and offset < self._written[number].end

    def _speaker(self, quotation: Quotation) -> str | None:
        return self._speakers.get(quotation.id)


def _written(story: Story) -> list[Span]:
    """The letters and messages, unless most of the story is made of them."""
    told = list(story[Blocks].story())
    written = [block.span for block in told if block.kind in _WRITTEN]
    most = 2 * sum(map(len, written)) > sum(len(block.span) for block in told)
    return [] if most else written
