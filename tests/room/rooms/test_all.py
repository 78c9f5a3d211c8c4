"""What all rooms owe their visitors: links that lead somewhere, silence that is said, safety."""

import re

import pytest

from fabula.contract import Reading
from fabula.room.story.view import StoryView
from tests.exports.handmade import Handmade
from tests.exports.scenes import scened
from tests.room.conftest import Visit

ROOMS = ("cast", "talk", "scenes", "clock", "review")
EVIL = "</a><script>alert(1)</script><svg onload=alert(2)>{{ 7*7 }}\x00\u202e"


def shown(visit: Visit, reading: Reading, path: str) -> str:
    """A page of story 1, as if it had this reading."""
    visit.house.desk(1).view = StoryView(reading)
    answer = visit.client.get(f"/stories/1/{path}")
    assert answer.status_code == 200, answer.text
    return answer.text


def crowd(people: int) -> Reading:
    """So many people, each of whom talks with the next one in a scene of their own."""
    made = Handmade(name="crowd.txt")
    for number in range(people):
        made.character(f"c{number}", f"Guest {number}")
    for number in range(people):
        line = f"“Number {number},” said Guest {number}."
        other = f"c{(number + 1) % people}"
        made.block("prose", line).says(f"“Number {number},”", f"c{number}", to=(other,))
    made.chapter(None, 0, people - 1)
    for number in range(0, people, 5):
        made.scene("ch1", number, min(number + 4, people - 1))
    return made.reading()


@pytest.mark.parametrize("room", ROOMS)
def test_every_link_leads_to_a_page_and_every_anchor_is_there_once(visit: Visit, room: str) -> None:
    text = visit.client.get(f"/stories/1/{room}").text
    assert f'href="/stories/1/{room}" aria-current="page"' in text
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', text)}
    for link in links - {"/"}:
        page, _, anchor = link.partition("#")
        if not page:
            assert anchor in ids
            continue
        address = page if page.startswith("/") else f"/stories/1/{page.removeprefix('?')}"
        if page.startswith("?"):
            address = f"/stories/1/{room}{page}"
        assert visit.client.get(address).status_code in (200, 303), link


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_of_a_story_steers_a_page(visit: Visit, room: str) -> None:
    reading = scened([(EVIL,), (EVIL, "Hanne")], (EVIL, "Hanne"))
    text = shown(visit, reading, room)
    for wrong in ("<script>alert", "<svg onload", ">49<", "\x00", "\u202e", " style=", "onclick"):
        assert wrong not in text


@pytest.mark.parametrize(
    ("room", "said"),
    [
        ("cast", "Nobody in this story"),
        ("talk", "Nobody speaks here."),
        ("scenes", "There is no scene"),
        ("clock", "There is no scene"),
        ("review", "The review found nothing to say."),
    ],
)
def test_an_empty_room_says_so_in_a_sentence(visit: Visit, room: str, said: str) -> None:
    assert said in shown(visit, Handmade().block("prose", "Snow.").reading(), room)


def test_five_hundred_people_stay_usable(visit: Visit) -> None:
    reading = crowd(500)
    text = shown(visit, reading, "cast")
    assert "The first 100 of 500 are shown." in text
    assert text.count("data-name=") == 100
    assert visit.client.get("/stories/1/cast?all").text.count("data-name=") == 500
    text = shown(visit, reading, "talk")
    assert "The picture shows the 30 who talk most of 500" in text
    assert text.count("data-node=") == 30
    assert text.count("data-one=") == 100
    for room in ROOMS:
        assert len(shown(visit, reading, room)) < 600_000


def test_a_page_follows_by_its_own_address(visit: Visit) -> None:
    text = visit.client.get("/stories/1/scenes?first=2&last=2").text
    assert 'hx-get="/stories/1/scenes?first=2&amp;last=2" hx-trigger="follow from:body"' in text
