"""Stories that are hardly stories: a sensible reading or "unknown", and never a step too many."""

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

import pytest

from benchmarks.speech_growth import talk
from fabula.core import Layer, Story
from fabula.importers import import_bytes
from fabula.layers import Annotation, EntityType, Markable, MentionKind, Speakers
from fabula.settings import Settings
from fabula.stages import pipeline
from fabula.stages.cast.chains import Referents, Somebody
from fabula.stages.speakers.stage import SpeakersStage
from tests.stages.cast.stories import cast, read, speakers, spoken

PLAY = """ANNA. Is the kettle on?

BERTRAM. It was on an hour ago.

ANNA. Then it has boiled dry.

(She goes out. A crash.)

BERTRAM. I'll get the mop.
"""
OPEN = '"I never closed this. Mara said so.\n\n' * 300
CHAT = """mika: are you up
otto99: no
mika: same
otto99: lol
mika: the pipe burst
otto99: WHAT
"""


def rule_reading(text: str) -> Speakers:
    story = Story(import_bytes(text.encode("utf-8"), "story.txt"))
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings(model=False)))
        if stage.gives is Speakers:
            break
    return story[Speakers]


def test_two_thousand_characters() -> None:
    names = [f"{a}{b}{c}" for a in "BDFGKLMNPR" for b in ("a", "o") for c in PARTS]
    text = "".join(f'"I was there," said {name}.\n\n' for name in names)
    found = rule_reading(text)
    assert len(found.items) == len(names) == 2000
    assert sum(item.speaker is not None for item in found.items) > 1900


PARTS = [f"{a}{b}{c}" for a in "bdfgklmnpr" for b in "aeiou" for c in ("na", "ro")]


@pytest.mark.parametrize("text", [PLAY, CHAT], ids=["a play script", "a chat log"])
def test_what_is_no_prose_names_nobody_who_is_not_there(text: str) -> None:
    reading = read(text)
    for quote in reading.quotes:
        assert quote.speaker is None or reading.character(quote.speaker) is not None


def test_four_hundred_untagged_lines_between_two_alternate() -> None:
    opening = (
        'Ada met Joss. She laughed, and he sat.\n\n"Late," said Ada.\n\n"Early," said Joss.\n\n'
    )
    lines = "".join(f'"It is {number}."\n\n' for number in range(400))
    said = speakers(opening + lines)
    assert said[2:] == ["Ada", "Joss"] * 200


def test_a_story_in_which_nobody_is_named() -> None:
    assert speakers('"Is it far?"\n\n"No."\n\n"Then we walk."\n') == [None, None, None]


def test_a_dog_and_a_woman_of_one_name() -> None:
    text = (
        'Bess came in with her dog Bess. "Sit," said Bess.\n\n'
        'The dog Bess barked. "Good girl," said Bess, and she took off her coat.\n'
    )
    found = spoken(text)
    assert all(who in (None, "Bess") for who, _ in found)
    assert len({one.id for one in cast(text).values() if one.name == "Bess"}) == 1


def test_a_conversation_costs_as_many_steps_a_line_however_long() -> None:
    short, long = (_steps(_stage_of(talk(lines))) for lines in (300, 1200))
    assert long < 4.6 * short


def test_a_long_chain_is_read_in_as_many_steps_a_mention() -> None:
    short, long = (_steps(_chain_of(count)) for count in (500, 2000))
    assert long < 4.6 * short


def _stage_of(text: str) -> Callable[[], object]:
    story = Story(import_bytes(text.encode("utf-8"), "talk.txt"))
    for stage in pipeline():
        if stage.gives is Speakers:
            break
        layer: Layer = stage.read(story, Settings(model=False))
        story = story.with_layer(layer)
    assert not story[Annotation]
    return lambda: SpeakersStage().read(story, Settings(model=False))


def _chain_of(count: int) -> Callable[[], object]:
    markables = [
        Markable(
            first=at * 10,
            after=at * 10 + 1,
            type=EntityType.PER,
            kind=MentionKind.NAME if at % 5 == 0 else MentionKind.PRONOUN,
            chain=0,
            confidence=0.9,
        )
        for at in range(count)
    ]
    names = {at * 10: Somebody(at * 10 + 1, f"c{at % 3}") for at in range(0, count, 5)}
    return lambda: Referents(markables, names)


def _steps(work: Callable[[], object]) -> int:
    """How many calls of Python functions the work makes."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def test_a_long_speech_that_is_never_closed_is_read() -> None:
    assert set(speakers(OPEN)) <= {"Mara", None}


def test_nobody_talks_by_turns_with_himself() -> None:
    lines = '"Is it in yet?"\n\n"It is not."\n\n' * 6
    told = speakers(f"She sat down across from Ben.\n\n{lines}")
    assert all(one != other or one is None for one, other in pairwise(told))
    assert None in told
