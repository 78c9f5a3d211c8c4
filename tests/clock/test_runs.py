"""Which of two hours is meant, what lasts from scene to scene, what is told from another time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.stages.clock.halves import leading, meant
from tests.clock.reading import days, parts, times

BREAK = "\n\n***\n\n"


@pytest.mark.parametrize(
    ("scenes", "clocks"),
    [
        (["It was nine in the evening, and Odd rowed.", "At ten to two he slept."], [2, 1]),
        (["It was ten to three, and Odd shone his torch down the hatch."], ["02:50"]),
        (["It was ten to three, and Odd bought a herring."], ["14:50"]),
        (
            ["It was twenty past six. Odd rowed.", "He stopped. It was growing dark."],
            ["18:20", None],
        ),
        (["It was nearly seven by the church clock, and Odd rowed."], [None]),
    ],
    ids=["runs on", "in the dark", "awake", "leads to dusk", "either"],
)
def test_the_likelier_of_two_hours(scenes: list[str], clocks: list[object]) -> None:
    found = times(BREAK.join(scenes))
    for time, wanted in zip(found, clocks, strict=True):
        assert time is not None
        if isinstance(wanted, int):
            assert time.day == 3 - wanted
        else:
            assert time.clock == wanted


@given(st.integers(0, 719), st.integers(0, 1439), st.booleans())
def test_an_hour_is_one_of_its_two(minute: int, known: int, dark: bool) -> None:
    hour, sure = meant(minute, known, known, dark)
    assert hour in {minute, minute + 720, None}
    assert (hour is None) == (sure == 0.0)
    assert leading(minute, known, known) in {minute, minute + 720, None}


@pytest.mark.parametrize(
    "between",
    [
        "When Ida was nine, she stole a goat and hid it in the bakery.",
        "Two winters ago the map was a tablecloth, and Ida ate off it.",
        "It was the first day of the dig, years before anybody found a thing.",
        "That summer of 1961 there was no water, and Ida drank milk.",
    ],
)
def test_the_story_goes_on_where_a_memory_left_it(between: str) -> None:
    text = BREAK.join(["It was noon on Monday. Ida dug.", between, "The map was wet."])
    assert (days(text)[2], parts(text)[2]) == (1, "afternoon")
    assert days(text)[1] != 1


def test_after_a_memory_the_next_day_is_counted_from_it() -> None:
    text = BREAK.join(
        ["It was noon. Ida dug.", "When Ida was nine she stole a goat.", "The next day it ate."]
    )
    assert days(text) == [1, None, None]


def test_the_weekday_nearest_to_some_weeks_later() -> None:
    text = BREAK.join(["It was Thursday. Odd rowed.", "Three weeks later, on a Sunday, he sank."])
    assert days(text) == [1, 25]


def test_a_weekday_that_nothing_is_counted_from_leaves_the_day_open() -> None:
    assert days(BREAK.join(["Odd rowed.", "On the Thursday he sank."])) == [1, None]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("It was the last of the light. Bo spat.\n", "evening"),
        ("The light was going over the tannery. Bo spat.\n", "evening"),
        ("The streetlights had just come on. Bo spat.\n", "evening"),
        ("Lunchtime, and Bo spat.\n", "afternoon"),
        ('"Morning," said Bo, and spat.\n', "morning"),
        ("The light went out. Bo spat.\n", None),
        ("Wednesday dawned without a cloud. Bo spat.\n", "morning"),
        ("Bo's alarm rang and he spat.\n", "morning"),
        ("At closing time Bo was asked to leave.\n", "night"),
        ("Bo had Latin in first period and spat.\n", "morning"),
        ("Bo had been there since four o'clock, and spat.\n", None),
        ("Bo spat. By noon everybody had seen it.\n", "afternoon"),
        ('"I said good morning to him," said Bo. "He spat."\n', None),
        ("At half past eight in the morning it might have been any hour in there.\n", "morning"),
        ("Bo thought of the previous night, and spat.\n", None),
        ("It was almost ten in the evening, and Bo spat.\n", "evening"),
        ("Bo used to spit there after school.\n", None),
        ("A little after five, Bo spat.\n", "afternoon"),
    ],
)
def test_cues(text: str, part: str | None) -> None:
    assert parts(text) == [part]
