"""What was made of some words is looked up where the words come again, and only there."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from fabula.core.notes import Notes


class Counting:
    """Counts letters, and how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, several: Sequence[str]) -> list[tuple[int, ...]]:
        self.asked += several
        return [tuple(map(len, words.split())) for words in several]


def notes(make: Counting) -> Notes[tuple[int, ...]]:
    return Notes(make, tuple[int, ...])


def test_words_are_counted_once_and_then_known() -> None:
    make = Counting()
    known = notes(make)
    assert known.of("the sea") == known.of("the sea") == (3, 3)
    known.turn()
    assert known.of("the sea") == (3, 3)
    assert make.asked == ["the sea"]


def test_several_words_are_asked_for_in_one_go_and_each_once() -> None:
    make = Counting()
    known = notes(make)
    known.of("one")
    assert known.all(["two", "one", "two", "three"]) == [(3,), (3,), (3,), (5,)]
    assert make.asked == ["one", "two", "three"]


def test_what_a_reading_did_not_use_is_forgotten() -> None:
    make = Counting()
    known = notes(make)
    for words in ("one", "two", "two", "one"):
        known.of(words)
        known.turn()
    assert make.asked == ["one", "two", "one"]


def test_a_reading_that_asked_nothing_forgets_nothing() -> None:
    make = Counting()
    known = notes(make)
    known.of("one")
    known.turn()
    assert known.turn() is None
    known.of("one")
    assert make.asked == ["one"]


def test_notes_go_to_another_process_and_are_written_only_when_new() -> None:
    first, second = Counting(), Counting()
    known, other = notes(first), notes(second)
    known.of("naïve \ud800 words")
    data = known.turn()
    assert data is not None
    other.load(data)
    assert other.of("naïve \ud800 words") == (5, 1, 5)
    assert second.asked == []
    assert other.turn() is None


@given(data=st.binary(max_size=60), at=st.integers(0, 59))
def test_damaged_notes_are_as_good_as_none(data: bytes, at: int) -> None:
    good = notes(Counting())
    good.of("some words")
    dumped = good.turn() or b""
    spoilt = bytearray(dumped)
    spoilt[at % len(spoilt)] ^= 0xFF
    for damaged in (data, bytes(spoilt), dumped[:-1]):
        make = Counting()
        known = notes(make)
        known.load(damaged)
        assert known.of("some words") == (4, 5)
        assert make.asked == ["some words"]


def test_notes_of_another_kind_are_left() -> None:
    good = notes(Counting())
    good.of("some words")
    other = Notes(lambda several: [words.upper() for words in several], str)
    other.load(good.turn() or b"")
    assert other.of("some words") == "SOME WORDS"
