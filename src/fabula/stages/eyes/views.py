"""From the state of each sentence to stretches, shifts and the shares of those who see."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.layers.eyes import Gaze, Shift, Stretch
from fabula.stages.cast.page import Page
from fabula.stages.eyes.decode import NOBODY, Decoded
from fabula.stages.eyes.signs import HINTS, Cue

_SPANS: Final = 3
_CLEAR: Final = 0.2
_CEILING: Final = 0.97
_SLOPE, _SHIFT = 0.43, 0.4
"""From the chain's likelihoods to shares that are right, in log odds (`benchmarks.company`)."""
_KNOWN: Final = 0.5
"""Below this nobody is told to see: unknown."""


class Part(Struct, frozen=True):
    """Sentences `first` to `after` of a scene in one state, and the signs that speak for it."""

    first: int
    after: int
    character: str | None
    confidence: float
    cues: tuple[Cue, ...]


def parts(decoded: Decoded, cues: Sequence[Sequence[Cue]], *, inferred: bool) -> tuple[Part, ...]:
    """The runs of sentences in one state, each from its first clear sign on, where it has one.

    Parameters:
        inferred: whether the chain tells the states, not the teller's I or the sheet.
    """
    found: list[Part] = []
    for state, at, after in _runs(decoded, cues):
        sure = decoded.confidence[at:after]
        own = _clear(state, cues[at:after])
        found.append(
            Part(
                first=at,
                after=after,
                character=None if state == NOBODY else state,
                confidence=_right(sum(sure) / len(sure), inferred),
                cues=own,
            )
        )
    return tuple(part for part in found if not inferred or part.confidence >= _KNOWN)


def _right(likelihood: float, inferred: bool) -> float:
    """How sure a part is."""
    if not inferred:
        return round(min(_CEILING, likelihood), 3)
    inner = min(_CEILING, max(1 - _CEILING, likelihood))
    odds = _SLOPE * math.log(inner / (1 - inner)) + _SHIFT
    return round(min(_CEILING, 1 / (1 + math.exp(-odds))), 3)


def _runs(decoded: Decoded, cues: Sequence[Sequence[Cue]]) -> list[tuple[str, int, int]]:
    """State, first sentence and the one after the last of each run."""
    runs: list[tuple[str, int, int]] = []
    at = 0
    for state, run in groupby(decoded.path):
        after = at + sum(1 for _ in run)
        begins = next((n for n in range(at, after) if _clear(state, cues[n : n + 1])), at)
        if runs and begins > at:
            runs[-1] = (*runs[-1][:2], begins)
        runs.append((state, begins if runs else at, after))
        at = after
    return runs


def _clear(state: str, cues: Sequence[Sequence[Cue]]) -> tuple[Cue, ...]:
    return tuple(
        c
        for row in cues
        for c in row
        if c.character == state and c.weight >= _CLEAR and c.sign not in HINTS
    )


def evidence(page: Page, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The words of the strongest signs, in text order."""
    strongest = sorted(cues, key=lambda cue: -cue.weight)[:_SPANS]
    return tuple(sorted({page.span(cue.first, cue.after) for cue in strongest}))


def stretches(
    page: Page, sentences: Sequence[range], found: Sequence[Part], by: str
) -> Iterator[Stretch]:
    """The parts as stretches of the text."""
    for part in found:
        span = page.span(sentences[part.first].start, sentences[part.after - 1].stop)
        yield Stretch(
            start=span.start,
            end=span.end,
            character=part.character,
            confidence=part.confidence,
            by=by,
            evidence=evidence(page, part.cues),
        )


def shifts(
    page: Page, sentences: Sequence[range], found: Sequence[Part], by: str
) -> Iterator[Shift]:
    """Where one part gives way to the next."""
    for before, now in pairwise(found):
        if before.after != now.first or before.character == now.character:
            continue
        sentence = sentences[now.first]
        span = page.span(sentence.start, sentence.stop)
        yield Shift(
            start=span.start,
            end=span.end,
            before=before.character,
            now=now.character,
            confidence=min(before.confidence, now.confidence),
            by=by,
            evidence=evidence(page, before.cues),
            after=evidence(page, now.cues),
        )


def gazes(
    page: Page, sentences: Sequence[range], found: Sequence[Part], by: str
) -> tuple[Gaze, ...]:
    """Those who see, most told first."""
    total = sum(len(sentence) for sentence in sentences)
    sizes: dict[str, int] = {}
    for part in found:
        if part.character is not None:
            size = sum(len(sentences[at]) for at in range(part.first, part.after))
            sizes[part.character] = sizes.get(part.character, 0) + size
    return tuple(
        Gaze(
            character=who,
            share=round(size / total, 3),
            confidence=max(part.confidence for part in found if part.character == who),
            by=by,
            evidence=evidence(page, [c for p in found if p.character == who for c in p.cues]),
        )
        for who, size in sorted(sizes.items(), key=lambda item: -item[1])
    )
