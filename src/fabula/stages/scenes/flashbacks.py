"""Scenes that lie before the moment they are told from, and the sentence that says so.

A step back is told at the very beginning: `Three years ago they had…`, `She was nineteen when…`,
`that spring of 1987`, `He remembered the day…`, or a label, `*Flashback*`. What has no such
sentence is not claimed. It lasts until the people of the moment it is told from are back.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span, Story
from fabula.layers import Scene, SceneKind
from fabula.layers.scenes import Flashback
from fabula.stages.scenes.paragraphs import Paragraph

_BY: Final = "scenes/flashbacks"
_SURE: Final = 0.75
_LABELLED: Final = 0.95
_GOES_ON: Final = 0.6
_FRONTED, _EARLY = 12, 60
"""Code points before a time that opens a scene, and before other words that look back."""
_NUMBER: Final = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|\d+|a few|several|some|many|a couple of)"
)
_LONG_AGO: Final = re.compile(
    rf"\b(?:{_NUMBER} (?:\w+ )?(?:years?|months?|weeks?|days?|nights?|summers?|winters?|"
    r"springs?|autumns?) (?:ago|earlier|before(?! the| she| he| they| I| we))|long ago|once, long"
    r"|(?:the|that) (?:year|summer|winter|spring|autumn|fall|night|day) before(?! the))\b",
    re.IGNORECASE,
)
_AGE: Final = (
    r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty(?:-\w+)?|\d\d?)(?: years old)?"
)
_YOUNG: Final = (
    r"(?:little|small|young|a (?:little |small |young )?(?:boy|girl|child|kid|teenager|student))"
)
_SEASON: Final = r"(?:spring|summer|autumn|fall|winter)"
_THEN: Final = re.compile(
    rf"\b(?:(?:was|were) (?:only |just |barely |still )?{_AGE} (?:when|(?:the|that) {_SEASON})"
    rf"|when (?:[\w'’-]+ ){{1,2}}(?:was|were) (?:only |just |barely |still )?(?:{_AGE}|{_YOUNG})\b"
    r"|in those days|at that time|back then"
    rf"|(?:the|that) {_SEASON} of (?:['’]?\d\d|\d{{4}}))\b",
    re.IGNORECASE,
)
_REMEMBERS: Final = re.compile(
    r"\b(?:remember(?:s|ed)?|recall(?:s|ed)?|thought back to|thinks back to) "
    r"(?:the (?:first |last )?(?:day|night|time|morning|evening|summer|winter)|how|when)\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?<!end of )(?<!end )\bflash ?back\b(?! (?:ends?|over))", re.IGNORECASE
)
_LABEL_LENGTH: Final = 40
_PRESENT_AGAIN: Final = re.compile(r"\b(?:end (?:of )?flash ?back|present day)\b", re.IGNORECASE)

Stretch = tuple[Scene, Sequence[Paragraph]]


class _Step(Struct, frozen=True):
    """The moment that is left, who is in it, and who is in what is told instead."""

    scene: str
    left: frozenset[str]
    met: frozenset[str]


def flashbacks(story: Story, scenes: Sequence[Stretch]) -> Iterator[Flashback | None]:
    """The flashback that each scene is, if it is one.

    Parameters:
        scenes: in order, numbered, with their paragraphs.
    """
    content = story.text.content
    step: _Step | None = None
    now: tuple[str, frozenset[str]] | None = None
    before = 0
    for scene, inside in scenes:
        people = frozenset[str]().union(*(one.named for one in inside))
        opens, sure = _opens(content, before, inside)
        ends = _PRESENT_AGAIN.search(content, before, inside[0].start) is not None
        before = scene.end
        if scene.kind is SceneKind.FRAME:
            yield None
        elif opens is not None and now is not None:
            step = _Step(now[0], now[1], people)
            yield _flashback(step, opens, sure)
        elif step is not None and not ends and _goes_on(step, people):
            step = _Step(step.scene, step.left, step.met | people)
            yield _flashback(step, Span(inside[0].start, inside[0].start), _GOES_ON)
        else:
            step, now = None, (scene.id, people)
            yield None


def _goes_on(step: _Step, people: frozenset[str]) -> bool:
    return bool(people & step.met) and not people & step.left and bool(step.left)


def _flashback(step: _Step, opens: Span, sure: float) -> Flashback:
    evidence = (opens,) if opens.end > opens.start else ()
    return Flashback(told_from=step.scene, evidence=evidence, confidence=sure, by=_BY)


def _opens(content: str, before: int, inside: Sequence[Paragraph]) -> tuple[Span | None, float]:
    """The words with which a scene steps back, and how sure they are."""
    first = inside[0]
    label = _LABEL.search(content, before, first.start)
    if label is not None and first.start - before < 2 * _LABEL_LENGTH:
        return Span(label.start(), label.end()), _LABELLED
    if first.end - first.start <= _LABEL_LENGTH and (own := _LABEL.search(first.opening)):
        return Span(first.start + own.start(), first.start + own.end()), _LABELLED
    told = re.search(r"[^\s\"'“”‘’«»_*—–-]", first.opening)
    begins = told.start() if told else 0
    ago = _LONG_AGO.search(first.opening)
    if ago is not None and ago.start() - begins <= _FRONTED:
        return _sentence(first, ago.start()), _SURE
    found = _THEN.search(first.opening) or _REMEMBERS.search(first.opening)
    if found is None or found.start() - begins > _EARLY:
        return None, 0.0
    return _sentence(first, found.start()), _SURE


def _sentence(paragraph: Paragraph, at: int) -> Span:
    """The sentence around a place in the opening, as far as the opening goes."""
    opening = paragraph.opening
    first = max(opening.rfind(mark, 0, at) for mark in (". ", "! ", "? ")) + 1
    ends = [end for mark in (". ", "! ", "? ") if (end := opening.find(mark, at)) >= 0]
    after = min(ends) + 1 if ends else len(opening.rstrip())
    start = first + len(opening[first:]) - len(opening[first:].lstrip())
    return Span(paragraph.start + start, paragraph.start + after)
