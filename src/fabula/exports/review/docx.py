"""The review as comments in the author's own Word document."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.contract import Reading
from fabula.core import Source, Span
from fabula.errors import UnknownFormat
from fabula.exports.docx.comments import Commented, Note, commented
from fabula.exports.review.items import items
from fabula.importers.docx import Docx
from fabula.importers.ours import AUTHOR, is_ours, signed
from fabula.settings import Limits

INITIALS: Final = "Fa"

_LAST_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*\s?$")
_NEAR: Final = 40


def need_docx(data: bytes, name: str) -> None:
    """Refuse what is no Word document.

    Raises:
        UnknownFormat: it is none.
    """
    if not Docx().recognises(data, name):
        raise UnknownFormat(
            f"{name} is no Word document, so no comments can be put into it",
            "--html, --markdown and --sarif write the review of any story",
        )


def docx(reading: Reading, data: bytes, *, everything: bool = False) -> Commented:
    """A copy of the document with a comment at each place that the review tells of.

    A comment that an earlier review has put at the same words is not put there again.

    Parameters:
        data: the file that the reading was made of.
        everything: also what a page folds away.

    Raises:
        UnknownFormat: it is no Word document.
    """
    need_docx(data, reading.source.name)
    before = {(span, text) for span, text in _ours(data, reading.source)}
    new = [one for one in _notes(reading, everything) if (one.span, one.text) not in before]
    return commented(data, reading.origin, new, author=AUTHOR, initials=INITIALS)


def _ours(data: bytes, source: Source) -> Iterator[tuple[Span, str]]:
    for one in Docx(ours=True).read(data, source, Limits()).comments:
        if is_ours(one.text):
            yield one.span, one.text


def _notes(reading: Reading, everything: bool) -> Iterator[Note]:
    """What the comments say, in text order; why a rule asks stands at its first place."""
    told = items(reading)
    spans = {one.id: one.span for one in reading.findings}
    names = {one.code: one.name for one in reading.findings}
    found = []
    for item in (*told.first, *(told.rest if everything else ())):
        for number, point in enumerate(item.points):
            perhaps = f" Perhaps: “{point.suggestion}”" if point.suggestion else ""
            why = f"\n{item.why}" if item.why and not number else ""
            text = signed(f"{point.message}{perhaps}{why}", point.code, names[point.code])
            found.append(Note(span=_shown(reading, spans[point.id]), text=text))
    yield from sorted(found, key=lambda one: (one.span, one.text))


def _shown(reading: Reading, span: Span) -> Span:
    """The words without white space around them; a bare mark with the word it stands at, so that
    the place can be seen on the page.
    """
    words = reading.words(span)
    start = span.start + len(words) - len(words.lstrip())
    end = max(start, span.end - len(words) + len(words.rstrip()))
    if any(map(str.isalnum, words)):
        return Span(start, end)
    before = _LAST_WORD.search(reading.text, max(0, start - _NEAR), start)
    return Span(before.start() if before else start, end)
