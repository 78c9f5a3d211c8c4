"""How a text file writes its paragraphs, and where they lie."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from fabula.core import Passage, Span, Text

_WIDEST = 120
_NARROWEST = 40
_SLACK = 3
_FREE = 12
_LONG_BLOCKS = 25
_ENDS = re.compile(r"[.!?:…—–][\"'”’»)\]_*]*$|[\"”»]$|--$")
_INDENT = 8
_LIKE_CENTRED = 12
_LONGEST_CENTRED = 60


class Manner(StrEnum):
    """How a file parts its paragraphs."""

    LINES = "each line is a paragraph"
    BLOCKS = "lines are wrapped, and blank lines part the paragraphs"
    ENDS = "lines are wrapped, and a short or an indented line parts the paragraphs"


class Layout(Struct, frozen=True, kw_only=True):
    """The manner of a file and, where its lines are wrapped, the width that they are wrapped at."""

    manner: Manner = Manner.LINES
    width: int = 0


def layout_of(content: str, lines: Sequence[Span]) -> Layout:
    """How the lines of a text part its paragraphs, from all of them together.

    A line was wrapped if the first word of the next would not have fitted on it, or if a sentence
    goes on from it in lower case. Measured on the public-domain novels of LitBank and PDNC: in 109
    of the 111 files at least 88 % of the lines within a paragraph are so filled, and the other two
    are told by their lower case.

    Parameters:
        content: the text.
        lines: where its lines lie, without their line ends.
    """
    filled = [line for line in lines if content[line.start : line.end].strip()]
    if not filled:
        return Layout()
    lengths = sorted(len(line) for line in filled)
    width = lengths[min(int(len(lengths) * 0.98), len(lengths) - 1)]
    if not _NARROWEST <= width <= _WIDEST:
        return Layout()
    joins = list(_joins(content, lines))
    if not _is_wrapped(content, joins, width):
        return Layout()
    ended = sum(_ends_paragraph(content, line, after, width) for line, after in joins)
    blocks = len(filled) - len(joins)
    closed = len(filled) > blocks * _LONG_BLOCKS and ended * 20 > len(joins)
    return Layout(manner=Manner.ENDS if closed else Manner.BLOCKS, width=width)


def _joins(content: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Neighbouring lines with no blank line between."""
    before: Span | None = None
    for line in lines:
        filled = bool(content[line.start : line.end].strip())
        if filled and before is not None:
            yield before, line
        before = line if filled else None


def _is_wrapped(content: str, joins: Sequence[tuple[Span, Span]], width: int) -> bool:
    if not joins:
        return False
    full = sum(_room(content, *join, width) <= _SLACK for join in joins) / len(joins)
    going_on = sum(_goes_on(content, *join) for join in joins) / len(joins)
    return (full >= 0.6 and len(joins) >= 8) or going_on >= 0.2


def _goes_on(content: str, line: Span, after: Span) -> bool:
    """Whether a sentence goes on in lower case from one line to the next."""
    ended = _ENDS.search(content[line.start : line.end].rstrip()[-12:])
    return ended is None and _first_word(content, after)[:1].islower()


def _room(content: str, line: Span, after: Span, width: int) -> int:
    """How many columns the first word of the next line would have left free."""
    used = len(content[line.start : line.end].rstrip())
    return width - used - 1 - len(_first_word(content, after))


def _first_word(content: str, line: Span) -> str:
    return content[line.start : min(line.end, line.start + 2 * _WIDEST)].split(None, 1)[0]


def _ends_paragraph(content: str, line: Span, after: Span, width: int) -> bool:
    if not _ENDS.search(content[line.start : line.end].rstrip()[-12:]):
        return False
    return _room(content, line, after, width) >= _FREE or _indent(content, after) > _indent(
        content, line
    )


def _indent(content: str, line: Span) -> int:
    words = content[line.start : line.end]
    return len(words[: len(words) - len(words.lstrip())].expandtabs())


def paragraphs(text: Text, lines: Sequence[Span], layout: Layout) -> Iterator[Passage]:
    """The paragraphs, in order, without white space at their two ends; `gap` is the number of blank
    lines before each.
    """
    content = text.content
    gap, start, last = 0, -1, Span(0, 0)
    for line in lines:
        if not content[line.start : line.end].strip():
            if start >= 0:
                yield _passage(text, start, last, gap, layout)
                gap, start = 0, -1
            gap += 1
            continue
        if start >= 0 and _starts(content, last, line, layout):
            yield _passage(text, start, last, gap, layout)
            gap, start = 0, -1
        if start < 0:
            start = line.start
        last = line
    if start >= 0:
        yield _passage(text, start, last, gap, layout)


def _starts(content: str, before: Span, line: Span, layout: Layout) -> bool:
    if layout.manner is Manner.LINES:
        return True
    return layout.manner is Manner.ENDS and _ends_paragraph(content, before, line, layout.width)


def _passage(text: Text, start: int, last: Span, gap: int, layout: Layout) -> Passage:
    words = text.trimmed(start, last.end)
    single = start == last.start
    centred = single and _is_centred(_indent(text.content, last), len(words), layout)
    return Passage(start=words.start, end=words.end, gap=gap, centred=centred)


def _is_centred(indent: int, length: int, layout: Layout) -> bool:
    if layout.manner is Manner.LINES:
        return indent >= _LIKE_CENTRED and length <= _LONGEST_CENTRED
    return indent >= _INDENT and abs(indent - (layout.width - length) / 2) <= 4
