"""What it costs to read one sign as opening, as closing or as no quotation mark at all.

Costs are in the manner of negative log odds: 0 is what a compositor would have set, 2 is unusual,
from 5 on something is wrong with the text. They rest on the neighbours alone; a whole paragraph is
weighed by `pairing`. Apostrophes follow the dictionaries' lists of elided words, and the habit of
dropping a final letter (doin', an', o') or of a plural possessive (the boys').
"""

import re
from typing import Final

from fabula.stages.quotations.marks import Family, Mark, Side
from fabula.stages.quotations.words import ELIDED, ELIDED_DIALECT

NEVER: Final = 99.0

# rows: what is left of the sign; columns: what is right (space, dash, punctuation, word)
_OPEN: Final = (
    (2.5, 0.5, 0.7, 0.0),
    (5.0, 3.0, 4.0, 0.5),
    (6.0, 5.0, 6.0, 2.5),
    (7.0, 6.0, 7.0, 4.0),
)
_CLOSE: Final = (
    (2.5, 2.5, 2.5, 5.0),
    (0.2, 1.0, 0.5, 3.5),
    (0.0, 0.0, 0.2, 1.5),
    (0.5, 0.3, 0.2, 3.0),
)
_OPENERS: Final = frozenset("“‘„‚«‹「『") | {"``", "`", "‟", "‛"}
_CLOSERS: Final = frozenset("”’»›」』´") | {"''"}
_EITHER: Final = frozenset("\"'")
TURNED: Final = 4.0
_LOOSE: Final = 1.0
_NEVER_TURNED: Final = frozenset("「」『』‚") | {"``", "„"}

_STRAY: Final = 8.0
_MEASURE: Final = re.compile(r"\d+['’′]\s?\d+(?:½|¼|¾|\.\d+)?$")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]+$")
_WORD_AFTER: Final = re.compile(r"[^\W_]+")
_DROPPED: Final = re.compile(
    r"(?:\w(?:in|an)|an|o|th|wi|ol|t|d|s|thro|tha|mebb|mos|jus|las|ag?in|gran|wid|i|fo|mo|yo|po|do|sho)$",
    re.IGNORECASE,
)
_DECADE: Final = re.compile(r"\d\ds?\b")


def opening(mark: Mark, loose: bool) -> float:
    """The cost of reading `mark` as opening; `loose`: this work's marks may be turned wrongly."""
    return _directed(mark, _OPEN, _OPENERS, _CLOSERS, loose)


def closing(mark: Mark, loose: bool) -> float:
    """The cost of reading `mark` as closing; see `opening`."""
    return _directed(mark, _CLOSE, _CLOSERS, _OPENERS, loose)


def _directed(
    mark: Mark,
    table: tuple[tuple[float, ...], ...],
    right_way: frozenset[str],
    wrong_way: frozenset[str],
    loose: bool,
) -> float:
    cost = table[mark.left][mark.right]
    if mark.sign in wrong_way:
        if mark.sign in _NEVER_TURNED:
            return NEVER
        return cost + (_LOOSE if loose else TURNED)
    if mark.sign in right_way and not (loose or mark.sign in "’´"):
        return cost * 0.3
    return cost


def literal(mark: Mark, content: str) -> float:
    """The cost of reading `mark` as an apostrophe, a sign of measure or a stray."""
    if mark.family is Family.SINGLE:
        return _apostrophe(mark, content)
    if mark.sign == '"' and mark.left is Side.WORD and content[mark.start - 1].isdigit():
        return 0.3 if _MEASURE.search(content, max(0, mark.start - 12), mark.start) else 2.0
    return _STRAY


def _apostrophe(mark: Mark, content: str) -> float:
    if mark.right is Side.WORD and mark.left in (Side.SPACE, Side.DASH):
        cost = _elision(content, mark.end)
        return cost if mark.sign in "'’´" else cost + 0.8
    if mark.sign in "‘‚‛`":
        return 6.0
    if mark.left is Side.WORD:
        return _ending(mark, content)
    return 7.0 if mark.left is Side.PUNCTUATION else 4.0


def _elision(content: str, at: int) -> float:
    if _DECADE.match(content, at):
        return 0.0
    found = _WORD_AFTER.match(content, at, at + 24)
    if not found:
        return 5.0
    word = found[0].lower()
    if word in ELIDED or (word == "n" and content[found.end() : found.end() + 1] in ("'", "’")):
        return 0.1
    if word in ELIDED_DIALECT:
        return 0.8
    return 6.0 if found[0][0].isupper() else 3.5


def _ending(mark: Mark, content: str) -> float:
    if content[mark.start - 1].isdigit():
        return 0.8
    word = _WORD_BEFORE.search(content, max(0, mark.start - 24), mark.start)
    if not word:
        return 3.0
    if word[0][-1] in "sSzx" and len(word[0]) > 1:
        return 0.8 if mark.right is Side.SPACE else 1.8
    if _DROPPED.search(word[0]):
        return 0.6 if mark.right is Side.SPACE else 1.2
    return 2.5
