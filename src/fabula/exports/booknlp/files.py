"""The five files of a book."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fabula.contract import Reading
from fabula.exports.booknlp import entities, page, quotes, tokens
from fabula.exports.booknlp.book import book
from fabula.exports.booknlp.rows import table
from fabula.exports.booknlp.words import Words
from fabula.exports.files import refused, write_whole

SUFFIXES: Final = (".tokens", ".entities", ".quotes", ".book", ".book.html")
"""What follows the name of the book in the names of its files."""


def files(reading: Reading) -> Iterator[tuple[str, bytes]]:
    """The content of each file, with the suffix that it goes by.

    Lemmas, tags, syntax, events and deeds are empty where the rules read alone.
    """
    words = Words(reading)
    mentions = entities.entities(reading, words)
    said = quotes.quotes(reading, words, mentions)
    people = book(reading, words, mentions)
    yield ".tokens", table(tokens.HEAD, tokens.rows(words))
    yield ".entities", table(entities.HEAD, entities.rows(mentions))
    yield ".quotes", table(quotes.HEAD, quotes.rows(said))
    yield ".book", json.dumps(people).encode("ascii")
    yield ".book.html", page.page(people, words, mentions, said).encode("utf-8", "replace")


def write(reading: Reading, folder: Path, name: str) -> None:
    """Writes `name.tokens` and its four fellows into a folder, made if need be.

    Raises:
        OutputError: a file cannot be written.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for suffix, content in files(reading):
        write_whole(folder / f"{name}{suffix}", content)
