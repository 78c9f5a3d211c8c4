"""Finds the breaks inside a section that no mark shows."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec import Struct

from fabula.core import Span
from fabula.stages.scenes.cues import CLOSINGS, OPENINGS
from fabula.stages.scenes.decode import decode
from fabula.stages.scenes.features import Seen, seen
from fabula.stages.scenes.paragraphs import Paragraph
from fabula.stages.scenes.scoring import PLACES, TIMES, Table, reason, tables

_MARKED: Final = 1.0
_BOOK: Final = 0.5
_BOOK_WORDS: Final = 40_000
_SUREST: Final = 0.95
_SAME: Final = 0.95


class Cut(Struct, frozen=True):
    """A break before paragraph `at` of a section: how sure, for which reason, on which words."""

    at: int
    confidence: float
    reason: str
    evidence: tuple[Span, ...]


class Search(NamedTuple):
    """The weights to look for breaks by, and what is taken off the odds that they give."""

    table: Table
    reserve: float


def breaks(
    section: Sequence[Paragraph], rarity: dict[str, float], met: set[str], search: Search
) -> list[Cut]:
    """The unmarked breaks of a section, in order.

    Parameters:
        section: its paragraphs.
        rarity: how much each word of the story tells.
        met: who was met before; whoever comes in this section is added.
        search: as `search` gives it for the story.
    """
    views = list(seen(section, rarity, met))
    odds = [0.0, *(_odds(view, search) for view in views)]
    gains = [value - search.table.least for value in odds]
    cuts = decode(gains, [len(paragraph.words) for paragraph in section])
    return [_cut(section, at, views[at - 1], search.table.confidence(odds[at])) for at in cuts]


def _odds(view: Seen, search: Search) -> float:
    """The odds of a break; none where the same words simply go on, of which no table has learnt."""
    if view.features["near-cohesion"] >= _SAME:
        return -math.inf
    return search.table.odds(view) - search.reserve


def search(words: int, *, marked: bool = False, dense: bool = False) -> Search:
    """How to look for breaks in a story.

    Parameters:
        words: of the story; a book is told otherwise than a chapter, and has longer scenes.
        marked: whether the story marks breaks elsewhere, so that one without a mark is less likely.
        dense: whether scenes are known to be as short as a chapter's all the same.
    """
    book = words > _BOOK_WORDS
    table = tables().book if book else tables().chapter
    reserve = max(_MARKED if marked else 0.0, _BOOK if book and not dense else 0.0)
    return Search(table, reserve)


def _cut(section: Sequence[Paragraph], at: int, view: Seen, confidence: float) -> Cut:
    opening = tuple(_opening_words(section[at], TIMES + PLACES))
    evidence = opening or tuple(_closing_words(section[at - 1]))
    return Cut(at, min(_SUREST, round(confidence, 3)), reason(view), evidence)


def _opening_words(paragraph: Paragraph, cues: Sequence[str]) -> list[Span]:
    """The words of time or place that the opening holds, in text order, none within another."""
    found: list[Span] = []
    for name in cues:
        match = OPENINGS[name].search(paragraph.opening)
        if match:
            found.append(Span(paragraph.start + match.start(), paragraph.start + match.end()))
    widest = sorted(found, key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in widest:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _closing_words(paragraph: Paragraph) -> list[Span]:
    start = paragraph.closing_start
    matches = (
        CLOSINGS[name].search(paragraph.closing) for name in ("leaves", "sleeps", "farewell")
    )
    return [Span(start + m.start(), start + m.end()) for m in matches if m][:1]
