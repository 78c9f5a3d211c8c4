"""The preposition that leads to a place."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from fabula.stages.places.lexicon import FIXED, PARTS

WHERE: Final = {
    **dict.fromkeys(("in", "at", "inside", "outside", "within", "aboard", "amid"), 1.0),
    **dict.fromkeys(("on", "into", "onto", "upon"), 0.9),
    **dict.fromkeys(("through", "across", "down", "along", "around", "round", "up"), 0.7),
    **dict.fromkeys(
        ("by", "near", "beside", "behind", "under", "beneath", "over", "against"), 0.65
    ),
    **dict.fromkeys(("between", "among", "opposite", "below", "above", "beyond"), 0.5),
    **dict.fromkeys(("to", "toward", "towards", "past", "for"), 0.3),
    **dict.fromkeys(("from", "off", "of"), 0.25),
}
"""How strongly each says that somebody is there."""
_PEOPLE: Final = frozenset({"whole", "half", "rest"})
"""Of a place, those who are there: "the whole of the street walked behind her"."""
_FARTHEST: Final = 8
_FLOORS: Final = frozenset({"side", "floor"})


class Lead(NamedTuple):
    """A preposition at a word, "" for none; `part` where `the end of` lies between."""

    word: str
    at: int
    part: bool = False


def lead(words: Sequence[str], first: int) -> Lead:
    """What leads to a phrase that begins at `first`."""
    before = words[first - 1] if first else ""
    if before != "of" or first < 2:
        return Lead(before, first - 1) if before in WHERE else Lead("", first)
    outer = words[first - 2]
    if outer in {"out", "outside"}:
        return Lead("from" if outer == "out" else outer, first - 2)
    if outer in _PEOPLE:
        everywhere = first > 3 and words[first - 4] in {"in", "of"}
        return Lead("of" if everywhere else "by", first - 1)
    if outer in PARTS or outer in _FLOORS:
        return _to_part(words, first)
    if outer in FIXED:
        part = _to_part(words, first)
        return part if part.word else Lead("by", first - 1)
    return Lead(before, first - 1)


def _to_part(words: Sequence[str], first: int) -> Lead:
    for back in range(first - 3, max(-1, first - _FARTHEST), -1):
        if not words[back][0].isalpha():
            break
        if words[back] in WHERE and words[back] != "of":
            return Lead(words[back], back, part=True)
    return Lead("", first)
