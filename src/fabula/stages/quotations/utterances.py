"""Joins the stretches of one interrupted speech into one utterance.

Speech that leaves a paragraph open goes on in the next one. Inside a paragraph, the unit in which a
person speaks, two neighbouring stretches are one utterance unless the words around them name two
speakers: the tag of the first (`said Ann`) and the one that leads into the second or follows it
(`and Bob said`, `said Bob`), where a pronoun after a name agrees with it and a name after a pronoun
or another name does not. Two stretches side by side are two speakers' too. A long piece of
narration between ends an utterance as well.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from fabula.core import Spanned
from fabula.stages.quotations.stretch import Stretch
from fabula.stages.quotations.tags import LEAD_IN, TAG, THINKS

_LONGEST_GAP: Final = 400
_TAG_REACH: Final = 80
_PRONOUNS: Final = frozenset({"he", "she", "they", "i", "we", "it", "you"})
_NAME: Final = re.compile(r"[A-Z][\w'’-]*")
_TITLES: Final = frozenset({"Mr", "Mrs", "Miss", "Ms", "Dr", "Sir", "Lady", "Lord", "The"})


def utterances(
    content: str, stretches: Sequence[Stretch], paragraphs: Sequence[Spanned]
) -> Iterator[int]:
    """The number of each stretch's utterance, from 1, in the order of the stretches.

    Parameters:
        content: the whole text.
        stretches: all of a work, in order.
        paragraphs: its blocks, by the number that stretches carry.
    """
    number = 1
    yield from [number] if stretches else []
    for before, after in pairwise(stretches):
        if not _joined(content, before, after, paragraphs[after.block].end):
            number += 1
        yield number


def _joined(content: str, before: Stretch, after: Stretch, end: int) -> bool:
    if before.block != after.block:
        return before.goes_on and after.block == before.block + 1
    if after.resumes:
        return True
    if before.style != after.style or after.start - before.end > _LONGEST_GAP:
        return False
    if not content[before.end : after.start].strip():
        return False
    tag = TAG.match(content, before.end, min(after.start, before.end + _TAG_REACH))
    floor = max(tag.end() if tag else before.end, after.start - _TAG_REACH)
    lead = LEAD_IN.search(content, floor, after.start)
    next_tag = TAG.match(content, after.end, min(end, after.end + _TAG_REACH))
    if tag and next_tag and bool(THINKS.search(tag[0])) != bool(THINKS.search(next_tag[0])):
        return False
    first, second = _who(tag), _who(lead) or _who(next_tag)
    return not second or not first or _agree(first, second)


def _who(found: re.Match[str] | None) -> str:
    return (found["who"] or found.groupdict().get("whom") or "") if found else ""


def _agree(first: str, second: str) -> bool:
    if second.lower() in _PRONOUNS:
        return first.lower() not in _PRONOUNS or first.lower() == second.lower()
    names = set(_NAME.findall(first)) - _TITLES
    return bool(names & set(_NAME.findall(second))) or first.lower() == second.lower()
