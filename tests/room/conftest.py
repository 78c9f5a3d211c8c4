import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.testclient import TestClient

from fabula.library.answering import answered
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader
from fabula.room.app import application
from fabula.room.guard.door import Door
from fabula.room.house import House
from fabula.settings import Settings
from fabula.sheet.place import beside

PORT = 4321
BASE = f"http://127.0.0.1:{PORT}"
FERRY = """The Ferry

Chapter One

"You are late," said Bram, and did not look up from the rope.

Tess set down the the lantern. "The bridge was out."

"Nobody comes by the towpath," he said.

* * *

In the morning Tess went to the mill. Oda was waiting.

"Where is Bram?" asked Oda.

Chapter Two

The next day it rained, and Bram mended the roof.

"Hold this," he told Tess.
"""


class Visit(NamedTuple):
    """A browser that has come in, and what stands behind the pages."""

    client: TestClient
    house: House
    door: Door
    draft: Path
    acting: dict[str, str]


def follow(visit: Visit, seen: str, story: int = 1) -> None:
    """Wait until the page is told to follow; what stands in its way fails the test at once."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        answer = visit.client.get(f"/stories/{story}/state", params={"seen": seen})
        if answer.headers.get("hx-trigger") == "follow":
            return
        desk = visit.house.desk(story)
        assert desk.job is not None or not desk.failed, desk.notice
        time.sleep(0.05)
    raise AssertionError(answer.text)


def until(true: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def act(visit: Visit, name: str, /, **sent: object) -> Any:
    """Do something to story 1, as its page now would."""
    seen = {"seen": visit.house.desk(1).view.key}
    data = seen | {key: str(value) for key, value in sent.items()}
    return visit.client.post(f"/stories/1/acts/{name}", headers=visit.acting, data=data)


def kept(library: Library, draft: Path) -> int:
    """Read a draft by rules and keep it; gives the story's number."""
    submission = Submission((File(draft.name, draft.read_bytes()),))
    answered(submission, Reader(Settings(model=False)), library)
    library.place_sheet(submission.sha256, beside((draft,)))
    story = library.story_of(submission.sha256)
    assert story is not None
    return story


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Visit]:
    """Nobody has come in yet; one story, number 1, is kept."""
    draft = tmp_path / "ferry.txt"
    draft.write_text(FERRY, encoding="utf-8", newline="")
    with Library(tmp_path / "library.db") as library:
        kept(library, draft)
        house, door = House(library, model=False), Door(PORT)
        assert house.indexing.wait(30)
        client = TestClient(application(house, door), base_url=BASE, follow_redirects=False)
        yield Visit(client, house, door, draft, {"origin": BASE, "x-fabula-token": door.act})
        house.close()


@pytest.fixture
def visit(stranger: Visit) -> Visit:
    """One's own browser has come in."""
    answer = stranger.client.get(f"/enter?token={stranger.door.invite()}")
    assert answer.status_code == 200
    return stranger
