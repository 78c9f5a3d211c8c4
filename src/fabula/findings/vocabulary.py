"""The words by which an author speaks of rules: codes, names, families, severities."""

from collections.abc import Iterator
from functools import cache

from fabula.findings.registry import rules
from fabula.layers.told import Told


@cache
def vocabulary() -> frozenset[str]:
    """All of them, in lower case."""
    return frozenset(
        word.casefold()
        for rule in rules()
        for word in (rule.code, rule.name, rule.family, rule.severity.value)
    )


def strangers(told: Told) -> Iterator[str]:
    """The words of a sheet that are to stand for a rule, and stand for none; each once."""
    used = [one.rule for one in (*told.intended, *told.later)]
    for review in told.reviews:
        used += [*review.off, *review.on, *review.intended.rules, *review.later.rules]
    for word in dict.fromkeys(used):
        if word.strip().casefold() not in vocabulary():
            yield word
