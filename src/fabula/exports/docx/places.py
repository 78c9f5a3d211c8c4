"""Words of the text to the raw places that they fill in a part."""

from bisect import bisect_right
from collections.abc import Sequence

from fabula.core import Origin, Span


def raw(origins: Sequence[Origin], span: Span, part: str) -> tuple[int, int] | None:
    """The first and the after-last raw offset of some words; `None` where they lie elsewhere."""
    if not span:
        return None
    first, last = _holding(origins, span.start), _holding(origins, span.end - 1)
    if first.part != part or last.part != part or not (first.length and last.length):
        return None
    start = first.offset + (span.start - first.start if _is_verbatim(first) else 0)
    end = last.offset + (span.end - last.start if _is_verbatim(last) else last.length)
    return (start, end) if start < end else None


def _holding(origins: Sequence[Origin], at: int) -> Origin:
    return origins[bisect_right(origins, at, key=lambda one: one.start) - 1]


def _is_verbatim(one: Origin) -> bool:
    return one.length == one.end - one.start
