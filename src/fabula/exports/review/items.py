"""What the review puts first, and what it folds behind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Finding, Reading
from fabula.core import Span
from fabula.exports.review.passages import Passage, Passages
from fabula.exports.view.words import counted
from fabula.findings.registry import rules

MOST: Final = 7
"""As many things as a first-time author can take at once."""

_WEIGHTS: Final = {"scene": 1.0, "view": 0.9, "dialogue": 0.7, "words": 0.6, "marks": 0.5}
_HABIT: Final = 0.3
_ASIDE: Final = frozenset({"author_note", "summary"})


class Point(Struct, frozen=True, kw_only=True):
    """One finding as it is shown; `others` are the further places it rests on."""

    id: str
    code: str
    message: str
    passage: Passage
    others: tuple[Passage, ...]
    suggestion: str | None
    aside: bool


class Item(Struct, frozen=True, kw_only=True):
    """One thing to tell the author: its title, why it matters, and all its places."""

    title: str
    kind: str
    what: str
    why: str
    codes: tuple[str, ...]
    points: tuple[Point, ...]


class Items(Struct, frozen=True, kw_only=True):
    """The things told first, those folded behind, and how many the author has put aside."""

    first: tuple[Item, ...]
    rest: tuple[Item, ...]
    intended: int
    later: int

    @property
    def aside(self) -> str:
        """What the author has put aside, in a sentence; empty where it is nothing."""
        intended = counted(self.intended, "finding")
        if self.intended and self.later:
            return f"{intended} you have called intended and {self.later} put off for later."
        if self.intended:
            return f"{intended} you have called intended."
        return f"{counted(self.later, 'finding')} you have put off for later." if self.later else ""


def items(reading: Reading) -> Items:
    """The open findings of a reading: slips bundled, the rest by rule, ranked.

    Ranked by how sure the surest of a rule's findings is and how much its family weighs.
    """
    page = _Page(reading)
    open_ = [one for one in reading.findings if one.status == "open"]
    slips = [one for one in open_ if one.severity == "slip"]
    ranked = [_item(page, group) for group in sorted(_by_rule(open_), key=_weight, reverse=True)]
    told = [*([_slips(page, slips)] if slips else []), *ranked]
    status = Counter(one.status for one in reading.findings)
    return Items(
        first=tuple(told[:MOST]),
        rest=tuple(told[MOST:]),
        intended=status["intended"],
        later=status["later"],
    )


def _by_rule(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        if one.severity != "slip":
            groups.setdefault(one.code, []).append(one)
    yield from groups.values()


def _weight(group: list[Finding]) -> tuple[float, int]:
    first = group[0]
    weight = _HABIT if first.severity == "habit" else _WEIGHTS.get(first.family, _HABIT)
    return weight * max(one.confidence for one in group), -first.start


class _Page(Passages):
    """Gives the points of a reading."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._asides = [Span(one.start, one.end) for one in reading.blocks if one.kind in _ASIDE]

    def point(self, one: Finding) -> Point:
        own = self.passage(Span(one.start, one.end))
        seen = {(own.place, own.line)}
        others = []
        for span in one.evidence:
            if span.start < one.end and one.start < span.end:
                continue
            other = self.passage(span)
            if (other.place, other.line) not in seen:
                seen.add((other.place, other.line))
                others.append(other)
        return Point(
            id=one.id,
            code=one.code,
            message=one.message,
            passage=own,
            others=tuple(others),
            suggestion=next(iter(one.suggestions), "").strip() or None,
            aside=any(span.start <= one.start < span.end for span in self._asides),
        )


def _slips(page: _Page, slips: list[Finding]) -> Item:
    points = tuple(page.point(one) for one in slips)
    number = len(points)
    return Item(
        title="One slip to mend" if number == 1 else f"{number} slips to mend",
        kind="slip",
        what="Small things that the eye which wrote them slides over.",
        why="",
        codes=tuple(dict.fromkeys(one.code for one in slips)),
        points=points,
    )


def _item(page: _Page, group: list[Finding]) -> Item:
    code = group[0].code
    known = next((rule for rule in rules() if rule.code == code), None)
    return Item(
        title=(known and known.title) or group[0].name.replace("-", " ").capitalize(),
        kind=group[0].severity,
        what=" ".join(known.what.split()) if known else "",
        why=" ".join(known.why.split()) if known else "",
        codes=(code,),
        points=tuple(page.point(one) for one in group),
    )
