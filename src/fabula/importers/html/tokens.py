"""Tells tags from text in HTML and XHTML, with exact places, in one pass.

The scanner is our own because no well-kept library serves: `html.parser` behaves differently from
one Python release to the next and, before its repairs of 2025, takes quadratic time on markup that
is never closed; lxml gives lines, not places. What it tells apart follows the tokenization section
of the HTML standard, but for one habit: where a browser would swallow the rest of a page (a comment
or a script that never ends), the rest is kept as text, because it is somebody's story.
"""

import html
import re
from collections.abc import Iterator

from msgspec import Struct

_TAG_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_BETWEEN = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*)(\s*=\s*)?")
_UNQUOTED = re.compile(r"[^\s>]*")
_ENTITY = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?")
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_MOST_BROKEN = 16


class Words(Struct, frozen=True, gc=False):
    """Text between tags: `markup[start:end]`, entities not yet read."""

    start: int
    end: int


class Tag(Struct, frozen=True):
    """One tag: `markup[start:end]`; `name` is in lower case, without a namespace's prefix.

    `empty` tags close themselves, as XHTML does with `<p/>`.
    """

    name: str
    start: int
    end: int
    closing: bool = False
    empty: bool = False
    attributes: dict[str, str] = {}


class Piece(Struct, frozen=True, gc=False):
    """Words as they read, and the stretch of the markup that they fill."""

    words: str
    offset: int
    length: int


def tokenise(markup: str) -> Iterator[Words | Tag]:
    """The tags and the text of `markup`, in order; comments and declarations are left out.

    Every step moves on by at least one character and no stretch is looked through twice, so the
    time is linear in the length, whatever is broken.
    """
    return _Scanner(markup).tokens()


def read_entities(markup: str, start: int, end: int) -> Iterator[Piece]:
    """The text of `markup[start:end]`, with its entities read; what is no entity stays as it is."""
    at = start
    if markup.find("&", start, end) >= 0:
        for found in _ENTITY.finditer(markup, start, end):
            words = html.unescape(found[0])
            if words == found[0]:
                continue
            if at < found.start():
                yield Piece(markup[at : found.start()], at, found.start() - at)
            at = found.end()
            yield Piece(words, found.start(), at - found.start())
    if at < end:
        yield Piece(markup[at:end], at, end - at)


class _Scanner:
    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._last = {mark: markup.rfind(mark) for mark in ('"', "'", ">", "-->", "]]>", "]>")}
        self._unclosed: set[str] = set()
        self._broken = 0

    def tokens(self) -> Iterator[Words | Tag]:
        markup, text, at = self._markup, 0, 0
        while (opening := markup.find("<", at)) >= 0:
            found = self._construct(opening)
            if found is None:
                at = opening + 1
                continue
            if text < opening:
                yield Words(text, opening)
            token, text = found
            if token is not None:
                yield token
            if isinstance(token, Tag) and token.name in _RAW and not (token.closing or token.empty):
                text = self._raw_end(token.name, text)
            at = text
        if text < len(markup):
            yield Words(text, len(markup))

    def _find(self, mark: str, at: int) -> int:
        return self._markup.find(mark, at) if at <= self._last[mark] else -1

    def _construct(self, at: int) -> tuple[Words | Tag | None, int] | None:
        """What begins at the `<` at `at`, and where it ends; `None` if the `<` is just a sign."""
        following = self._markup[at + 1 : at + 2]
        if following == "!":
            return self._declaration(at)
        if following == "?":
            end = self._find(">", at)
            return (None, end + 1) if end >= 0 else None
        if following == "/":
            return self._closing_tag(at)
        return self._opening_tag(at)

    def _declaration(self, at: int) -> tuple[Words | None, int] | None:
        markup = self._markup
        if markup.startswith("<!--", at) and (end := self._find("-->", at + 2)) >= 0:
            return None, end + 3
        if markup.startswith("<![CDATA[", at) and (end := self._find("]]>", at)) >= 0:
            return Words(at + 9, end), end + 3
        end = self._find(">", at)
        if end < 0:
            return None
        if markup.find("[", at, end) >= 0 and (subset := self._find("]>", at)) >= 0:
            return None, subset + 2
        return None, end + 1

    def _closing_tag(self, at: int) -> tuple[Tag, int] | None:
        name = _TAG_NAME.match(self._markup, at + 2)
        end = self._find(">", at)
        if name is None or end < 0:
            return None
        return Tag(_plain(name[0]), at, end + 1, closing=True), end + 1

    def _opening_tag(self, at: int) -> tuple[Tag, int] | None:
        markup = self._markup
        name = _TAG_NAME.match(markup, at + 1)
        if name is None or self._last[">"] < at:
            return None
        attributes: dict[str, str] = {}
        end = len(markup)
        if self._broken < _MOST_BROKEN:
            end = self._attributes(name.end(), attributes)
        if end == len(markup):
            self._broken += 1
            attributes.clear()
            end = self._find(">", at)
        empty = markup[end - 1] == "/"
        return Tag(_plain(name[0]), at, end + 1, empty=empty, attributes=attributes), end + 1

    def _attributes(self, at: int, attributes: dict[str, str]) -> int:
        """Read the attributes of a tag; gives the place of the `>` that ends it, or the very end
        where quotation marks that nobody closed hide all that are left.
        """
        at = self._after(_BETWEEN, at)
        while (attribute := _ATTRIBUTE.match(self._markup, at)) is not None:
            value, at = self._value(attribute)
            attributes.setdefault(attribute[1].lower(), value)
            at = self._after(_BETWEEN, at)
        return at

    def _value(self, attribute: re.Match[str]) -> tuple[str, int]:
        at = attribute.end()
        if attribute[2] is None:
            return "", at
        quote = self._markup[at : at + 1]
        if quote in self._last and quote != ">" and (end := self._find(quote, at + 1)) >= 0:
            return html.unescape(self._markup[at + 1 : end]), end + 1
        end = self._after(_UNQUOTED, at)
        return html.unescape(self._markup[at:end]), end

    def _after(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self._markup, at)
        return found.end() if found else at

    def _raw_end(self, name: str, at: int) -> int:
        """Where a script or the like ends, or `at` where it never does."""
        if name in self._unclosed:
            return at
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._markup, at)
        if found is None:
            self._unclosed.add(name)
            return at
        return found.start()


def _plain(name: str) -> str:
    return name.lower().rpartition(":")[2]
