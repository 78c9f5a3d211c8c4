"""Contradictions planted in clean texts, and the clean texts themselves."""

import pytest

from benchmarks.clock import Planted, measure_planted, planted, read
from tests.clock import reading as readings

CLEAN = [story for story in planted() if not story.end]
LEAST_FOUND = 36


@pytest.mark.parametrize("story", CLEAN, ids=lambda story: story.name)
def test_a_clean_text_gives_no_alarm(story: Planted) -> None:
    assert read(story.text.encode("utf-8"), "story.txt").found == ()


def test_most_planted_contradictions_are_found() -> None:
    measured = measure_planted()
    assert measured["planted"] == 40
    assert measured["found"] >= LEAST_FOUND


def test_a_contradiction_shows_each_sentence_with_what_it_says() -> None:
    text = "It was Monday. Rain fell on the quay.\n\nThe next day, Sunday, nobody came at all.\n"
    reading = readings.read(text)
    (found,) = reading.clock
    assert [(said.says, reading.words(said.span)) for said in found.statements] == [
        ("Monday", "It was Monday."),
        ("1 day later, Sunday", "The next day, Sunday, nobody came at all."),
    ]
