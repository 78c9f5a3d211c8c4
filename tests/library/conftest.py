from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fabula.contract import Reading
from fabula.importers import import_files
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader

FERRY = (
    "The ferry had not run since the storm took the jetty.\n\n"
    '"We could swim it," said Ines, and looked at the water as if it owed her money.\n\n'
    '"You could," said Paul. "I would be found in spring by a man walking his dog."\n\n'
    "They sat on the upturned boat until the light went off the far bank.\n"
)
KITCHEN = (
    "I keep the good knives in the second drawer, under the tea towels nobody uses.\n\n"
    "‘Who taught you to cut onions like that?’ Grandad asks me every Sunday.\n\n"
    "You did, I tell him, and every Sunday he is pleased all over again.\n"
)

Submit = Callable[..., tuple[Submission, Reading]]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        yield library


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture
def submit(reader: Reader) -> Submit:
    def made(text: str = FERRY, name: str = "ferry.txt") -> tuple[Submission, Reading]:
        submission = Submission((File(name, text.encode()),))
        return submission, reader.read(import_files(submission.files)).reading

    return made
