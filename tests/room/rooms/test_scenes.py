"""The scenes: any stretch of them, drawn and told alike, nearer and wider."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fabula.room.rooms.scenes.window import STEPS, Window, window
from tests.exports.scenes import scened
from tests.room.conftest import FERRY, Visit
from tests.room.rooms.test_all import shown

PEOPLE = ("Hanne", "Børge", "Tilde")
READING = scened([("Hanne", "Børge"), ("Tilde",), ("Hanne", "@Tilde"), ("Børge", "Tilde")], PEOPLE)


@given(st.integers(-5, 60), st.integers(-5, 60), st.integers(1, 50))
def test_every_step_from_every_window_is_a_window(first: int, last: int, count: int) -> None:
    here = window(first, last, count)
    assert 1 <= here.first <= here.last <= count
    steps = dict(here.steps())
    assert tuple(steps) == STEPS
    for to in filter(None, steps.values()):
        assert 1 <= to.first <= to.last <= count
        assert to != here
    closer = steps["closer"]
    assert (closer is None) == (here.first == here.last)
    assert closer is None or len(closer.numbers) < len(here.numbers)
    assert (steps["wider"] is None) == here.is_whole


def test_earlier_and_later_keep_the_size_where_there_is_room() -> None:
    steps = dict(Window(4, 6, 12).steps())
    assert steps["earlier"] == Window(1, 3, 12)
    assert steps["later"] == Window(7, 9, 12)


def test_outline_and_picture_show_the_same_scenes_by_their_own_numbers(visit: Visit) -> None:
    text = shown(visit, READING, "scenes?first=2&last=3")
    assert "Scenes 2 to 3 of 4." in text
    assert re.findall(r'<li id="scene(\d+)"', text) == ["2", "3"]
    picture = text[text.index("<svg") : text.index("</svg>") + 6]
    root = etree.fromstring(picture)
    links = root.findall("{http://www.w3.org/2000/svg}a")
    titles = [one[0].text or "" for one in links]
    assert [title.partition(" (")[0] for title in titles] == ["Scene 2", "Scene 3"]
    starts = [f"at/{scene.start}" for scene in READING.scenes[1:3]]
    assert [one.get("href") for one in links] == starts
    assert "Tilde: scenes 2-3" in picture


def test_the_picture_has_an_address_of_its_own(visit: Visit) -> None:
    answer = visit.client.get("/stories/1/scenes/lines.svg?first=2&last=2")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert b"Scene 2" in answer.content
    assert b"href" not in answer.content


def test_each_scene_leads_to_its_text_and_its_people(visit: Visit) -> None:
    text = visit.client.get("/stories/1/scenes").text
    assert f'href="/stories/1/at/{FERRY.index("In the morning Tess")}"' in text
    assert 'href="/stories/1/cast/Tess"' in text
    assert "/acts/scene" not in text
    alone = visit.client.get("/stories/1/scenes?first=2&last=2").text
    assert "Scene 2 of" in alone
    assert "/acts/scene" in alone
