"""Spans, trees, windows, lemmas, pieces and features by themselves."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

import pytest

pytest.importorskip("numpy")
pytest.importorskip("tokenizers")

import numpy as np

from fabula.model.backend import Floats
from fabula.model.features import FEATURES, mentions_of, pair_features
from fabula.model.labels import SPAN_CHANNELS
from fabula.model.lemmas import apply_script, script_of
from fabula.model.pieces import MOST_PIECES, Casing, PieceTable, casing_of
from fabula.model.quoted import quotations
from fabula.model.spans import decode_spans
from fabula.model.trees import decode_tree
from fabula.model.windows import plan, units
from tests.model.fakes import tokenizer


def scores_of(count: int, spans: Mapping[tuple[int, int], float]) -> Floats:
    scores = np.zeros((SPAN_CHANNELS, count, count), np.float32)
    scores[0] = 3.0
    for (first, last), score in spans.items():
        scores[1, first, last] = score
    return scores


def test_spans_nest_but_do_not_cross_and_stay_in_their_sentence() -> None:
    spans = {(0, 3): 9.0, (1, 2): 8.0, (2, 4): 7.0, (3, 6): 20.0}
    found = decode_spans(scores_of(8, spans), np.array([0, 0, 0, 0, 0, 1, 1, 1]))
    assert [(span.start, span.end) for span in found] == [(0, 4), (1, 3)]


def test_a_mention_at_the_last_word_of_a_text_is_found() -> None:
    found = decode_spans(scores_of(3, {(2, 2): 9.0}), np.zeros(3, np.int64))
    assert [(span.start, span.end) for span in found] == [(2, 3)]


def trees(count: int) -> Iterator[tuple[int, ...]]:
    for heads in itertools.product(range(-1, count), repeat=count):
        if heads.count(-1) == 1 and all(reaches_root(heads, word) for word in range(count)):
            yield heads


def reaches_root(heads: Sequence[int], word: int) -> bool:
    for _ in heads:
        if heads[word] < 0:
            return True
        word = heads[word]
    return False


def test_a_tree_is_the_best_one_among_all_when_arcs_alone_would_circle() -> None:
    rng = np.random.default_rng(3)
    for count in (1, 2, 3, 4):
        every = list(trees(count))
        for _ in range(40):
            scores = rng.normal(size=(count, count + 1)).astype(np.float32)
            found = tuple(decode_tree(scores))
            assert found in every
            root = found.index(-1)
            rivals = [heads for heads in every if heads.index(-1) == root]
            assert weight(scores, found) == pytest.approx(max(weight(scores, t) for t in rivals))


def weight(scores: Floats, heads: Sequence[int]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


def test_windows_cover_every_part_once() -> None:
    rng = np.random.default_rng(5)
    for _ in range(50):
        sizes = rng.integers(1, 40, size=60)
        bounds = np.concatenate([[0], np.cumsum(rng.integers(1, 5, size=sizes.sum()))])
        edges = np.concatenate([[0], np.cumsum(sizes)]).tolist()
        parts = units(list(itertools.pairwise(edges)), bounds, 50, 20)
        windows = list(plan(parts, bounds, 50, 12))
        cores = [(w.core_start, w.core_end) for w in windows]
        assert [start for start, _ in cores] == [0, *(end for _, end in cores[:-1])]
        assert cores[-1][1] == len(bounds) - 1
        for window in windows:
            assert window.start <= window.core_start < window.core_end <= window.end
            assert bounds[window.end] - bounds[window.start] <= 50


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("Running", "run"),
        ("was", "be"),
        ("Anna", "Anna"),
        ("mice", "mouse"),
        ("'s", "be"),
        ("2", "2"),
    ],
)
def test_a_script_brings_back_its_lemma(word: str, lemma: str) -> None:
    assert apply_script(script_of(word, lemma), word) == lemma


def test_a_script_that_asks_for_too_much_leaves_the_word() -> None:
    assert apply_script("l9|x", "Ran") == "ran"


@pytest.mark.parametrize(
    ("word", "casing"),
    [
        ("sea", Casing.LOWER),
        ("Sea", Casing.TITLE),
        ("SEA", Casing.UPPER),
        ("McRae", Casing.MIXED),
        ("…", Casing.OTHER),
        ("A", Casing.TITLE),
        ("I", Casing.UPPER),
        ("海", Casing.LOWER),
    ],
)
def test_casing(word: str, casing: Casing) -> None:
    assert casing_of(word) is casing


def test_every_word_has_between_one_and_the_most_pieces() -> None:
    pieces = PieceTable(tokenizer()).split(["sea", "seas", "zzz", "", "s" * 9000, "\u200d"])
    counts = np.diff(pieces.bounds)
    assert counts.min() >= 1
    assert counts.max() <= MOST_PIECES
    assert counts[1] == 2


def test_quotations_are_numbered_and_a_lost_mark_does_not_run_on() -> None:
    words = ['"', "Go", '"', "he", "said", ".", '"', "Now", '"', "."]
    assert quotations(words, [(0, 6), (6, 10)]).tolist() == [1, 1, 1, 0, 0, 0, 2, 2, 2, 0]
    lost = quotations(['"', *["so"] * 900], [(0, 901)])
    assert lost[100] == 1
    assert lost[-1] == 0


def test_features_tell_a_name_that_comes_back_from_one_that_does_not() -> None:
    words = ["Anna", "Lee", "met", "Boris", ".", "Miss", "Lee", "left", ".", "Anna", "Lee", "slept"]
    spans = [(0, 2), (3, 4), (5, 7), (9, 11)]
    sentence_of = np.array([0] * 5 + [1] * 4 + [2] * 3)
    mentions = mentions_of(words, spans, [0] * 4, sentence_of, np.zeros(12, np.int32))
    features = pair_features(mentions, mentions)
    assert features.shape == (4, 4, 5)
    assert features.max() < FEATURES
    wording = features[:, :, 3]
    assert wording[3, 0] > wording[2, 0] > wording[1, 0]
