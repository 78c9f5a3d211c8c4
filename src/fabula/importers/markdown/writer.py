"""Writes the blocks of a Markdown file into a document."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from fabula.core import Role
from fabula.importers.builder import DocumentBuilder
from fabula.importers.html import read_markup
from fabula.importers.html.paragraph import Paragraph, Shape
from fabula.importers.html.tokens import Piece
from fabula.importers.markdown.inline import Break, Stretch, stretches
from fabula.importers.markdown.lines import Content, Source
from fabula.settings import Limits

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:")
_ITEM = re.compile(r"[ \t]*(?:[-+*–—•]|\d{1,4}[.)])[ \t]")
_SENTENCE = re.compile(r"[.!?…][\"'”’)*_]*$")
_LONGEST_HEADING = 100


class MarkdownWriter:
    """Writes one file, once.

    Parameters:
        source: the file.
        part: the name that origins give it.
        builder: what is written into.
        limits: for HTML inside the file.
        by_line: whether each line of the file is a paragraph of its own.
    """

    def __init__(
        self,
        source: Source,
        part: str,
        builder: DocumentBuilder,
        limits: Limits,
        *,
        by_line: bool,
    ) -> None:
        self._source = source
        self._part = part
        self._builder = builder
        self._limits = limits
        self._by_line = by_line
        self._quotes = 0
        self._last = 0
        self._empty = 0

    def write(self, tokens: Sequence[Token]) -> None:
        """Write all blocks."""
        for opening, token in zip([None, *tokens], tokens, strict=False):
            if token.type == "blockquote_open":
                self._quotes += 1
            elif token.type == "blockquote_close":
                self._quotes -= 1
            elif token.map is not None and token.nesting == 0:
                self._write_block(token, opening)

    def _write_block(self, token: Token, opening: Token | None) -> None:
        first, last = token.map or (0, 0)
        if token.type == "inline":
            first, last = (opening.map if opening is not None else None) or (first, last)
        gap = self._source.blank_lines(self._last, first) + self._empty
        self._empty, self._last = 0, last
        if token.type == "inline":
            self._write_inline(token, opening, gap)
        elif token.type == "hr":
            self._write_rule(first, gap)
        elif token.type == "html_block":
            start, end = self._source.block(first, last)
            markup = self._source.text[start:end]
            read_markup(markup, self._part, self._builder, self._limits, whole=True, shift=start)
        else:
            self._write_kept(*self._source.block(first + 1, max(last - 1, first + 1)), gap)

    def _write_rule(self, line: int, gap: int) -> None:
        start, end = self._source.line(line)
        words = self._source.text[start:end]
        mark = words.strip().lstrip("> \t")
        with self._builder.passage(Role.RULE, gap=gap):
            self._builder.add(mark, self._part, start + words.rindex(mark))

    def _write_kept(self, start: int, end: int, gap: int) -> None:
        paragraph = Paragraph(self._part)
        paragraph.keep(Piece(self._source.text[start:end], start, end - start), set())
        if paragraph.has_words:
            paragraph.write(self._builder, Shape(role=Role.PREFORMATTED, gap=gap), {})

    def _write_inline(self, token: Token, opening: Token | None, gap: int) -> None:
        first = (token.map or [0])[0]
        content = Content(self._source, token.content, first)
        shape = self._shape(token, opening, gap)
        paragraph = Paragraph(self._part)
        for item in stretches(token.content, token.children or []):
            if isinstance(item, Stretch):
                paragraph.add(self._piece(item, content), set(item.kinds))
            elif item.hard:
                paragraph.end_line(*self._line_end(item, content))
            elif self._starts_paragraph(token.content, item):
                shape = self._finish(paragraph, shape)
                paragraph = Paragraph(self._part)
            else:
                paragraph.add(self._soft(item, content), set())
        self._empty += 0 if paragraph.has_words else 1
        self._finish(paragraph, shape)
        if _underlined_sentence(token, opening):
            self._write_rule(self._last - 1, 0)

    def _piece(self, item: Stretch, content: Content) -> Piece:
        """Words that stand in the file as they read are taken from there, NULs and all."""
        place = content.place(item.at)
        if len(item.words) != item.length:
            return Piece(item.words, place, item.length)
        return Piece(self._source.text[place : place + item.length], place, item.length)

    def _line_end(self, item: Break, content: Content) -> tuple[int, int]:
        """The place of a line end; a lone CR is no LF, so that in its place counts as our own."""
        start, end = content.place(item.at), content.place(item.at + item.length)
        return start, 0 if self._source.text[start:end] == "\r" else end - start

    def _soft(self, item: Break, content: Content) -> Piece:
        """A space for a line end, which is longer than one sign only on Windows or after a mark."""
        start, end = content.place(item.at), content.place(item.at + item.length)
        return Piece(" ", start, end - start if end - start > 1 else 0)

    def _starts_paragraph(self, content: str, item: Break) -> bool:
        return self._by_line or _ITEM.match(content, item.at + 1) is not None

    def _finish(self, paragraph: Paragraph, shape: Shape) -> Shape:
        if paragraph.has_words:
            paragraph.write(self._builder, shape, {})
            return Shape(role=shape.role, level=shape.level)
        return shape

    def _shape(self, token: Token, opening: Token | None, gap: int) -> Shape:
        if opening is not None and opening.type == "heading_open":
            if not _underlined_sentence(token, opening):
                return Shape(role=Role.HEADING, level=int(opening.tag[1:]), gap=gap)
        elif _FOOTNOTE.match(token.content):
            return Shape(role=Role.FOOTNOTE, gap=gap)
        return Shape(role=Role.BLOCKQUOTE if self._quotes else Role.PARAGRAPH, gap=gap)


def _underlined_sentence(token: Token, opening: Token | None) -> bool:
    """Whether a heading is one only because a scene break follows a paragraph without a blank
    line between.
    """
    if opening is None or opening.type != "heading_open" or opening.markup != "-":
        return False
    words = token.content
    return "\n" in words or len(words) > _LONGEST_HEADING or bool(_SENTENCE.search(words))
