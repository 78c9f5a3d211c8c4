"""Whose moment a time is reckoned from, and whether the narration sets its now by it."""

import pytest

from benchmarks.clock import read
from fabula.layers import Anchor, Cast, TimeExpression, Times


def times(text: str) -> tuple[TimeExpression, ...]:
    return read(text.encode("utf-8"), "story.txt").story[Times].items


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("It was Monday.", True),
        ("It was still quite early in the morning.", True),
        ("Rain fell. The next day, he sang.", True),
        ("She left the house at 10 AM.", True),
        ("It's noon and she waits.", True),
        ("She would leave at 10 AM.", False),
        ("It was not Monday.", False),
        ("If it was Monday, she sang.", False),
        ("Was it Monday?", False),
        ("He wore his Sunday coat.", False),
        ("They waited until noon.", False),
        ("The train was due at 10 AM.", False),
    ],
)
def test_what_sets_the_now(text: str, stated: bool) -> None:
    found = [one for one in times(text) if one.anchor is Anchor.NARRATION]
    assert any(one.stated for one in found) is stated


def test_what_was_before_is_earlier() -> None:
    (one,) = times("She had left the house at 10 AM.")
    assert (one.anchor, one.stated) == (Anchor.EARLIER, False)


def test_a_perfect_tense_in_another_clause_changes_nothing() -> None:
    (one,) = times("It was 3:40 AM and Cal had been awake since the wedding.")
    assert (one.anchor, one.stated) == (Anchor.NARRATION, True)


def test_speech_has_its_own_moment_and_speaker() -> None:
    text = 'Nell Parry shut the till.\n\n"I saw him last night," said Nell.\n'
    story = read(text.encode("utf-8"), "story.txt").story
    (one,) = story[Times].items
    names = {person.id: person.name for person in story[Cast].characters}
    assert one.anchor is Anchor.SPEECH
    assert one.quotation is not None
    assert names[one.speaker or ""].startswith("Nell")


def test_recurring_times_have_no_moment() -> None:
    (one,) = times("Every night the dog howled.")
    assert one.anchor is Anchor.NONE


def test_spans_are_the_words() -> None:
    text = "The heron left. Three weeks later, it came back."
    (one,) = times(text)
    assert text[one.start : one.end] == "Three weeks later"
