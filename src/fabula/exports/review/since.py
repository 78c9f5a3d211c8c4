"""What has become of the findings since an earlier draft."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from rapidfuzz import fuzz

from fabula.contract import Finding, Reading
from fabula.exports.view.words import counted, shortened

_ALIKE: Final = 75
_FEW: Final = 8
_WIDTH: Final = 60


class Gone(Struct, frozen=True, kw_only=True):
    """A finding of the earlier draft that is there no more, with its words."""

    code: str
    name: str
    words: str


class Since(Struct, frozen=True, kw_only=True):
    """The findings of the earlier draft that are gone, the ids of new ones, and how many stay."""

    gone: tuple[Gone, ...]
    new: frozenset[str]
    still: int

    @property
    def sentence(self) -> str:
        """The change in one sentence."""
        if not self.gone and not self.new:
            return "Nothing that the review finds has changed since that draft."
        gone, new = counted(len(self.gone), "finding"), len(self.new)
        return (
            f"Since that draft {gone} {'is' if len(self.gone) == 1 else 'are'} gone, "
            f"{new} {'is' if new == 1 else 'are'} new, and {self.still} "
            f"{'stays' if self.still == 1 else 'stay'}."
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """What is gone, a line each, the many cut short."""
        told = [f"Gone: “{one.words}” ({one.code}, {one.name})" for one in self.gone[:_FEW]]
        left = len(self.gone) - len(told)
        return (*told, f"and {left} more") if left else tuple(told)


def since(before: Reading, now: Reading) -> Since:
    """Compares the open findings of two drafts.

    The same rule at the same words, or at words that were only edited, is the same finding; of a
    habit there is one in a draft. What the author has put aside since is neither gone nor new.
    """
    old, new = _by_code(before), _by_code(now)
    gone: list[tuple[int, Gone]] = []
    fresh: set[str] = set()
    still = 0
    for code in {*old, *new}:
        left, came = _unmatched(old[code], new[code])
        stayed = [one for one in new[code] if one not in came]
        still += len(_open(stayed))
        gone += [
            (one.start, Gone(code=code, name=one.name, words=words)) for one, words in _open(left)
        ]
        fresh |= {one.id for one, _ in _open(came)}
    return Since(
        gone=tuple(one for _, one in sorted(gone, key=lambda pair: pair[0])),
        new=frozenset(fresh),
        still=still,
    )


_Worded = tuple[Finding, str]


def _open(found: Sequence[_Worded]) -> list[_Worded]:
    return [one for one in found if one[0].status == "open"]


def _by_code(reading: Reading) -> defaultdict[str, list[_Worded]]:
    found: defaultdict[str, list[_Worded]] = defaultdict(list)
    for one in reading.findings:
        found[one.code].append((one, shortened(reading.words(one.span), _WIDTH)))
    return found


def _unmatched(
    old: Sequence[_Worded], new: Sequence[_Worded]
) -> tuple[list[_Worded], list[_Worded]]:
    """What is left of both when each finding has met its like: first by words, then nearly."""
    left, came = list(old), list(new)
    for alike in (_same, _nearly):
        for one in list(came):
            match = next((other for other in left if alike(one, other)), None)
            if match is not None:
                left.remove(match)
                came.remove(one)
    return left, came


def _same(one: _Worded, other: _Worded) -> bool:
    return one[1] == other[1]


def _nearly(one: _Worded, other: _Worded) -> bool:
    if one[0].severity == "habit":
        return True
    return one[0].severity != "slip" and fuzz.ratio(one[1], other[1]) >= _ALIKE
