"""The chain over sentences: exact, and the latest of equally good changes."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from fabula.stages.eyes.decode import Sentence, decode

STATES = ("", "a", "b")
SCORES = st.dictionaries(st.sampled_from(STATES), st.integers(-4, 4).map(float))
SENTENCES = st.lists(st.builds(Sentence, SCORES, st.sampled_from([1.0, 2.5])), max_size=6)


def value(path: tuple[str, ...], sentences: list[Sentence], prior: dict[str, float]) -> float:
    total = prior[path[0]] if path else 0.0
    for at, sentence in enumerate(sentences):
        total += sentence.scores.get(path[at], 0.0)
        total -= sentence.cost if at and path[at] != path[at - 1] else 0.0
    return total


@given(SENTENCES)
def test_no_path_is_better_than_the_one_found(sentences: list[Sentence]) -> None:
    prior = {"": 0.5, "a": 0.0, "b": 0.0}
    found = decode(sentences, prior)
    paths = product(STATES, repeat=len(sentences))
    best = max(value(path, sentences, prior) for path in paths)
    assert abs(value(found.path, sentences, prior) - best) < 1e-6
    assert all(0 <= sure <= 1 for sure in found.confidence)


def test_of_equally_good_changes_the_latest_is_taken() -> None:
    silent = Sentence({}, 1.0)
    sentences = [Sentence({"a": 5.0}, 1.0), silent, silent, Sentence({"b": 5.0}, 1.0)]
    assert decode(sentences, {"": 0.0, "a": 0.0, "b": 0.0}).path == ("a", "a", "a", "b")


def test_nothing_told_gives_nothing() -> None:
    assert decode([], {"": 0.0}).path == ()
