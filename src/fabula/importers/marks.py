"""Emphasis that plain text marks itself: `_italics_`, `*italics*`, `**bold**`, `<i>italics</i>`."""

import re
from collections.abc import Iterator

from fabula.core import Emphasis, EmphasisKind

_MARK = re.compile(
    r"(?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_)|<(/?)(em|i|strong|b|u|s)>", re.IGNORECASE
)
_KINDS = {
    1: (EmphasisKind.ITALIC,),
    2: (EmphasisKind.BOLD,),
    3: (EmphasisKind.BOLD, EmphasisKind.ITALIC),
}
_TAGS = {
    "em": EmphasisKind.ITALIC,
    "i": EmphasisKind.ITALIC,
    "strong": EmphasisKind.BOLD,
    "b": EmphasisKind.BOLD,
    "u": EmphasisKind.UNDERLINE,
    "s": EmphasisKind.STRIKE,
}
_NOT_AFTER_OPENING = frozenset(",;:!?)]}”’»%")
_NOT_BEFORE_CLOSING = frozenset("([{“‘«")


def emphasised(content: str, start: int, end: int) -> Iterator[Emphasis]:
    """What is set off in the paragraph `content[start:end]`, the marks left out.

    A mark opens after white space or punctuation and before a word, and closes the other way
    round; it is paired with the last like it that is open. So `***`, `snake_case`, `5 * 3`, a
    footnote's asterisk and a word with a letter starred out set nothing off.
    """
    opened: dict[str, re.Match[str]] = {}
    for mark in _MARK.finditer(content, start, end):
        name = (mark[2] or mark[0]).lower()
        if mark[2] and not mark[1]:
            opened[name] = mark
        elif name in opened and (mark[1] or _closes(content, mark, start, end)):
            inner = content[opened[name].end() : mark.start()]
            yield from _set_off(name, opened.pop(name).end(), mark.start(), inner)
        elif not mark[2] and _opens(content, mark, start, end):
            opened[name] = mark


def _set_off(name: str, start: int, end: int, inner: str) -> Iterator[Emphasis]:
    if not any(sign.isalnum() for sign in inner):
        return
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    for kind in (_TAGS[name],) if name in _TAGS else _KINDS[len(name)]:
        yield Emphasis(start=start, end=end, kind=kind)


def _opens(content: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = content[mark.start() - 1] if mark.start() > start else " "
    after = content[mark.end()] if mark.end() < end else " "
    return not (before.isalnum() or after.isspace() or after in _NOT_AFTER_OPENING)


def _closes(content: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = content[mark.start() - 1] if mark.start() > start else " "
    after = content[mark.end()] if mark.end() < end else " "
    return not (before.isspace() or before in _NOT_BEFORE_CLOSING or after.isalnum())
