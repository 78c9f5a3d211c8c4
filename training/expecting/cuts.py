"""How far ahead a word must be before the one that is found is doubted.

In clean novels every doubt is a false alarm. Each pair must be further ahead than it ever is in
some of them; and all pairs as far as one alarm in so many clean words allows, which was set by hand
at figures that `counted` gives for novels that the pairs were not set on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import nlargest
from typing import Final

from fabula.model.expecting import REACH, Expecter, Wanted
from fabula.model.expecting_tables import Expectations
from fabula.model.proofreading_options import plain
from training.expecting.words import pairs
from training.proofreading.works import Words as Text

LEVELS: Final = {100_000: 8.0}
"""By the clean words to one alarm, how far ahead the word that is expected must be."""
_MARGIN: Final = 0.75
_MISPRINTS: Final = 2
"""The surest alarm of a pair may be a misprint, so the second counts."""
_LEAST_SEEN: Final = 20
"""A word that stands right seldomer than this in the clean words says too little of its alarms."""

Told = Mapping[str, Mapping[str, float]]
_Alarm = tuple[str, Wanted]


def told(tables: Expectations, texts: Sequence[Text]) -> Told:
    """The likes of each word that is weighed, with how far each must be ahead.

    Parameters:
        tables: a network that weighs all pairs.
        texts: clean words.
    """
    return _least(tables, _seen(texts), _alarms(tables, texts))


def counted(tables: Expectations, texts: Sequence[Text]) -> dict[str, float]:
    """The clean words to one alarm at each level, pairs set on one half of the texts."""
    half = len(texts) // 2
    alarms = {0: _alarms(tables, texts[:half]), 1: _alarms(tables, texts[half:])}
    figures: dict[str, float] = {}
    for level, least in LEVELS.items():
        words, raised = 0, 0
        for other, part in ((0, texts[half:]), (1, texts[:half])):
            kept = _least(tables, _seen(texts[half:] if other else texts[:half]), alarms[other])
            words += sum(len(text.words) for text in part)
            raised += sum(
                one.ahead >= max(least, kept.get(found, {}).get(one.right, least))
                for found, one in alarms[1 - other]
                if one.right in kept.get(found, {})
            )
        figures[f"words_to_alarm_at_{level}"] = round(words / max(1, raised))
    return figures


def weighing(tables: Expectations) -> Expectations:
    """The tables as they are while nothing is set: every pair is weighed."""
    able: dict[str, dict[str, float]] = defaultdict(dict)
    for found, right in sorted(pairs()):
        if {found, right} <= {*tables.names}:
            able[found][right] = 0.0
    return replace(tables, likes=dict(able), levels={1: 0.0})


def _least(tables: Expectations, seen: Counter[str], alarms: Iterable[_Alarm]) -> Told:
    ahead: dict[tuple[str, str], list[float]] = defaultdict(lambda: [-_MARGIN] * _MISPRINTS)
    for found, one in alarms:
        ahead[found, one.right].append(one.ahead)
    kept: dict[str, dict[str, float]] = defaultdict(dict)
    for found, right in sorted(pairs()):
        if seen[found] >= _LEAST_SEEN and {found, right} <= {*tables.names}:
            last = nlargest(_MISPRINTS, ahead[found, right])[-1]
            kept[found][right] = round(last + _MARGIN, 2)
    return dict(kept)


def _seen(texts: Iterable[Text]) -> Counter[str]:
    return Counter(plain(word) for text in texts for word in text.words)


def _alarms(tables: Expectations, texts: Iterable[Text]) -> list[_Alarm]:
    expecter, nothing = Expecter(weighing(tables)), ("",) * REACH
    return [
        (plain(text.words[one.at]), one)
        for text in texts
        for one in expecter.in_stretches([(*nothing, *text.words, *nothing)])[0]
    ]
