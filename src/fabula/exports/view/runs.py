"""Cuts a stretch of text where something begins or ends; one sweep, linear in what lies there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from msgspec import Struct

from fabula.core import Emphasis, Span

_LONGEST_PROOF: Final = 300
_MARKS: Final = frozenset("*_")
_MOST_MARKS: Final = 3

Value = TypeVar("Value", int, str)


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch that is alike throughout.

    `quote` is the number of the quotation it lies in, `emphasis` how it is set off, `proves` the
    numbers of the quotations whose speaker is known by these words.
    """

    text: str
    quote: int | None = None
    emphasis: tuple[str, ...] = ()
    proves: tuple[int, ...] = ()


def overlapping(
    blocks: Iterable[Span], items: Sequence[tuple[Span, Value]]
) -> Iterator[list[tuple[Span, Value]]]:
    """For each block, in order, the items that share a character with it.

    Parameters:
        blocks: in order, none overlapping another.
        items: stretches by their start, each with what it stands for.
    """
    at = 0
    active: list[tuple[Span, Value]] = []
    for block in blocks:
        active = [item for item in active if item[0].end > block.start]
        while at < len(items) and items[at][0].start < block.end:
            if items[at][0].end > block.start:
                active.append(items[at])
            at += 1
        yield list(active)


def markers(text: str, emphasis: Iterable[Emphasis]) -> list[tuple[Span, str]]:
    """The `*` and `_` around emphasised words, which a page leaves out."""
    found: dict[Span, str] = {}
    for one in emphasis:
        width = 0
        while width < _MOST_MARKS and _marked(text, one.start - width - 1, one.end + width):
            width += 1
        if width:
            found[Span(one.start - width, one.start)] = ""
            found[Span(one.end, one.end + width)] = ""
    return sorted(found.items())


def _marked(text: str, before: int, after: int) -> bool:
    return before >= 0 and after < len(text) and text[before] == text[after] in _MARKS


Laid = Sequence[tuple[Span, Value]]


def cut(
    text: str,
    block: Span,
    *,
    quotes: Laid[int] = (),
    emphasis: Laid[str] = (),
    proofs: Laid[int] = (),
    hidden: Laid[str] = (),
) -> Iterator[Piece]:
    """The pieces of a block, in order; together they are its text without what is hidden."""
    changes: list[tuple[int, int, int, int | str]] = []
    short = [(Span(s.start, min(s.end, s.start + _LONGEST_PROOF)), n) for s, n in proofs]
    laid: tuple[Laid[int] | Laid[str], ...] = (quotes, emphasis, short, hidden)
    for kind, items in enumerate(laid):
        for span, value in items:
            start, end = max(span.start, block.start), min(span.end, block.end)
            if start < end:
                changes += [(start, 1, kind, value), (end, 0, kind, value)]
    changes.sort(key=lambda change: change[:3])
    yield from _sweep(text, block, changes)


def _sweep(
    text: str, block: Span, changes: list[tuple[int, int, int, int | str]]
) -> Iterator[Piece]:
    active: tuple[dict[int | str, int], ...] = ({}, {}, {}, {})
    at = block.start
    for offset, opens, kind, value in [*changes, (block.end, 1, 0, -1)]:
        if offset > at and not active[3]:
            yield _piece(text[at:offset], active)
        at = max(at, offset)
        count = active[kind].get(value, 0) + (1 if opens else -1)
        if count > 0:
            active[kind][value] = count
        else:
            active[kind].pop(value, None)


def _piece(text: str, active: tuple[dict[int | str, int], ...]) -> Piece:
    quotes, emphasis, proofs, _ = active
    return Piece(
        text=text,
        quote=next((int(number) for number in quotes), None),
        emphasis=tuple(str(kind) for kind in emphasis),
        proves=tuple(int(number) for number in proofs),
    )
