"""What has become of the findings since an earlier draft."""

from collections import Counter

from msgspec import Struct

from fabula.contract import Finding, Reading


class Since(Struct, frozen=True, kw_only=True):
    """The findings of the earlier draft that are gone, the new ones, and how many stay."""

    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    still: int

    @property
    def sentence(self) -> str:
        """The change in one sentence."""
        if not self.fixed and not self.new:
            return "Nothing that the review finds has changed since that draft."
        return (
            f"Since that draft {len(self.fixed)} of its findings are gone, {len(self.new)} are "
            f"new, and {self.still} stay."
        )


def since(before: Reading, now: Reading) -> Since:
    """Compares the findings of two drafts: the same rule at the same words is the same finding."""
    old = Counter(_key(before, one) for one in before.findings)
    new = Counter(_key(now, one) for one in now.findings)
    return Since(
        fixed=_left(before, old - new),
        new=_left(now, new - old),
        still=(old & new).total(),
    )


def _key(reading: Reading, one: Finding) -> tuple[str, str]:
    return one.code, " ".join(reading.words(one.span).split())


def _left(reading: Reading, left: Counter[tuple[str, str]]) -> tuple[Finding, ...]:
    found = []
    for one in reading.findings:
        key = _key(reading, one)
        if left[key]:
            left[key] -= 1
            found.append(one)
    return tuple(found)
