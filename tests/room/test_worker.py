"""The process that reads: cancelled, killed, asked for what cannot be read."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from fabula.library.submission import File
from fabula.room.work.worker import Worker

from .conftest import FERRY


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    made = Worker(tmp_path / "library.db", model=False)
    yield made
    made.close()


def test_reads_fails_and_survives_being_killed(worker: Worker) -> None:
    bad = worker.wait(worker.submit((File("x.docx", b"PK\x03\x04nothing"),)).number, 60)
    assert bad is not None
    assert bad.state == "failed"
    assert bad.said

    good = worker.wait(worker.submit((File("ferry.txt", FERRY.encode()),)).number, 60)
    assert good is not None
    assert (good.state, good.story) == ("done", 1)

    process = worker.process
    assert process is not None
    long = worker.submit((File("long.txt", (FERRY * 400).encode()),))
    os.kill(process, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    lost = worker.wait(long.number, 60)
    assert lost is not None
    assert lost.state in ("lost", "done")

    after = worker.wait(worker.submit((File("two.txt", b"It rained.\n\nHe left.\n"),)).number, 60)
    assert after is not None
    assert after.state == "done"


def test_what_waits_and_what_is_read_can_be_given_up(worker: Worker) -> None:
    long = worker.submit((File("long.txt", (FERRY * 400).encode()),))
    waiting = worker.submit((File("ferry.txt", FERRY.encode()),))
    worker.cancel(waiting.number)
    worker.cancel(long.number)
    for number in (waiting.number, long.number):
        ended = worker.wait(number, 60)
        assert ended is not None
        assert ended.state == "cancelled"


def test_what_is_read_to_be_warm_gives_way_and_is_not_listed(worker: Worker) -> None:
    long = (File("long.txt", (FERRY * 400).encode()),)
    warm = worker.submit(long, version_of=5, warms=True)
    other = worker.submit((File("ferry.txt", FERRY.encode()),))
    assert [one.number for one in worker.jobs()] == [other.number]
    ended = worker.wait(other.number, 120)
    assert ended is not None
    assert ended.state == "done"
    given_up = worker.job(warm.number)
    assert given_up is not None
    assert given_up.state == "cancelled"
