"""A swap is looked for only where one of its words stands, and misses nothing by that."""

from itertools import chain

import pytest

from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.registry import rules
from tests.findings.cases import cases

PATTERNS = [one for one in rules() if isinstance(one, PatternRule)]


@pytest.mark.parametrize("rule", PATTERNS, ids=[one.name for one in PATTERNS])
def test_what_a_swap_finds_begins_with_one_of_its_words(rule: PatternRule) -> None:
    told = cases(rule)
    texts = [*(one.text for one in told.fires), *(one.text for one in told.silent), rule.example]
    for swap in rule.swaps:
        for match in chain.from_iterable(swap.compiled().finditer(text) for text in texts):
            first = swap.begins()
            assert not first or match["wrong"].lower().startswith(tuple(first))


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("no «affect» on", {"affect"}),
        ("«it's» own~", {"it"}),
        ("«in front» (?:the|a)~", {"in"}),
        ("«(?:peaked|peeked)» my~", {"peaked", "peeked"}),
        ("she «(?P<verb>wanted|tried) (?P<do>be|go)»", {"wanted", "tried"}),
        ("«(?P<who>that|he)s» a~", set()),
        ("«deep-?seeded»~", set()),
    ],
)
def test_the_first_words_are_read_from_the_pattern(pattern: str, first: set[str]) -> None:
    assert Swap(pattern, "").begins() == first
