"""The outline of scenes."""

import msgspec

from fabula import contract
from fabula.core import Span
from fabula.exports.view.outline import outline, rows
from fabula.exports.view.places import Places
from tests.exports.scenes import scened

READING = scened([("Hanne", "Børge"), ("Hanne", "@Tilde")], ("Hanne", "Børge", "Tilde"))


def test_a_scene_is_told_with_its_people_figures_and_opening() -> None:
    shown = outline(READING)
    first, second = shown.rows
    assert shown.manner == "one pair of eyes to a scene"
    assert (first.number, first.at, first.people) == (1, "line 1", ("Hanne", "Børge"))
    assert first.figures == "12 words, 0% dialogue"
    assert first.opening == "Fog had come up the slip and stood in the boathouse door."
    assert first.seen_by == "Hanne?"
    assert first.manner == "third person, past tense"
    assert second.remote == ("Tilde",)
    assert second.dialogue == 6 / 8
    assert second.begins == "a mark on the page"


def test_place_and_time_are_shown_as_far_as_they_are_known() -> None:
    scene = msgspec.structs.replace(
        READING.scenes[0],
        place=contract.Place(name="the boathouse", confidence=0.9, by="hand"),
        time=contract.Time(
            label="Fog",
            part_of_day="morning",
            day=2,
            spans=(Span(0, 3),),
            confidence=0.9,
            by="hand",
        ),
    )
    reading = msgspec.structs.replace(READING, scenes=(scene, READING.scenes[1]))
    first, second = outline(reading).rows
    assert (first.place, first.time) == ("the boathouse", "day 2, morning: “Fog”")
    assert (second.place, second.time) == ("", "")


def test_nothing_known_is_empty() -> None:
    bare = scened([()], ("Hanne",))
    (row,) = outline(bare).rows
    assert row.eyes == row.people == row.remote == ()
    assert row.seen_by == "" and row.chapter == ""
    assert outline(scened([], ("Hanne",))).rows == ()


def test_a_flashback_says_from_which_scene_it_is_told() -> None:
    first, second = READING.scenes
    back = contract.Flashback(told_from=first.id, confidence=0.75, by="hand")
    told = msgspec.structs.replace(second, kind="frame", flashback=back)
    _, row = outline(msgspec.structs.replace(READING, scenes=(first, told))).rows
    assert row.figures.startswith("told, written or remembered, looks back from scene 1, 8 words")


def test_some_scenes_are_told_as_among_all() -> None:
    every = outline(READING).rows
    assert rows(READING, range(1, 2), Places(READING)) == every[1:]
    assert rows(READING, range(2, 2), Places(READING)) == ()
