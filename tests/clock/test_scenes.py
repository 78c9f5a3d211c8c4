"""Days, parts of the day and clock times of scenes."""

import pytest

from tests.clock.reading import days, parts, read, times

WARD = """Sister Amara looked up and saw that it was still early in the morning. Nobody had come.

* * *

Piet found her asleep in the canteen in the early evening, with her cheek on a tray.

* * *

It had been a day since she told him, and he lay awake at 3:40AM, counting the tiles.

* * *

It was late evening and she was back on the ward, as though nothing had been said.
"""


def test_the_small_hours_after_a_day_are_on_the_next() -> None:
    assert days(WARD) == [1, 1, 2, 2]
    assert parts(WARD) == ["morning", "evening", "night", "evening"]
    night = times(WARD)[2]
    assert night is not None
    assert (night.clock, night.label) == ("03:40", "3:40AM")
    assert night.earliest == night.latest == 1440 + 220


def test_words_that_tell_a_time_are_its_spans() -> None:
    reading = read(WARD)
    time = reading.scenes[1].time
    assert time is not None
    assert [reading.words(span) for span in time.spans] == ["in the early evening"]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("The next morning she sold the boat.", 2),
        ("Three days later she sold the boat.", 4),
        ("Two weeks later, she sold the boat.", 15),
        ("That night she sold the boat.", 1),
        ("On Thursday she sold the boat.", 4),
        ("It was the seventh of May, and she sold the boat.", None),
        ("Months later she sold the boat.", None),
        ("She sold the boat.", 1),
        ("Every night she sold the boat again in her sleep.", 1),
    ],
)
def test_a_day_follows_from_words(second: str, day: int | None) -> None:
    assert days(f"It was Monday, and noon. Una wept.\n\n***\n\n{second}\n")[1] == day


def test_dates_tie_scenes_across_others_that_tell_nothing() -> None:
    text = "On 3 May the ice broke.\n\n***\n\nMonths later, rain.\n\n***\n\nIt was 10 May.\n"
    assert days(text) == [1, None, 8]


def test_a_flashback_has_a_time_of_its_own_and_is_left_again() -> None:
    text = (
        "It was morning. Ida dug.\n\n***\n\nTwo days earlier she found the map.\n\n***\n\n"
        "That evening she reached wood.\n"
    )
    first, back, after = times(text)
    assert first and back and after
    assert (back.day, back.back) == (-1, True)
    assert (after.day, after.back) == (1, False)


def test_a_year_ago_in_the_middle_of_a_scene_is_only_a_memory() -> None:
    words = "Snow lay on the sill and on the step, and nobody had walked in it. " * 8
    text = f"On 3 May we dug. {words}Fifty years ago a bell hung here.\n\n***\n\nOn 4 May, rest.\n"
    assert days(text) == [1, 2]


def test_hours_are_reckoned_from_a_clock_time() -> None:
    text = "It was 9 AM. The lift stuck.\n\n***\n\nFour hours later they were let out.\n"
    assert parts(text) == ["morning", "afternoon"]


@pytest.mark.parametrize(
    ("first", "breaks", "then", "part"),
    [
        ("It was 9 AM, and Ida dug.", "***", "The map was wet.", "morning"),
        ("In the evening Ida dug.", "***", "The map was wet.", "evening"),
        ("It was 3 AM, and Ida dug.", "***", "The map was wet.", "night"),
        ("It was 9 AM, and Ida dug.", "***", "The next day the map was wet.", None),
        ("It was 9 AM, and Ida dug.", "***", "The map was wet. It was noon.", "afternoon"),
        ("It was 9 AM, and Ida dug.", "Chapter 2", "The map was wet.", None),
    ],
)
def test_the_part_of_the_day_lasts_while_nothing_passes(
    first: str, breaks: str, then: str, part: str | None
) -> None:
    assert parts(f"Chapter 1\n\n{first}\n\n{breaks}\n\n{then}\n")[1] == part


def test_a_heading_tells_the_time_of_its_chapter() -> None:
    text = "Chapter 1\n\nMonday\n\nShe swam out.\n\nChapter 2\n\nThe next day\n\nShe swam back.\n"
    assert days(text) == [1, 2]


def test_an_hour_may_be_told_from_the_part_of_the_day() -> None:
    (time,) = times("It was evening, and at nine o'clock that evening the horn blew.\n")
    assert time is not None
    assert (time.part_of_day, time.clock) in {("evening", "21:00"), ("evening", None)}


def test_speech_does_not_set_the_clock() -> None:
    (time,) = times('"I slept last night," he said. "Tomorrow at noon I go. It was midnight."\n')
    assert time is not None
    assert (time.part_of_day, time.clock) == (None, None)


def test_good_morning_is_said_in_the_morning() -> None:
    assert parts('"Good morning, Captain," said the boy, and fell off the pier.\n') == ["morning"]


def test_around_an_hour_is_no_clock_time() -> None:
    (time,) = times("It was about nine in the evening when the band came.\n")
    assert time is not None
    assert (time.part_of_day, time.clock) == ("evening", None)


def test_a_bookmark_of_the_small_hours_before_midnight_stays_on_its_day() -> None:
    text = "It was evening. He rowed.\n\n***\n\nAt 11:40 PM he stopped.\n\n***\n\nAt 1 AM, sleep.\n"
    assert days(text) == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('"It\'s three in the morning," said Bo. "Go home."\n', "night"),
        ('"It is nearly midnight," said Bo. "Go home."\n', "night"),
        ('"You said it was noon," said Bo. "Go home."\n', None),
        ("The sun was coming up over the tannery. Bo spat.\n", "morning"),
        ("The sun had set, and the tannery stank. Bo spat.\n", "evening"),
        ("The bus home was full. It was dark out already.\n", "evening"),
        ("After school they went to the tannery.\n", "afternoon"),
        ("They met at breakfast, and Bo spat.\n", "morning"),
        ("They got out at ten to two in the morning, and Bo spat.\n", "night"),
        ("It was growing dark over the tannery. Bo spat.\n", "evening"),
        ("Night was falling. Bo spat.\n", "evening"),
        ("The lamps were lit along the quay. Bo spat.\n", "evening"),
        ("At first light they went to the tannery.\n", "morning"),
        ("It was full day when the bus came.\n", "morning"),
        ("Bo says nothing at lunch, and spits.\n", "afternoon"),
        ("Before school they went to the tannery.\n", "morning"),
        ("The bag was light, and the wall fell, and Bo got lamps.\n", None),
        ("He thought of moonlight, once, and of his mother's hat.\n", None),
        ("She worked the night shift, and Bo the day.\n", None),
    ],
)
def test_the_part_of_the_day_from_what_is_seen_and_said(text: str, part: str | None) -> None:
    assert parts(text) == [part]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("On the night, at twenty past six, Una came in without knocking.", "evening"),
        ("At half past nine that night Una came in without knocking.", "night"),
    ],
)
def test_an_hour_on_the_night_is_after_noon(words: str, part: str) -> None:
    assert parts(words) == [part]


def test_a_clock_that_stands_still_is_no_time() -> None:
    assert parts("Over the till hung a clock, stopped at ten past four. Una paid.") == [None]
