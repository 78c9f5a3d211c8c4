"""The clock: when each scene is, by which words, and sentences that cannot all be true."""

import re

import msgspec

from fabula.contract import Contradiction, Time, TimeStatement
from tests.exports.scenes import scened
from tests.room.conftest import FERRY, Visit
from tests.room.rooms.test_all import shown

READING = scened([("Hanne",), ("Hanne",), ("Hanne",)], ("Hanne",))


def test_words_that_tell_the_time_are_shown_and_lead_to_their_place(visit: Visit) -> None:
    text = visit.client.get("/stories/1/clock").text
    assert f'href="/stories/1/at/{FERRY.index("In the morning")}"' in text
    assert "Nothing that the story says of its time contradicts itself." in text
    assert visit.client.get("/stories/1/clock/clock.svg").content.startswith(b"<svg")


def test_the_order_of_the_story_is_told_where_it_differs(visit: Visit) -> None:
    days = (2, 1, None)
    scenes = tuple(
        msgspec.structs.replace(scene, time=Time(day=day, confidence=0.9, by="sheet"))
        for scene, day in zip(READING.scenes, days, strict=True)
    )
    text = shown(visit, msgspec.structs.replace(READING, scenes=scenes), "clock")
    assert "known of 2 scenes of 3. They do not happen in the order" in text
    order = text[text.index('<ol class="order">') : text.index("</ol>")]
    assert re.findall(r">Scene (\d)<", order) == ["2", "1"]


def test_a_contradiction_shows_all_its_sentences_and_their_scenes(visit: Visit) -> None:
    statements = tuple(
        TimeStatement(start=scene.start, end=scene.end, says=says)
        for scene, says in zip(READING.scenes[::2], ("it is noon", "it is midnight"), strict=True)
    )
    clash = Contradiction(id="k1", statements=statements, confidence=0.9, by="clock")
    text = shown(visit, msgspec.structs.replace(READING, clock=(clash,)), "clock")
    assert "it is noon" in text and "it is midnight" in text
    for statement in statements:
        assert f'class="words" href="/stories/1/at/{statement.start}"' in text
    assert ">Scene 3</span>" in text
