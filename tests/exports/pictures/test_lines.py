"""The story lines: who runs beside whom, and a picture that is safe and complete."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fabula.exports.pictures.lines import lines_svg
from fabula.exports.pictures.lines_layout import MOST_PEOPLE, layout
from fabula.exports.pictures.lines_order import gathered, ordered
from fabula.exports.pictures.lines_text import lines_text
from tests.exports.scenes import scened

SVG = "{http://www.w3.org/2000/svg}"
PEOPLE = ("Hanne", "Børge", "Tilde", "Old Per", "the baker")
SHORT = scened(
    [("Hanne", "Børge"), ("Tilde", "@Hanne"), ("Hanne", "Børge", "Old Per"), (), ("Tilde",)],
    PEOPLE,
)


def parsed(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode("utf-8"), etree.XMLParser(resolve_entities=False))


def test_every_person_and_scene_is_drawn_and_told() -> None:
    root = parsed(lines_svg(SHORT))
    titles = [one.text or "" for one in root.iter(f"{SVG}title")]
    assert any(title.startswith("Hanne: scenes 1-3") for title in titles)
    assert sum(title.startswith("Scene ") for title in titles) == 5
    described = root.findtext(f"{SVG}desc") or ""
    assert all(line in described for line in lines_text(SHORT))


def test_the_twin_says_who_meets_who_calls_and_who_sees() -> None:
    told = lines_text(SHORT)
    assert told[0] == "Scene 1 (line 1): Hanne, Børge; eyes Hanne"
    assert told[1] == "Scene 2 (line 3): Tilde; from afar Hanne; eyes Tilde"
    assert told[3] == "Scene 4 (line 7): nobody known"


def test_no_scenes_is_said() -> None:
    empty = scened([], PEOPLE)
    assert lines_text(empty) == ["No scenes."]
    assert "No scenes." in lines_svg(empty)


def test_hostile_names_stay_words() -> None:
    name = "</title><script>alert(1)</script>\x00\u202e&"
    svg = lines_svg(scened([(name,), (name, "Hanne")], (name, "Hanne")))
    root = parsed(svg)
    assert not list(root.iter(f"{SVG}script"))
    assert "\u202e" not in svg and "\x00" not in svg
    assert not [one for one in root.iter() for key in one.attrib if str(key).startswith("on")]


def test_a_crowd_is_cut_and_counted() -> None:
    people = tuple(f"Guest {number}" for number in range(MOST_PEOPLE + 7))
    drawn = layout(scened([people, people], people))
    assert len(drawn.threads) == MOST_PEOPLE
    assert drawn.left_out == 7


def test_a_long_story_keeps_apart_what_it_shows() -> None:
    people = tuple(f"P{number}" for number in range(30))
    rounds = [tuple(people[(n * 3 + k) % 30] for k in range(4)) for n in range(150)]
    drawn = layout(scened(rounds, people))
    assert len(drawn.meetings) == 150
    assert len({one.home for one in drawn.threads}) == 30
    places = [(dot.x, dot.y) for dot in drawn.dots]
    assert len(set(places)) == len(places)


def test_those_who_meet_run_side_by_side() -> None:
    order = ordered([[0, 3], [1, 2], [0, 3], [1, 2]], 4)
    assert abs(order.index(0) - order.index(3)) == 1
    assert abs(order.index(1) - order.index(2)) == 1


@given(st.lists(st.lists(st.integers(0, 3), max_size=4, unique=True), max_size=5))
def test_the_order_holds_everybody_once(scenes: list[list[int]]) -> None:
    assert tuple(ordered(scenes, 4)) in set(permutations(range(4)))


@given(st.lists(st.integers(0, 9), max_size=6, unique=True))
def test_people_who_meet_have_rows_of_their_own(rows: list[int]) -> None:
    found = gathered(sorted(rows), 9)
    assert found == list(range(found[0], found[0] + len(rows))) if rows else found == []
    assert all(0 <= row <= 9 for row in found)
