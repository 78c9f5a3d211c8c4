"""What the review puts first, and what it folds behind."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Finding, Reading
from fabula.core import Span
from fabula.exports.view.places import Places
from fabula.exports.view.words import line
from fabula.findings.registry import rules

MOST: Final = 7
"""As many things as a first-time author can take at once."""

_AROUND: Final = 60
_LONG: Final = 180
_WEIGHTS: Final = {"scene": 1.0, "view": 0.9, "dialogue": 0.7, "words": 0.6, "marks": 0.5}
_HABIT: Final = 0.3
_ASIDE: Final = frozenset({"author_note", "summary"})


class Passage(Struct, frozen=True, kw_only=True):
    """Words of the story with what stands around them, on one line."""

    before: str
    words: str
    after: str
    place: str


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
    """The things told first, those folded behind, and how many the author means so."""

    first: tuple[Item, ...]
    rest: tuple[Item, ...]
    intended: int


def items(reading: Reading) -> Items:
    """The open findings of a reading: slips bundled, the rest by rule, ranked.

    Ranked by how sure the surest of a rule's findings is and how much its family weighs.
    """
    page = _Page(reading)
    open_ = [one for one in reading.findings if one.status == "open"]
    slips = [one for one in open_ if one.severity == "slip"]
    ranked = [_item(page, group) for group in sorted(_by_rule(open_), key=_weight, reverse=True)]
    told = [*([_slips(page, slips)] if slips else []), *ranked]
    intended = sum(one.status == "intended" for one in reading.findings)
    return Items(first=tuple(told[:MOST]), rest=tuple(told[MOST:]), intended=intended)


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


class _Page:
    """Gives the places of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places = Places(reading)
        self._asides = [Span(one.start, one.end) for one in reading.blocks if one.kind in _ASIDE]

    def point(self, one: Finding) -> Point:
        return Point(
            id=one.id,
            code=one.code,
            message=one.message,
            passage=self.passage(Span(one.start, one.end)),
            others=tuple(self.passage(span) for span in one.evidence),
            suggestion=next(iter(one.suggestions), None),
            aside=any(span.start <= one.start < span.end for span in self._asides),
        )

    def passage(self, span: Span) -> Passage:
        """The words, shortened where they are long, with the line they stand on."""
        text = self._reading.text
        bare = text[span.start : span.end].strip()
        if bare:
            begin = text.index(bare, span.start)
            span = Span(begin, begin + len(bare))
        long = span.end - span.start > _LONG
        end = span.start + _LONG if long else span.end
        before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _AROUND].partition("\n")[0]
        return Passage(
            before=_cut_left(before, span.start > _AROUND),
            words=line(text[span.start : end]) + ("…" if long else ""),
            after=_cut_right(after),
            place=self._places.name(span.start),
        )


def _cut_left(text: str, cut: bool) -> str:
    """Whole words only, before the words that are shown; a space at the end is kept."""
    whole = text.partition(" ")[2] if cut and len(text) >= _AROUND else text
    lead = "… " if whole != text else ""
    return f"{lead}{line(whole)}{' ' if whole[-1:].isspace() and whole.strip() else ''}"


def _cut_right(text: str) -> str:
    whole = text.rpartition(" ")[0] if len(text) >= _AROUND else text
    tail = " …" if whole != text else ""
    return f"{' ' if whole[:1].isspace() and whole.strip() else ''}{line(whole)}{tail}"


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
        title=group[0].name.replace("-", " ").capitalize(),
        kind=group[0].severity,
        what=" ".join(known.what.split()) if known else "",
        why=" ".join(known.why.split()) if known else "",
        codes=(code,),
        points=tuple(page.point(one) for one in group),
    )
