"""The reader over a backend of rules: windows, entities, events, trees, progress."""

import pytest

pytest.importorskip("tokenizers")
pytest.importorskip("numpy")

import numpy as np

from tests.model.fakes import RuleBackend, reader

STORY = [
    *("Anna", "ran", "."),
    *("Boris", "slept", ",", "and", "she", "said", "the", "sea", "slept", "."),
]


def test_mentions_events_and_trees_of_a_short_story() -> None:
    read = reader().read(STORY, [0, 3])
    assert [(m.start, m.end, m.kind) for m in read.mentions] == [(0, 1, 0), (3, 4, 0), (7, 8, 2)]
    assert np.flatnonzero(read.events > 0.5).tolist() == [1, 4, 11]
    assert np.flatnonzero(read.ends > 0.5).tolist() == [2, 12]
    assert read.heads[:5] == (-1, 0, 1, -1, 3)
    assert read.labels[:5] == ("root", "dep", "dep", "root", "dep")
    assert read.lemmas[0] == "anna"


def test_an_entity_is_carried_over_many_windows_by_its_name() -> None:
    filler = ["the", "sea", "slept", "."] * 400
    words = ["Anna", "ran", ".", *filler, "Boris", "ran", ".", *filler, "Anna", "slept", "."]
    backend = RuleBackend()
    read = reader(backend).read(words, [n + 1 for n, w in enumerate(words[:-1]) if w == "."])
    assert len(backend.windows) > 4
    assert [m.entity for m in read.mentions] == [0, 1, 0]


def test_a_name_is_found_again_after_more_mentions_than_the_window_holds() -> None:
    words = ["Anna", "ran", "."] + ["he", "ran", "."] * 700 + ["Anna", "slept", "."]
    read = reader().read(words, range(0, len(words), 3))
    assert read.mentions[0].entity == read.mentions[-1].entity
    assert read.entities == 2


def test_every_word_is_read_once_whatever_the_length_of_sentences() -> None:
    for length in (1, 7, 199, 200, 201, 5000):
        words = ["the"] * 3000
        read = reader().read(words, range(0, 3000, length))
        assert len(read.tags) == len(read.heads) == len(read.events) == 3000


def test_windows_never_exceed_the_encoder() -> None:
    backend = RuleBackend()
    reader(backend).read(["seassssssssss"] * 4000, [0])
    assert max(backend.windows) <= 512


def test_nothing_and_no_letters_are_answered() -> None:
    assert reader().read([], []).mentions == ()
    assert reader().read(["…", "☃", "\u200b"], [0]).mentions == ()


def test_given_mentions_replace_those_found() -> None:
    found = reader().read(STORY, [0, 3])
    span = [m for m in found.mentions if m.start == 3]
    from fabula.model.spans import FoundSpan

    given = [FoundSpan(m.start, m.end, m.type, m.kind, 1.0) for m in span]
    assert [m.start for m in reader().read(STORY, [0, 3], given=given).mentions] == [3]


def test_progress_reaches_the_end_and_may_stop_the_reading() -> None:
    seen: list[int] = []
    reader().read(["the"] * 3000, range(0, 3000, 10), progress=lambda done, of: seen.append(done))
    assert seen == sorted(seen)
    assert seen[-1] == 3000

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reader().read(["the"] * 3000, [0], progress=stop)


def test_vectors_are_handed_out_for_every_word_in_order() -> None:
    rows: list[tuple[int, int]] = []
    words = ["the", "sea", "."] * 500
    reader().read(
        words, range(0, 1500, 3), vectors=lambda start, rows_: rows.append((start, len(rows_)))
    )
    starts = [start for start, _ in rows]
    assert starts == [sum(count for _, count in rows[:n]) for n in range(len(rows))]
    assert sum(count for _, count in rows) == 1500
