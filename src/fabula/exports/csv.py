"""Readings as three tables: stories, characters, quotations.

The tables are UTF-8 with a byte order mark, as spreadsheets want it, and RFC 4180 otherwise.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a story may hold
one ("- Come in, she said." is dialogue). So a cell of text that begins with such a character, or
with one that spreadsheets skip on the way to it, gets an apostrophe in front: `'- Come in`. An
apostrophe is added in front of others too where such a character follows them, so that taking one
away from every cell that looks so, as `plain` does, gives the story's own words back in each case.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from fabula.contract import Character, Quote, Reading
from fabula.exports.files import refused

STORIES: Final = (
    "story", "file", "title", "author", "fandoms", "kind", "language", "words",
    "dialogue_words", "note_words", "chapters", "characters", "quotations", "reading_seconds",
)  # fmt: skip
CHARACTERS: Final = (
    "story", "character", "name", "aliases", "pronouns", "narrator", "mentions", "quotes",
    "confidence", "by",
)  # fmt: skip
QUOTATIONS: Final = (
    "story", "quotation", "chapter", "start", "end", "kind", "text", "speaker", "speaker_name",
    "cue", "confidence", "by", "evidence", "addressees", "utterance",
)  # fmt: skip

Cell = str | int | float | None
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """The story's own words out of a cell that `guarded` made."""
    return cell[1:] if _GUARDED.match(cell) else cell


def write(folder: Path, readings: Iterable[Reading]) -> None:
    """Writes `stories.csv`, `characters.csv` and `quotations.csv` into a folder, made if need be.

    Parameters:
        folder: where the tables go; tables that are there already are replaced
            once the new ones are whole.
        readings: taken one at a time, so that a whole library fits.

    Raises:
        OutputError: a table cannot be written.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".tables.", dir=folder) as made:
            _write(Path(made), readings)
            for table in Path(made).iterdir():
                table.replace(folder / table.name)


def _write(folder: Path, readings: Iterable[Reading]) -> None:
    with ExitStack() as stack:
        stories = _Table(stack, folder / "stories.csv", STORIES)
        characters = _Table(stack, folder / "characters.csv", CHARACTERS)
        quotations = _Table(stack, folder / "quotations.csv", QUOTATIONS)
        for reading in readings:
            stories.add([_story(reading)])
            characters.add(_character(reading, one) for one in reading.characters)
            quotations.add(_quotations(reading))


class _Table:
    def __init__(self, stack: ExitStack, path: Path, head: tuple[str, ...]) -> None:
        file: IO[str] = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
        self._writer = csv.writer(file)
        self._writer.writerow(head)

    def add(self, rows: Iterable[tuple[Cell, ...]]) -> None:
        self._writer.writerows(
            [guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
        )


def _story(reading: Reading) -> tuple[Cell, ...]:
    about, counts = reading.metadata, reading.counts
    return (
        reading.source.sha256,
        reading.source.name,
        about.title,
        about.author,
        _list(about.fandoms),
        reading.work.kind,
        reading.language,
        counts.words,
        counts.dialogue_words,
        counts.note_words,
        len(reading.chapters),
        len(reading.characters),
        len(reading.quotes),
        counts.reading_seconds,
    )


def _character(reading: Reading, one: Character) -> tuple[Cell, ...]:
    return (
        reading.source.sha256,
        one.id,
        one.name,
        _list(one.aliases),
        _list(one.pronouns),
        "yes" if one.narrator else "no",
        one.mentions,
        one.quotes,
        one.confidence,
        one.by,
    )


def _quotations(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    names = {one.id: one.name for one in reading.characters}
    chapters = iter(reading.chapters)
    chapter = next(chapters, None)
    for quote in reading.quotes:
        while chapter and chapter.end <= quote.start:
            chapter = next(chapters, None)
        inside = chapter.id if chapter and chapter.start <= quote.start else None
        yield _quotation(reading, quote, inside, names)


def _quotation(
    reading: Reading, quote: Quote, chapter: str | None, names: dict[str, str]
) -> tuple[Cell, ...]:
    return (
        reading.source.sha256,
        quote.id,
        chapter,
        quote.start,
        quote.end,
        quote.kind,
        reading.words(quote.span),
        quote.speaker,
        names.get(quote.speaker or ""),
        quote.cue,
        quote.confidence,
        quote.by,
        _list(tuple(reading.words(span) for span in quote.evidence)),
        _list(quote.addressees),
        quote.utterance,
    )


def _list(items: tuple[str, ...]) -> str:
    return "; ".join(items)
