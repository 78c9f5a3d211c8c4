"""`.quotes`: one row a line of direct speech, with the mention that tells the speaker."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Quote, Reading
from fabula.exports.booknlp.entities import Entity, numbers
from fabula.exports.booknlp.rows import Row
from fabula.exports.booknlp.words import Words

HEAD: Final = (
    "quote_start", "quote_end", "mention_start", "mention_end", "mention_phrase", "char_id",
    "quote",
)  # fmt: skip


class Said(Struct, frozen=True, kw_only=True):
    """One line: its tokens (both inclusive), who says it (`None`: unknown), by which mention."""

    start: int
    end: int
    speaker: int | None
    mention: Entity | None
    text: str


def quotes(reading: Reading, words: Words, entities: tuple[Entity, ...]) -> tuple[Said, ...]:
    """The lines of direct speech in the story; thoughts, writing and scare quotes are none.

    The mention is one of the words that tell the speaker; where no such word is, as in a talk
    without tags, the nearest mention of the speaker outside the line, as in BookNLP.
    """
    known = numbers(reading)
    mentions = _Mentions(entities)
    found = []
    for quote in reading.quotes:
        under = words.under(quote.span)
        if quote.kind == "speech" and under is not None:
            speaker = known.get(quote.speaker or "")
            found.append(
                Said(
                    start=under[0],
                    end=under[1],
                    speaker=speaker,
                    mention=mentions.of(speaker, under, _evidence(quote, words)),
                    text=words.phrase(*under),
                )
            )
    return tuple(found)


def _evidence(quote: Quote, words: Words) -> tuple[tuple[int, int], ...]:
    return tuple(under for span in quote.evidence if (under := words.under(span)))


class _Mentions:
    """Finds the mention of a speaker that belongs to a line."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._of: dict[int, list[Entity]] = {}
        for one in entities:
            self._of.setdefault(one.coref, []).append(one)
        self._starts = {coref: [one.start for one in own] for coref, own in self._of.items()}

    def of(
        self, speaker: int | None, line: tuple[int, int], evidence: tuple[tuple[int, int], ...]
    ) -> Entity | None:
        if speaker is None or speaker not in self._of:
            return None
        told = (one for first, last in evidence for one in self._within(speaker, first, last))
        return next(told, None) or self._nearest(speaker, *line)

    def _within(self, speaker: int, first: int, last: int) -> Iterator[Entity]:
        own, starts = self._of[speaker], self._starts[speaker]
        for number in range(bisect_left(starts, first), bisect_left(starts, last + 1)):
            if own[number].end <= last:
                yield own[number]

    def _nearest(self, speaker: int, first: int, last: int) -> Entity | None:
        own, starts = self._of[speaker], self._starts[speaker]
        before, after = bisect_left(starts, first), bisect_left(starts, last + 1)
        beside = own[max(before - 1, 0) : before] + own[after : after + 1]
        return min(beside, key=lambda one: max(first - one.end, one.start - last), default=None)


def rows(found: tuple[Said, ...]) -> Iterator[Row]:
    """A row for each line; `None` four times where the speaker is unknown."""
    for one in found:
        by = one.mention
        mention = (by.start, by.end, by.text) if by else (None, None, None)
        yield (one.start, one.end, *mention, one.speaker, one.text)
