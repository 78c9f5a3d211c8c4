"""A text as anchors see it: folded words, the marks of speech, paragraph ends, headings."""

import math
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from fabula.core import Document, Role, Span

QUOTE: Final = '"'
END: Final = "¶"
"""Stands for the end of a paragraph, in the stretches of text that a sheet holds too."""

MARKS: Final = frozenset({QUOTE, END, "?", "!"})
_TOKEN: Final = re.compile(
    r"""
      (?P<word>[^\W_]+(?:['’\-‐‑](?!s\b)[^\W_]+)*|['’]s\b)
    | (?P<quote>["“”„«»「」『』‹›]|(?<!\w)['‘’](?=\w)|(?<=[\w.,!?…])['’](?!\w)|^\s*[-–—―])
    | (?P<ask>\?)
    | (?P<cry>!)
    """,
    re.VERBOSE,
)
_HEADING: Final = re.compile(
    r"\W*(?:(?:chapter|part|book|section|act|day|night)\b.{0,60}"
    r"|prologue|epilogue|interlude|(?:[ivxlc]+|\d{1,3})\W{0,2})\s*",
    re.IGNORECASE,
)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The tokens of a stretch as (folded, start, end)."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for number, piece in enumerate(text.split(END)):
        if number:
            found.append((END, at - 1, at))
        found += [(_folded(one), at + one.start(), at + one.end()) for one in _in(piece)]
        at += len(piece) + 1
    return found


def _in(paragraph: str) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(paragraph)


def _folded(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind != "word":
        return {"quote": QUOTE, "ask": "?", "cry": "!"}[kind or ""]
    word = found[0]
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", word.replace("’", "'")).casefold()
    return plain.replace("‐", "-").replace("‑", "-")


class Page:
    """The tokens of a whole text, numbered.

    Parameters:
        content: the text.
        paragraphs: its paragraphs in order.
        headings: those of them that are headings.

    Attributes:
        words: the folded tokens; `starts` and `ends` bound each in code points.
    """

    def __init__(
        self, content: str, paragraphs: Iterable[Span], headings: Iterable[Span] = ()
    ) -> None:
        self.content = content
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for paragraph in paragraphs:
            for word, start, end in tokens(content[paragraph.start : paragraph.end]):
                self.words.append(word)
                self.starts.append(paragraph.start + start)
                self.ends.append(paragraph.start + end)
            self.words.append(END)
            self.starts.append(paragraph.end)
            self.ends.append(paragraph.end)
        self.headings = tuple(headings)
        self._heads = [span.start for span in self.headings]
        self._seen: dict[tuple[str, ...], list[int]] = {}

    @classmethod
    def of(cls, document: Document) -> "Page":
        """The page of an imported document."""
        spans = [passage.span for passage in document.passages]
        content = document.text.content
        heads = [
            passage.span
            for passage in document.passages
            if passage.role is Role.HEADING
            or (len(passage.span) < 80 and _HEADING.fullmatch(content, passage.start, passage.end))
        ]
        return cls(content, spans, heads)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each token stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word, []).append(index)
        return found

    @cached_property
    def _most(self) -> float:
        return math.log2(len(self.words) + 2)

    def bits(self, word: str) -> float:
        """How telling a token is: the bits that its frequency gives it; marks tell nothing."""
        if word in MARKS:
            return 0.0
        count = len(self.places.get(word, ()))
        return self._most - math.log2(count) if count else self._most

    def within(self, span: Span) -> tuple[int, int]:
        """The first token of a stretch, and the one after its last."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, after: int) -> Span:
        """The stretch that tokens fill, without an end of a paragraph at either side."""
        while first < after - 1 and self.words[first] == END:
            first += 1
        while after - 1 > first and self.words[after - 1] == END:
            after -= 1
        return Span(self.starts[first], self.ends[after - 1])

    def occurrences(self, words: Sequence[str]) -> list[int]:
        """The tokens at which exactly these words begin."""
        key = tuple(words)
        if key not in self._seen:
            self._seen[key] = self._occurrences(words) if words else []
        return self._seen[key]

    def _occurrences(self, words: Sequence[str]) -> list[int]:
        rare = min(range(len(words)), key=lambda at: len(self.places.get(words[at], ())))
        starts = (at - rare for at in self.places.get(words[rare], ()))
        wanted, length = list(words), len(words)
        return [at for at in starts if at >= 0 and self.words[at : at + length] == wanted]

    def chapter(self, offset: int) -> tuple[int, str]:
        """The number of the heading above an offset, from 1, and its words; (0, "") above all."""
        number = bisect_right(self._heads, offset)
        if not number:
            return 0, ""
        span = self.headings[number - 1]
        return number, " ".join(self.content[span.start : span.end].split())
