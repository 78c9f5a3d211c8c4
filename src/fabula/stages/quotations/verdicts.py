"""Judges all stretches of a work: each by its surroundings, then each utterance as a whole.

What one stretch of an utterance shows by its tag holds for the others: `"Why," thought Ann, "not?"`
is one thought. An odd set of marks or a lost one lowers the confidence of whatever was found.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import structs

from fabula.core import Spanned
from fabula.layers import QuotationKind
from fabula.stages.quotations.kinds import READ_OUT, Verdict, judge
from fabula.stages.quotations.stretch import Stretch
from fabula.stages.quotations.surroundings import REACH, surroundings

_LOST: Final = 0.7
_ODD: Final = 0.03
_UTTERED: Final = frozenset({QuotationKind.SPEECH, QuotationKind.THOUGHT})
_SPREADING: Final = frozenset({"quotations.thought-tag", "quotations.letter"})
_WRITING: Final = "quotations.writing"


def verdicts(
    content: str,
    stretches: Sequence[Stretch],
    numbers: Sequence[int],
    paragraphs: Sequence[Spanned],
) -> list[Verdict]:
    """What each stretch is.

    Parameters:
        content: the whole text.
        stretches: all of a work, in order.
        numbers: the utterance of each.
        paragraphs: the blocks of the work, by the number that stretches carry.
    """
    judged = list(_written_on(_alone(content, stretches, paragraphs), numbers))
    spread: dict[int, Verdict] = {}
    for verdict, number in zip(judged, numbers, strict=True):
        if verdict.by in _SPREADING:
            spread.setdefault(number, verdict)
    return [
        _weakened(stretch, _spread(verdict, spread.get(number)))
        for stretch, verdict, number in zip(stretches, judged, numbers, strict=True)
    ]


def _written_on(judged: Iterable[Verdict], numbers: Sequence[int]) -> Iterator[Verdict]:
    """What is written stays so to the end of its utterance, or until somebody is said to speak."""
    writing: Verdict | None = None
    last = 0
    for verdict, number in zip(judged, numbers, strict=True):
        if number != last or verdict.by == "quotations.tag":
            writing = None
        if verdict.by == _WRITING:
            writing = verdict
        yield _spread(verdict, writing)
        last = number


def _alone(
    content: str, stretches: Sequence[Stretch], paragraphs: Sequence[Spanned]
) -> Iterator[Verdict]:
    before: Stretch | None = None
    said = False
    for index, stretch in enumerate(stretches):
        paragraph = paragraphs[stretch.block]
        if before is None or before.block != stretch.block:
            floor, said = _led_from(content, paragraphs, stretch), False
        else:
            floor = before.end
        after = stretches[index + 1] if index + 1 < len(stretches) else None
        until = after.start if after and after.block == stretch.block else paragraph.end
        around = surroundings(content, stretch, paragraph, floor, until, said)
        verdict = judge(around, stretch)
        yield verdict
        before, said = stretch, said or verdict.kind in _UTTERED


def _led_from(content: str, paragraphs: Sequence[Spanned], stretch: Stretch) -> int:
    """Where the words before a paragraph's first stretch begin.

    A colon leads into the next paragraph, and so does `He read it.`
    """
    paragraph = paragraphs[stretch.block]
    before = paragraphs[stretch.block - 1] if stretch.block else None
    if before and stretch.start == paragraph.start:
        floor = max(before.start, before.end - REACH)
        if ":" in content[before.end - 3 : before.end] or READ_OUT.search(
            content, floor, before.end
        ):
            return before.start
    return paragraph.start


def _spread(verdict: Verdict, whole: Verdict | None) -> Verdict:
    own = verdict.kind is not QuotationKind.SPEECH or verdict.by == "quotations.tag"
    return verdict if own or whole is None else whole


def _weakened(stretch: Stretch, verdict: Verdict) -> Verdict:
    if stretch.closed and not stretch.cost:
        return verdict
    factor = (1.0 if stretch.closed else _LOST) - _ODD * min(stretch.cost, 5.0)
    return structs.replace(verdict, confidence=round(verdict.confidence * factor, 3))
