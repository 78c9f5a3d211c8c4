"""Times that mean nothing, and stories of every awkward shape."""

import pytest

from tests.clock.reading import days, parts, read, times

NONSENSE = [
    "It was 25:70 and the thirtieth of February.",
    "At thirteen o'clock on the 45th of May, the clocks struck.",
    "Three sols later, by the second moon of Frostfall, they woke.",
    "The 0th hour. The zeroth of March. 99:99:99. 1:2:3. :30. 24:00. 00:00.",
    "It was half past twenty and a quarter to ninety.",
    "The 12345678901234567890th of May 99999, at 123456789 o'clock.",
    "May. May? March! Sun, Sat; mon. second second second.",
    "a a a an an the the next next next last last",
    "On Monday Tuesday Wednesday, at nine ten eleven o'clock p.m. a.m.",
]


@pytest.mark.parametrize("text", NONSENSE)
def test_times_that_mean_nothing_are_unknown(text: str) -> None:
    reading = read(text)
    assert reading.clock == ()
    assert len(reading.scenes) == 1


def test_an_impossible_date_is_no_time() -> None:
    (time,) = times("It was 25:70 on the thirtieth of February.")
    assert time is not None
    assert (time.clock, time.part_of_day) == (None, None)


def test_a_scene_of_sixty_thousand_words() -> None:
    text = "The tide went out and in again, and nobody on the pier said a single word. " * 4000
    assert days(text) == [1]


def test_three_thousand_scenes_of_one_line() -> None:
    text = "\n\n***\n\n".join(f"The next morning it rained, {n} buckets." for n in range(3000))
    found = days(text)
    assert len(found) == 3000
    assert found[:4] == [1, 2, 3, 4]


def test_told_backwards() -> None:
    lines = [f"On {day} May the wall stood {day} bricks high." for day in range(20, 0, -1)]
    assert days("\n\n***\n\n".join(lines)) == list(range(1, -19, -1))


def test_present_tense_without_any_time() -> None:
    text = "He walks. She follows. The dog is there too.\n\n***\n\nThey stop. Nobody speaks.\n"
    assert parts(text) == [None, None]


def test_two_calendars() -> None:
    text = "It is the ninth of Vintry by the abbey, 3 June by the town.\n\n***\n\nIt is 4 June.\n"
    assert read(text).clock == ()


def test_another_language_has_no_times() -> None:
    text = "Il était minuit passé, et la pluie tombait sur le jardin de la vieille maison. " * 5
    (time,) = times(text)
    assert time is not None
    assert (time.part_of_day, time.clock) == (None, None)
