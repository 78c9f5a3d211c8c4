"""Expressions of time and what they mean."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Span
from fabula.layers import TimeKind, TimeValue
from fabula.stages.times.lexicon import MONTHS, WEEKDAYS, code
from fabula.stages.times.scan import Found, scan
from fabula.stages.times.wordlist import words
from fabula.stages.tokens import tokens

EXPRESSIONS = [
    ("at 3:23AM", "clock", {"minute": 203}),
    ("at 11:05 p.m.", "clock", {"minute": 1385}),
    ("at 8:35 P. M.", "clock", {"minute": 1235}),
    ("at 9 a.m.", "clock", {"minute": 540}),
    ("half past nine", "clock", {"minute": 570, "halves": True}),
    ("half-past nine in the evening", "clock", {"minute": 1290, "part": "evening"}),
    ("a quarter to ten", "clock", {"minute": 585, "halves": True}),
    ("twenty to six that evening", "clock", {"minute": 1060, "part": "evening"}),
    ("five minutes past one", "clock", {"minute": 65, "halves": True}),
    ("ten to noon", "clock", {"minute": 710}),
    ("seven o’clock", "clock", {"minute": 420, "halves": True}),
    ("two in the morning", "clock", {"minute": 120, "part": "morning"}),
    ("midnight", "clock", {"minute": 0}),
    ("at nineteen hundred", "clock", {"minute": 1140}),
    ("at 0615 hours", "clock", {"minute": 375}),
    ("about midnight", "clock", {"minute": 0, "about": True}),
    ("the next morning", "day", {"days": (1, 1), "reference": "told", "part": "morning"}),
    ("early the following morning", "day", {"days": (1, 1), "reference": "told"}),
    ("late last night", "day", {"days": (-1, -1), "reference": "now", "part": "night"}),
    ("tomorrow evening", "day", {"days": (1, 1), "reference": "now", "part": "evening"}),
    ("the day before yesterday", "day", {"days": (-2, -2), "reference": "now"}),
    ("later that day", "day", {"days": (0, 0), "minutes": (0, 1439)}),
    ("the day before.", "day", {"days": (-1, -1), "reference": "told"}),
    ("the day before the fair", "event", {}),
    ("in an hour", "shift", {"minutes": (45, 92), "reference": "now"}),
    ("a day since", "shift", {"days": (-1, -1), "reference": "now"}),
    ("three weeks later", "shift", {"days": (19, 23), "reference": "told"}),
    ("two years earlier", "shift", {"days": (-912, -548), "reference": "told"}),
    ("a couple of days ago", "shift", {"days": (-3, -2), "reference": "now"}),
    ("half an hour later", "shift", {"minutes": (22, 47), "reference": "told"}),
    ("an hour and a half later", "shift", {"minutes": (67, 137), "reference": "told"}),
    ("two or three days later", "shift", {"days": (2, 3), "reference": "told"}),
    ("for three weeks", "duration", {"days": (19, 23)}),
    ("all night", "duration", {}),
    ("the whole morning", "duration", {}),
    ("the better part of the night", "duration", {}),
    ("on Friday morning", "weekday", {"weekday": 4, "part": "morning"}),
    ("next Tuesday", "weekday", {"weekday": 1, "reference": "now"}),
    ("every night", "recurring", {}),
    ("on Sunday mornings", "recurring", {}),
    ("on Mondays", "recurring", {}),
    ("3 May", "date", {"day": 3, "month": 5}),
    ("May 3rd, 1892", "date", {"day": 3, "month": 5, "year": 1892}),
    ("the eleventh of April", "date", {"day": 11, "month": 4}),
    ("the 9th day of June, 1709", "date", {"day": 9, "month": 6, "year": 1709}),
    ("in June", "date", {"month": 6}),
    ("in 1843", "date", {"year": 1843}),
    ("in the spring", "season", {"season": "spring"}),
    ("the middle of winter", "season", {"season": "winter"}),
    ("seventeen years old", "age", {"age": 17}),
    ("at the age of nine", "age", {"age": 9}),
    ("by the time", "event", {}),
    ("25:70", "unknown", {}),
    ("the thirtieth of February", "unknown", {}),
    ("thirteen o'clock", "unknown", {}),
    ("three sols later", "unknown", {}),
]
NO_TIMES = [
    "She may march on, and second the motion.",
    "There were nine of them at two tables.",
    "It was nine feet tall.",
    "The fall broke two of his ribs by the spring.",
    "He laid down ten to one.",
    "Dawn and Summer sat with May.",
    "A night shift. The night nurse.",
    "The clock that had stopped at ten past four hung over the till.",
    "He missed the 3:10 to Bexley.",
]


def found(text: str) -> tuple[list[str], list[Found]]:
    row = tokens(text, [Span(0, len(text))])
    row_words = [text[a:b] for a, b in zip(row.starts, row.ends, strict=True)]
    return row_words, scan(row_words)


def told(value: TimeValue) -> dict[str, Any]:
    fields = {name: getattr(value, name) for name in TimeValue.__struct_fields__}
    plain = {
        name: (field.low, field.high) if name in {"days", "minutes"} and field else field
        for name, field in fields.items()
    }
    return {
        name: field for name, field in plain.items() if field is not None and field is not False
    }


@pytest.mark.parametrize(("text", "kind", "value"), EXPRESSIONS, ids=[e[0] for e in EXPRESSIONS])
def test_an_expression(text: str, kind: str, value: dict[str, Any]) -> None:
    _, (one, *more) = found(text)
    assert not more
    assert one.kind is TimeKind(kind)
    assert value.items() <= told(one.value).items()


@pytest.mark.parametrize("text", NO_TIMES)
def test_words_that_are_no_time(text: str) -> None:
    _, times = found(text)
    assert [one for one in times if one.kind is not TimeKind.DURATION] == []


WORDS = st.sampled_from(
    words("""
a an the next last at in on of half past quarter to three twenty-five nine 9 1843 3:23 25:70 am p.m.
o'clock noon night morning day days week years hour later ago before since every this that same June
May Monday Fridays second third , . and or few couple winter old aged by time P. M. tomorrow tonight
yesterday early late good breakfast sols Derek
""")
)


@given(st.lists(WORDS, max_size=40))
def test_expressions_never_overlap_and_lie_in_the_words(row: list[str]) -> None:
    end = 0
    for one in scan(row):
        assert end <= one.first < one.after <= len(row)
        end = one.after
        minute = one.value.minute
        assert minute is None or 0 <= minute < 1440


@given(st.text(min_size=1, max_size=12))
def test_any_word_has_one_sign(word: str) -> None:
    assert len(code(word)) == 1


def test_weekdays_and_months_are_numbered_as_the_standard_library_does() -> None:
    assert (WEEKDAYS["monday"], MONTHS["january"]) == (0, 1)
