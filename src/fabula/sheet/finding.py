"""Finds what somebody means by a few words of a line."""

from collections.abc import Sequence

from fabula.sheet.anchors.pages import tokens
from fabula.sheet.anchors.wanted import is_mark


def holding(words: str, lines: Sequence[str]) -> list[int]:
    """The numbers of the lines that hold these words, marks and case aside.

    A line that is these words and nothing else is meant before those that say more.
    """
    wanted = _plain(words)
    if not wanted.strip():
        return []
    plain = [_plain(line) for line in lines]
    whole = [number for number, line in enumerate(plain) if line == wanted]
    return whole or [number for number, line in enumerate(plain) if wanted in line]


def _plain(text: str) -> str:
    return f" {' '.join(word for word, _, _ in tokens(text) if not is_mark(word))} "
