"""Talk: the picture's people and the table say the same, whole and in part."""

import re

from tests.exports.handmade import Handmade, ferry
from tests.room.conftest import Visit
from tests.room.rooms.test_all import crowd, shown


def test_the_picture_is_drawn_from_the_numbers_of_the_table(visit: Visit) -> None:
    text = shown(visit, crowd(12), "talk")
    rows = re.findall(r'<tr data-one="(\w+)" data-other="(\w+)" data-lines="(\d+)">', text)
    nodes = dict(re.findall(r'data-node="(\w+)" data-lines="(\d+)"', text))
    assert len(rows) == 12
    for who, lines in nodes.items():
        assert int(lines) == sum(int(n) for one, other, n in rows if who in (one, other))


def test_a_chapter_has_its_own_talk_and_the_ways_to_its_neighbours(visit: Visit) -> None:
    whole = shown(visit, ferry(), "talk")
    assert "3 people, 2 pairs who talk, 5 lines spoken." in whole
    assert "Left out, since by or to nobody known: 3." in whole
    text = shown(visit, ferry(), "talk?in=chapter-2")
    assert "2 people, 1 pair who talk, 1 line spoken." in text
    assert 'rel="prev" href="?in=chapter-1"' in text
    assert 'rel="next"' not in text
    assert visit.client.get("/stories/1/talk?in=chapter-9").status_code == 404


def test_lines_to_nobody_known_are_said(visit: Visit) -> None:
    made = Handmade().character("c1", "Ida").block("prose", "“Hm.”").says("“Hm.”", "c1")
    assert "Spoken here: 1 line; to whom is not known." in shown(visit, made.reading(), "talk")
