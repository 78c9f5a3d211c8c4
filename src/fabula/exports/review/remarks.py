"""What beta readers have remarked, beside the findings."""

from msgspec import Struct

from fabula.contract import Reading
from fabula.core import Span
from fabula.exports.review.passages import Passage, Passages
from fabula.exports.view.words import line

NOBODY = "A reader"


class Said(Struct, frozen=True, kw_only=True):
    """One remark: where, and in which words; a line each."""

    id: str
    passage: Passage
    lines: tuple[str, ...]


class Remarks(Struct, frozen=True, kw_only=True):
    """All that one person has remarked, in text order."""

    author: str
    said: tuple[Said, ...]


def remarks(reading: Reading) -> tuple[Remarks, ...]:
    """The comments of a reading that are not resolved, by author, as these come in first."""
    passages = Passages(reading)
    by: dict[str, list[Said]] = {}
    for one in reading.comments:
        if one.resolved:
            continue
        lines = tuple(filter(None, map(line, one.text.splitlines())))
        said = Said(id=one.id, passage=passages.passage(Span(one.start, one.end)), lines=lines)
        by.setdefault(line(one.author) or NOBODY, []).append(said)
    return tuple(Remarks(author=author, said=tuple(said)) for author, said in by.items())


def lost(reading: Reading) -> tuple[str, ...]:
    """What the sheet says and the text no longer holds, a sentence each."""
    told = (one for one in reading.work.warnings if one.startswith("story sheet: "))
    sentences = (one.removeprefix("story sheet: ") for one in told)
    return tuple(f"{one[:1].upper()}{one[1:]}." for one in map(line, sentences))
