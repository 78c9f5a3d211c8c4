"""The picture of the clock and its text twin."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from fabula import contract
from fabula.contract import Reading
from fabula.core import Metadata, Source
from fabula.exports.pictures.clock import clock_svg
from fabula.exports.pictures.clock_lines import clock_lines

SVG = "{http://www.w3.org/2000/svg}"
NOTHING = contract.Counts(
    words=0,
    dialogue_words=0,
    note_words=0,
    sentences=0,
    paragraphs=0,
    reading_seconds=0,
    dialogue_share=0.0,
)


def time(**known: object) -> contract.Time:
    return contract.Time(confidence=0.9, by="test", **known)  # type: ignore[arg-type]


def reading(*times: contract.Time | None, name: str = "story.txt", clock: bool = False) -> Reading:
    text = "".join(f"{number:<10}" for number in range(len(times)))
    said = tuple(
        contract.TimeStatement(start=10 * n, end=10 * n + 4, says=says)
        for n, says in enumerate(("Monday", "Sunday"))
    )
    conflict = contract.Contradiction(id="k1", statements=said, confidence=0.8, by="test")
    return Reading(
        program=contract.Program(version="0", settings="x"),
        source=Source(name=name, media_type="text/plain", sha256="0" * 64),
        language="en",
        metadata=Metadata(),
        work=contract.Work(kind="plain text", generator="", language_confidence=1.0),
        counts=NOTHING,
        text=text,
        scenes=tuple(
            contract.Scene(
                id=f"s{n}",
                chapter=f"ch{n // 3}",
                begins="marked",
                start=10 * n,
                end=10 * n + 9,
                time=one,
                confidence=1.0,
                by="test",
            )
            for n, one in enumerate(times)
        ),
        clock=(conflict,) if clock else (),
    )


FEW = reading(
    time(day=1, part_of_day="morning", label="early in the morning"),
    time(day=2, part_of_day="night", clock="03:23", label="3:23AM"),
    time(day=-3, back=True, label="Five days earlier"),
    None,
    time(day=2),
    clock=True,
)
LINES = [
    "Scene 1: day 1, morning (“early in the morning”)",
    "Scene 2: day 2, night, 03:23 (“3:23AM”)",
    "Scene 3: day -3, goes back (“Five days earlier”)",
    "Scene 4: time unknown",
    "Scene 5: day 2",
    "In the order of the story: 3, 1, 2, 5",
    "These cannot all be true:",
    "  Monday: 0",
    "  Sunday: 1",
]


def drawn(picture: str) -> ET.Element:
    return ET.fromstring(picture)


def titles(picture: str) -> list[str]:
    return [one.findtext(f"{SVG}title", "") for one in drawn(picture).iter(f"{SVG}g")]


def test_the_lines_tell_every_scene_the_order_and_what_cannot_be() -> None:
    assert clock_lines(FEW) == LINES


def test_the_order_is_not_told_where_it_is_the_order_of_telling() -> None:
    assert clock_lines(reading(time(day=1), None, time(day=2))) == [
        "Scene 1: day 1",
        "Scene 2: time unknown",
        "Scene 3: day 2",
    ]


def test_the_picture_has_a_title_and_its_twin_in_words() -> None:
    root = drawn(clock_svg(FEW))
    assert root.findtext(f"{SVG}title") == "The clock of story.txt: told order against story order"
    assert (root.findtext(f"{SVG}desc") or "").splitlines() == LINES
    assert root.get("role") == "img"


def test_each_scene_is_drawn_once_with_its_time() -> None:
    assert [title for title in titles(clock_svg(FEW)) if title] == LINES[:5]


def test_later_is_lower_and_told_later_is_farther_right() -> None:
    root = drawn(clock_svg(reading(*(time(day=n, clock="12:00") for n in (1, 3, 2)))))
    places = [(float(c.get("cx", 0)), float(c.get("cy", 0))) for c in root.iter(f"{SVG}circle")]
    assert [x for x, _ in places] == sorted(x for x, _ in places)
    assert places[0][1] < places[2][1] < places[1][1]


def test_shapes_tell_what_is_known_without_any_colour() -> None:
    picture = clock_svg(FEW)
    colours = set(re.findall(r"#([0-9a-f]{3,6})\b", picture))
    assert all(colour == colour[: len(colour) // 3] * 3 for colour in colours)
    for words in ("clock time told", "part of the day", "day alone", "goes back", "day unknown"):
        assert words in picture


def test_contradictions_are_marked() -> None:
    assert clock_svg(FEW).count(">!</text>") == 2


@pytest.mark.parametrize("many", [0, 1, 5, 150, 3000])
def test_it_is_well_formed_and_runs_no_script(many: int) -> None:
    picture = clock_svg(reading(*(time(day=n // 3 + 1) if n % 4 else None for n in range(many))))
    root = drawn(picture)
    assert not [one for one in root.iter() if one.tag.endswith(("script", "foreignObject"))]
    assert not re.search(r"\bon\w+=|href=|url\(", picture)


def test_scenes_do_not_run_into_each_other_for_150() -> None:
    root = drawn(clock_svg(reading(*(time(day=n, clock="12:00") for n in range(1, 151)))))
    across = [float(c.get("cx", 0)) for c in root.iter(f"{SVG}circle")]
    assert min(b - a for a, b in pairwise(across)) >= 6


def test_what_the_story_says_is_never_markup() -> None:
    evil = reading(time(day=1, label="</desc><script>\x00\x0b&noon"), name="<svg onload=x>.txt")
    root = drawn(clock_svg(evil))
    assert "<script>" in (root.findtext(f"{SVG}desc") or "")
    assert not [one for one in root.iter() if one.tag.endswith("script")]
