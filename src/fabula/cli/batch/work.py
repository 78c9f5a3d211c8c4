"""What one worker does with one file; runs in a process of its own."""

import signal
import time
from pathlib import Path

from msgspec import Struct, structs

from fabula.cli.batch.plan import Folders, Task
from fabula.cli.batch.status import Status
from fabula.cli.request import Request
from fabula.cli.results import write
from fabula.cli.run import sentence
from fabula.cli.sheets import remember, sheet_for
from fabula.contract import Reading
from fabula.exports.files import refused
from fabula.importers.registry import read_path
from fabula.library.answering import answered
from fabula.library.filenames import readable
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a file, and the line that is shown for it."""

    status: Status
    line: str = ""


def ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that the user started, which ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def work(task: Task, request: Request, earlier: Status | None) -> Outcome:
    """Read one file and write its results; whatever is wrong with it stands in the outcome."""
    begun = time.perf_counter()
    try:
        status, line = _work(task, request, earlier)
    except Exception as error:
        status, line = Status(name=task.name, status="failed", message=str(sentence(error))), ""
    seconds = round(time.perf_counter() - begun, 3)
    return Outcome(status=_timed(status, seconds), line=line)


def _work(task: Task, request: Request, earlier: Status | None) -> tuple[Status, str]:
    path = Path(task.path)
    sheet = sheet_for((path,), request.place, None, request.no_sheet)
    settings = structs.replace(request.settings, threads=request.settings.threads or 1)
    reader = Reader(settings, sheet=sheet)
    submission = Submission((File(readable(path.name), read_path(path, request.settings.limits)),))
    status = Status(
        name=task.name,
        status="ok",
        output=task.output,
        sha256=submission.sha256,
        key=reader.key,
    )
    folders = Folders(request)
    if earlier is not None and not request.force and _stands(status, earlier, folders, task):
        return _skipped(status), ""
    reading = _reading(submission, reader, request, path)
    for kind, target in folders.results(task):
        with refused(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        write(kind, reading, target)
    return status, summary(task.name, reading)


def _reading(submission: Submission, reader: Reader, request: Request, path: Path) -> Reading:
    if request.no_store:
        return answered(submission, reader).reading
    with Library(request.place) as library:
        answer = answered(submission, reader, library, anew=request.force, remember=False)
        if not request.no_sheet:
            remember(library, submission, (path,), None)
    return answer.reading


def _stands(now: Status, earlier: Status, folders: Folders, task: Task) -> bool:
    same = (now.sha256, now.key, now.output) == (earlier.sha256, earlier.key, earlier.output)
    return same and all(target.exists() for _, target in folders.results(task))


def _skipped(status: Status) -> Status:
    return structs.replace(status, status="skipped", message="an earlier run had done it")


def _timed(status: Status, seconds: float) -> Status:
    return structs.replace(status, seconds=seconds)


def summary(name: str, reading: Reading) -> str:
    """One line about a reading."""
    counts = reading.counts
    speakers = sum(1 for one in reading.characters if one.quotes)
    return (
        f"{name}: {counts.words:,} words, {counts.dialogue_share:.0%} dialogue, "
        f"{len(reading.quotes):,} quotations, {speakers:,} speakers"
    )
