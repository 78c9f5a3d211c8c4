"""Reads one story and shows it."""

import shlex
from contextlib import nullcontext
from pathlib import Path

from fabula.cli.options import open_library
from fabula.cli.progress import Bar
from fabula.cli.request import PASTED, Request
from fabula.cli.sheets import remember, sheet_for
from fabula.cli.streams import read_input, say
from fabula.importers.registry import read_path
from fabula.library.answering import Answer, answered
from fabula.library.filenames import readable
from fabula.library.filing import story_files
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader
from fabula.sheet import Sheet

PASTED_NAME = "pasted"


def read_one(request: Request) -> int:
    """Read the one story of a request; gives the exit code.

    Raises:
        FabulaError: it could not be read, kept or shown.
    """
    answer = answer_to(request)
    request.results.give(answer.reading)
    if request.timings:
        _say_timings(answer)
    if not request.results.quiet:
        _say_likely(answer, request)
    return 0


def answer_to(request: Request) -> Answer:
    """Read the one story of a request, or take it from the library; nothing is shown.

    Raises:
        FabulaError: it could not be read or kept.
    """
    reader = Reader(request.settings, sheet=_sheet(request))
    with nullcontext() if request.no_store else open_library(request.place) as library:
        return _answer(request, reader, library)


def _answer(request: Request, reader: Reader, library: Library | None) -> Answer:
    if library is not None:
        library.open()
    submission = _submission(request)
    with Bar(submission.name, shown=not request.results.quiet) as bar:
        answer = answered(
            submission,
            reader,
            library,
            anew=request.force,
            version_of=request.version_of,
            progress=bar.step,
        )
    if library is not None and not request.no_sheet:
        remember(library, submission, _drafts(request), request.sheet)
    return answer


def _sheet(request: Request) -> Sheet:
    return sheet_for(_drafts(request), request.place, request.sheet, request.no_sheet)


def _drafts(request: Request) -> tuple[Path, ...]:
    return () if request.files == (PASTED,) else _paths(request)


def _paths(request: Request) -> tuple[Path, ...]:
    paths = tuple(Path(name) for name in request.files)
    if not request.as_one:
        return paths
    return tuple(path for given in paths for path in story_files(given))


def _submission(request: Request) -> Submission:
    limits = request.settings.limits
    if request.files == (PASTED,):
        return Submission((File(PASTED_NAME, read_input(limits)),))
    paths = _paths(request)
    return Submission(tuple(File(readable(path.name), read_path(path, limits)) for path in paths))


def _say_timings(answer: Answer) -> None:
    if answer.from_library:
        say("From the library; nothing was read.")
    for stage, seconds in answer.seconds.items():
        say(f"{seconds:8.3f} s  {stage}")


def _say_likely(answer: Answer, request: Request) -> None:
    for one in answer.likely[:3]:
        say(f'This may be a new version of story {one.story}, "{one.title}": {one.reason}.')
    if answer.likely:
        files = shlex.join(request.files) + (" --as-one" if request.as_one else "")
        say(f"If it is: fabula read {files} --version-of {answer.likely[0].story}")
