"""The words inside a Markdown block, and where in the block they stand."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from msgspec import Struct

from fabula.core import EmphasisKind
from fabula.importers.html.names import EMPHASIS
from fabula.importers.markdown.parser import AT

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_KINDS = {"em": EmphasisKind.ITALIC, "strong": EmphasisKind.BOLD, "s": EmphasisKind.STRIKE}


class Stretch(Struct, frozen=True, kw_only=True):
    """Words as they read, what sets them off, and the stretch of the content that they fill."""

    words: str
    at: int
    length: int
    kinds: frozenset[EmphasisKind] = frozenset()


class Break(Struct, frozen=True, kw_only=True):
    """A line end: a `hard` one is meant, a soft one is how the file is wrapped."""

    at: int
    length: int
    hard: bool


def stretches(content: str, tokens: Sequence[Token]) -> Iterator[Stretch | Break]:
    """The words and line ends of an inline token's children, in order.

    Parameters:
        content: the inline token's content.
        tokens: its children, each with the place that the parser noted.
    """
    walk = _Walk(content)
    for token in tokens:
        yield from walk.take(token)


class _Walk:
    """Follows the tokens through the content they were made of."""

    def __init__(self, content: str) -> None:
        self._content = content
        self._at = 0
        self._open: list[EmphasisKind] = []

    def take(self, token: Token) -> Iterator[Stretch | Break]:
        if token.type == "text":
            yield from self._text(token)
        elif token.type == "text_special":
            yield self._filled(token.content, token.markup)
        elif token.type in ("softbreak", "hardbreak"):
            yield self._line_end(token)
        elif token.type == "code_inline":
            yield from self._code(token)
        elif token.type == "html_inline":
            yield from self._html(token)
        elif token.tag in _KINDS:
            self._pass(token.markup)
            self._toggle(_KINDS[token.tag], token.nesting > 0)

    def _text(self, token: Token) -> Iterator[Stretch]:
        words = token.content
        if not words:
            return
        noted = token.meta.get(AT, len(self._content))
        found = self._content.rfind(words, self._at, max(noted, self._at + len(words)))
        if found < 0:
            found = max(self._content.find(words, self._at), self._at)
        self._at = found + len(words)
        yield self._stretch(words, found, len(words))

    def _filled(self, words: str, markup: str) -> Stretch:
        found = max(self._content.find(markup, self._at), self._at)
        self._at = found + len(markup)
        return self._stretch(words, found, len(markup))

    def _line_end(self, token: Token) -> Break:
        found = max(self._content.find("\n", self._at), self._at)
        self._at = found + 1
        return Break(at=found, length=1, hard=token.type == "hardbreak")

    def _code(self, token: Token) -> Iterator[Stretch]:
        start = max(self._content.find(token.markup, self._at), self._at) + len(token.markup)
        found = self._content.find(token.content, start)
        if found >= 0:
            self._at = found + len(token.content)
            yield self._stretch(token.content, found, len(token.content))
        else:
            self._at = start + len(token.content)
            yield self._stretch(token.content, start, len(token.content))
        self._pass(token.markup)

    def _html(self, token: Token) -> Iterator[Break]:
        found = max(self._content.find(token.content, self._at), self._at)
        self._at = found + len(token.content)
        tag = _TAG.match(token.content)
        if tag is None:
            return
        name = tag[2].lower()
        if name == "br":
            yield Break(at=found, length=len(token.content), hard=True)
        elif name in EMPHASIS:
            self._toggle(EMPHASIS[name], not tag[1])

    def _stretch(self, words: str, at: int, length: int) -> Stretch:
        return Stretch(words=words, at=at, length=length, kinds=frozenset(self._open))

    def _pass(self, markup: str) -> None:
        found = self._content.find(markup, self._at)
        if found >= 0:
            self._at = found + len(markup)

    def _toggle(self, kind: EmphasisKind, opening: bool) -> None:
        if opening:
            self._open.append(kind)
        elif kind in self._open:
            self._open.remove(kind)
