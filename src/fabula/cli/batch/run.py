"""`fabula read` of many files."""

from collections import Counter
from contextlib import closing

from fabula.cli.batch.plan import Folders, tasks
from fabula.cli.batch.pool import Pool
from fabula.cli.batch.status import StatusFiles
from fabula.cli.batch.work import Outcome
from fabula.cli.options import open_library
from fabula.cli.progress import Bar
from fabula.cli.request import Request
from fabula.cli.results import STDOUT
from fabula.cli.streams import print_line, say
from fabula.errors import ConfigurationError

SOME_FAILED = 1


def read_many(request: Request) -> int:
    """Read every file of a request; gives 0, or 1 if some could not be read.

    Raises:
        FabulaError: nothing can be read or written at all.
    """
    if STDOUT in (request.results.json, request.results.html):
        raise ConfigurationError("many stories do not fit on standard output", "name a folder")
    folders = Folders(request)
    status = StatusFiles(tuple(folders))
    earlier = status.earlier()
    wanted = tasks(request.files, folders, {one.name: one.output for one in earlier.values()})
    if not request.no_store:
        open_library(request.place).open().close()
    folders.make()
    counts: Counter[str] = Counter()
    outcomes = Pool(request, earlier, request.jobs).outcomes(wanted)
    bar = Bar("Reading", total=len(wanted), shown=not request.results.quiet)
    with status.begun(earlier), closing(outcomes), bar:
        for outcome in outcomes:
            status.add(outcome.status)
            counts[outcome.status.status] += 1
            _tell(outcome, request)
            bar.done(counts.total(), f"Reading {counts.total()} of {len(wanted)}")
    return _end(counts, request)


def _tell(outcome: Outcome, request: Request) -> None:
    if outcome.status.status == "failed":
        say(f"fabula: {outcome.status.name}: {outcome.status.message}")
    elif outcome.line and not request.results.quiet:
        print_line(outcome.line)


def _end(counts: Counter[str], request: Request) -> int:
    failed = counts["failed"]
    if failed or not request.results.quiet:
        earlier = f", {counts['skipped']} were done before" if counts["skipped"] else ""
        say(f"{counts['ok']} of {counts.total()} stories read{earlier}, {failed} failed.")
    return SOME_FAILED if failed else 0
