"""An anchor as tokens, ready to be looked for."""

from collections.abc import Sequence
from functools import cached_property

from fabula.sheet.anchors.making import CUT
from fabula.sheet.anchors.pages import END, MARKS, QUOTE, Page, tokens
from fabula.sheet.values import Anchored


class Wanted:
    """The tokens of an anchor: `words` from `before` over the words themselves to `after`.

    Parameters:
        anchor: as the sheet has it.
        renamed: words that the text has since given up, each with the one it uses now.
    """

    def __init__(self, anchor: Anchored, renamed: dict[str, str] | None = None) -> None:
        self.anchor = anchor
        core = anchor.words.removesuffix(CUT) if anchor.words.endswith(CUT) else anchor.words
        parts = [_folds(part, renamed or {}) for part in (anchor.before, core, anchor.after)]
        self.words = [word for part in parts for word in part]
        self.first = len(parts[0])
        self.after = len(parts[0]) + len(parts[1])
        self.heading = _folds(anchor.chapter or "", {})
        self.nth, self.many = _numbers(anchor.nth)

    @property
    def core(self) -> list[str]:
        """The tokens of the words themselves."""
        return self.words[self.first : self.after]

    @cached_property
    def key(self) -> tuple[object, ...]:
        """Two anchors with the same key were made of the same words of the same text."""
        one = self.anchor
        return one.words, one.before, one.after, one.chapter, one.nth, one.at

    def side(self, step: int) -> list[str]:
        """What stood before (-1) or after (1), the nearest token first."""
        return self.words[: self.first][::-1] if step < 0 else self.words[self.after :]


def _folds(text: str, renamed: dict[str, str]) -> list[str]:
    return [renamed.get(word, word) for word, _, _ in tokens(text)]


def _numbers(nth: str | None) -> tuple[int, int]:
    if nth is None:
        return 0, 0
    number, _, many = nth.partition(" of ")
    return int(number), int(many)


def telling(words: Sequence[str], page: Page) -> float:
    """The bits of some tokens together."""
    return sum(page.bits(word) for word in words)


def is_mark(word: str) -> bool:
    """Whether a token is no word."""
    return word in MARKS


__all__ = ["END", "QUOTE", "Wanted", "is_mark", "telling"]
