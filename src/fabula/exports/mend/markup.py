"""Scene breaks in HTML: as the page marks others, else as a rule."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import escape
from typing import Final

from fabula.contract import Reading
from fabula.exports.mend.edits import Edit
from fabula.exports.mend.patches import Patch

_BLOCKS: Final = "p|div|blockquote|section|article|center|pre|ul|ol|table"
_OPENED: Final = re.compile(rf"<(?:{_BLOCKS})\b[^<>]*>(?:\s|<[a-z][^<>]*>)*$", re.IGNORECASE)
_LAST_BLOCK: Final = re.compile(rf"<(?:{_BLOCKS})\b[^<>]*>", re.IGNORECASE)
_BROKEN: Final = re.compile(r"<br\b[^<>]*>\s*(?:<[a-z][^<>]*>\s*)*$", re.IGNORECASE)
_RULE: Final = re.compile(r"<hr\b[^<>]*>", re.IGNORECASE)
_FAR: Final = 2000


def breaks(source: str, reading: Reading, edits: Sequence[Edit]) -> list[Patch]:
    """The patches of breaks that stand where an element, or a line after `<br>`, begins."""
    own = _own(source, reading)
    patches = []
    for edit in edits:
        at = _raw(reading, edit.start)
        place = _place(source, at)
        if place is not None:
            mark = f"{escape(edit.right, quote=False)}<br><br>" if place == at else own
            patches.append(Patch(edit, reading.source.name, place, "", f"{mark}\n"))
    return patches


def _raw(reading: Reading, at: int) -> int:
    starts = [one.start for one in reading.origin]
    one = reading.origin[bisect_right(starts, at) - 1]
    return one.offset + (at - one.start if one.length == one.end - one.start else 0)


def _place(source: str, at: int) -> int | None:
    """Where a break before the words at an offset goes; `None` inside a paragraph."""
    before = source[max(0, at - _FAR) : at]
    opened = _OPENED.search(before)
    if opened is not None:
        last = [one.start() for one in _LAST_BLOCK.finditer(before, opened.start())][-1]
        return at - len(before) + last
    return at if _BROKEN.search(before) else None


def _own(source: str, reading: Reading) -> str:
    """A mark as the page has it."""
    for block in reading.blocks:
        if block.kind == "scene_break":
            at = _raw(reading, block.start)
            rule = _RULE.match(source, at)
            if rule is not None:
                return rule[0]
            around = _element(source, at)
            if around:
                return around
    return "<hr>"


def _element(source: str, at: int) -> str:
    """The paragraph in which a mark stands alone."""
    start = source.rfind("<p", max(0, at - _FAR), at)
    end = source.find("</p>", at, at + _FAR)
    whole = source[start : end + len("</p>")] if start >= 0 and end >= 0 else ""
    alone = whole.lower().count("<p") == 1 and " id=" not in whole
    return whole if alone else ""
