"""The scorers of coreference against scorch, which follows Pradhan et al. (2014) independently."""

import random
from collections.abc import Callable

import pytest

pytest.importorskip("numpy")
pytest.importorskip("scorch")

from scorch import scores as scorch

from benchmarks._litbank_scores import Clusters, Tally, b_cubed, ceaf_e, clusters_of, muc

SCORERS = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}


@pytest.mark.parametrize("name", SCORERS)
@pytest.mark.parametrize("seed", range(25))
def test_each_score_is_the_one_scorch_gives(name: str, seed: int) -> None:
    chance = random.Random(seed)
    gold, found = answer(chance, entities=9), answer(chance, entities=chance.randint(2, 30))
    ours: Callable[[Clusters, Clusters], Tally] = SCORERS[name]
    tally = ours(gold, found)
    theirs = getattr(scorch, name)([set(c) for c in gold], [set(c) for c in found])
    assert (tally.recall, tally.precision, tally.f1) == pytest.approx([100 * x for x in theirs])


def answer(chance: random.Random, entities: int) -> Clusters:
    """Some of sixty mentions, in entities of every size: each side misses a few of the other's."""
    spans = [(n, n + 1 + n % 3) for n in range(60) if chance.random() < 0.8]
    return clusters_of({span: chance.randrange(entities) ** 2 // entities for span in spans})
