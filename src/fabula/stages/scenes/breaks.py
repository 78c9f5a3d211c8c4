"""Finds the breaks inside a section that no mark shows."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.stages.scenes.cues import CLOSINGS, OPENINGS
from fabula.stages.scenes.decode import decode
from fabula.stages.scenes.features import Seen, seen
from fabula.stages.scenes.paragraphs import Paragraph
from fabula.stages.scenes.scoring import PLACES, TIMES, probability, reason, weights

_LEAST: Final = -0.8
_MARKED: Final = 1.0
_BOOK: Final = 1.0
_BOOK_WORDS: Final = 40_000
_SUREST: Final = 0.95


class Cut(Struct, frozen=True):
    """A break before paragraph `at` of a section: how sure, for which reason, on which words."""

    at: int
    confidence: float
    reason: str
    evidence: tuple[Span, ...]


def breaks(
    section: Sequence[Paragraph], rarity: dict[str, float], met: set[str], reserve: float
) -> list[Cut]:
    """The unmarked breaks of a section, in order.

    Parameters:
        section: its paragraphs.
        rarity: how much each word of the story tells.
        met: who was met before; whoever comes in this section is added.
        reserve: by how much the odds must be better than elsewhere, as `reserve` gives it.
    """
    views = list(seen(section, rarity, met))
    table = weights()
    odds = [0.0, *(table.odds(view) for view in views)]
    gains = [value - _LEAST - reserve for value in odds]
    cuts = decode(gains, [len(paragraph.words) for paragraph in section])
    return [_cut(section, at, views[at - 1], odds[at]) for at in cuts]


def reserve(marked: bool, words: int) -> float:
    """How much surer than in a chapter without marks a break must be: in log odds.

    Parameters:
        marked: whether the story marks breaks elsewhere, so that one without a mark is less likely.
        words: of the story; a book has longer scenes, and its edition has kept the marks.
    """
    return max(_MARKED if marked else 0.0, _BOOK if words > _BOOK_WORDS else 0.0)


def _cut(section: Sequence[Paragraph], at: int, view: Seen, odds: float) -> Cut:
    why = reason(view)
    opening = tuple(_opening_words(section[at], TIMES + PLACES))
    evidence = opening or tuple(_closing_words(section[at - 1]))
    return Cut(at, min(_SUREST, round(probability(odds), 3)), why, evidence)


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
