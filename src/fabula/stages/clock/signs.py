"""Signs in the narration that a scene lies outside the story's run of time, or in the dark."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fabula.core import Story
from fabula.layers import BlockKind, Blocks, QuotationKind, Quotations, Scene, SceneKind, Scenes
from fabula.stages.places.narration import Sentence, sentences
from fabula.stages.times.lexicon import MONTHS
from fabula.stages.times.numbers import CARDINALS
from fabula.stages.times.wordlist import words

_FIRST: Final = 240
"""Code points in which a scene that steps back says so."""
_MOSTLY: Final = 0.6
"""The share of a letter in italics that is marked so."""
_SEEN: Final = 2500
"""Code points in which the light of its beginning is told."""
_AGE: Final = rf"(?:{'|'.join(CARDINALS)}|\d\d?)(?: years old)?"
_SEASON: Final = "(?:spring|summer|autumn|fall|winter)"
_MONTH: Final = "|".join(MONTHS)
_WHO: Final = "(?:he|she|they|we|you|i)"
_YOUNG: Final = (
    "(?:little|small|young|a (?:little |small |young )?(?:boy|girl|child|kid|teenager|student)"
    "|in (?:school|college|kindergarten|high school)|at (?:school|college|university))"
)
_THEN: Final = re.compile(
    rf"\b(?:(?:was|were) (?:only |just |barely |still )?{_AGE} (?:when|the {_SEASON}|the year)"
    rf"|(?:i|you) (?:was|were) (?:only |just |barely |still )?{_AGE} and"
    rf"|when (?:[\w-]+ ){{1,2}}(?:was|were) (?:only |just |barely |still )?(?:{_AGE}|{_YOUNG})"
    r"|in those days|at that time|back then"
    rf"|(?:the|that) (?:{_SEASON}|{_MONTH}) of (?:'?\d\d|\d{{4}})"
    rf"|the (?:{_SEASON}|year|night|day) {_WHO} "
    r"|it (?:was|had been) (?:the|their|his|her|my|our) (?:very )?first (?:day|night|week|year)"
    r"|the first time)\b"
)
_DARK: Final = frozenset(
    words("""
torch torches torchlight flashlight flashlights lantern lanterns candle candles candlelight
headlight headlights headlamp headlamps streetlight streetlights streetlamp streetlamps
lamplight lamppost moonlight moon moonlit stars starlight dark darkness torchlit nightlight
""")
)
_BED: Final = re.compile(
    r"\b(?:(?:in|into|to) (?:(?:the|his|her|their|my|our|your) )?bed"
    r"|(?:fell|fall|falls|fast|lay) asleep|went to sleep|slept)\b"
)


class Signs(NamedTuple):
    """What the narration of a scene shows beside times.

    `begins`: its first words; before them may stand titles and notes. `letter`: the scene is one.
    `past`: it begins as a time long before what was told. `dark`: lamps, torches or the dark itself
    stand in it. `bed`: somebody sleeps or lies down in it.
    """

    begins: int = 0
    letter: bool = False
    past: bool = False
    dark: bool = False
    bed: bool = False


def signs(story: Story) -> tuple[Signs, ...]:
    """The signs of each scene, in order.

    In a story that is mostly told in letters, these are its run of time.
    """
    return story.once("signs", _of_scenes)


def _of_scenes(story: Story) -> tuple[Signs, ...]:
    return tuple(_of_each(story))


def _of_each(story: Story) -> Iterator[Signs]:
    scenes = story[Scenes].items
    written = sum(scene.kind is SceneKind.FRAME for scene in scenes)
    letters = 2 * written <= len(scenes)
    told, at = sentences(story), 0
    writing = _Written(story)
    for scene in scenes:
        first = at
        while at < len(told) and told[at].span.start < scene.end:
            at += 1
        inside = told[first:at]
        letter = scene.kind is SceneKind.FRAME or writing.one_letter(scene)
        yield _signs(scene, inside, letters and letter)


class _Written:
    """Whether a stretch of a story is a letter in quotation marks or italics, and no chat."""

    def __init__(self, story: Story) -> None:
        self._quotations = story[Quotations].items
        self._chats = [one.start for one in story[Blocks].items if one.kind is BlockKind.MESSAGE]

    def one_letter(self, scene: Scene) -> bool:
        first = bisect_left(self._quotations, scene.start, key=lambda one: one.start)
        after = bisect_left(self._quotations, scene.end, key=lambda one: one.start)
        chat = bisect_left(self._chats, scene.start)
        if chat < len(self._chats) and self._chats[chat] < scene.end:
            return False
        inside = self._quotations[first:after]
        said = any(one.kind is QuotationKind.SPEECH for one in inside)
        return not said and sum(len(one.span) for one in inside) > _MOSTLY * len(scene.span)


def _signs(scene: Scene, told: Sequence[Sentence], letter: bool) -> Signs:
    if not told:
        return Signs(scene.start, letter)
    begins = max(scene.start, told[0].span.start)
    opening = " ".join(_words(told, begins + _FIRST))
    dark = not _DARK.isdisjoint(_words(told, begins + _SEEN))
    bed = bool(_BED.search(" ".join(_words(told, scene.end))))
    return Signs(begins, letter, bool(_THEN.search(opening)), dark, bed)


def _words(told: Sequence[Sentence], until: int) -> Iterator[str]:
    for sentence in told:
        if sentence.span.start >= until:
            return
        yield from sentence.words
