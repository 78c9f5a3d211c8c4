"""Which files are to be read, and where the results of each go."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from fabula.cli.request import Request
from fabula.cli.results import FOLDER_WRITERS
from fabula.errors import EmptyStory, InputError, OutputError
from fabula.library.filenames import Names, readable, safe
from fabula.library.filing import story_files


class Task(Struct, frozen=True, kw_only=True):
    """One file and its results; paths of results are relative to their folders.

    `name` is the path as it was given, with `/` between its parts.
    """

    name: str
    path: str
    output: str


class Folders:
    """The folders that results go into.

    Parameters:
        request: its OUTs are folders, since there are many files.
    """

    def __init__(self, request: Request) -> None:
        self._homes = tuple((kind, Path(out)) for kind, out in request.results.outs)

    def __iter__(self) -> Iterator[Path]:
        return iter(dict.fromkeys(home for _, home in self._homes))

    def make(self) -> None:
        """Make the folders.

        Raises:
            OutputError: a file is in the way, or the system refuses.
        """
        for folder in self:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except FileExistsError as error:
                raise OutputError(
                    f"{folder} is a file", "name a folder, since there are several stories"
                ) from error
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                raise OutputError(f"the folder {folder} cannot be made: {reason}") from error

    def results(self, task: Task) -> tuple[tuple[str, Path], ...]:
        """The kinds of result that were asked for, and the file of each, or the folder."""
        return tuple((kind, home / _result(kind, task)) for kind, home in self._homes)


def _result(kind: str, task: Task) -> str:
    return task.output if kind in FOLDER_WRITERS else f"{task.output}.{kind}"


def tasks(
    given: Iterable[str], own: Iterable[Path], earlier: dict[str, str] | None = None
) -> tuple[Task, ...]:
    """A task for each story among the files and folders that were given.

    Parameters:
        own: folders of results; nothing in them is read.
        earlier: the outputs that earlier runs gave, by name; they are given to nobody else.

    Raises:
        InputError: a folder holds no story, or none is left.
    """
    roots = [Path(root) for root in given]
    folders = [_real(folder) for folder in own]
    found: dict[Path, tuple[str, Path, tuple[str, ...]]] = {}
    for path, inside in (one for root in roots for one in _stories(root, len(roots) == 1)):
        real = _real(path)
        if not any(folder in real.parents for folder in folders):
            found.setdefault(real, (readable(path.as_posix()), path, inside))
    if not found:
        raise InputError("there is no story among the files given")
    outputs = _Outputs(earlier or {})
    return tuple(
        Task(name=name, path=os.fspath(path), output=outputs.of(name, inside))
        for name, path, inside in found.values()
    )


def _stories(root: Path, alone: bool) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The files of one argument, each with its place in it; among others, a folder without a story
    is itself a file that cannot be read, so that it stops nothing.
    """
    try:
        files = story_files(root)
    except EmptyStory:
        if alone:
            raise
        files = (root,)
    for path in files:
        yield path, path.relative_to(root).parts if path != root else (path.name,)


def _real(path: Path) -> Path:
    """Where the path leads; unlike `Path.resolve`, whatever links run in a circle."""
    return Path(os.path.realpath(path))


class _Outputs:
    """Gives each file the name of its results, once and for all."""

    def __init__(self, earlier: dict[str, str]) -> None:
        self._earlier = earlier
        self._homes: dict[str, Names] = {}
        for output in earlier.values():
            home, _, last = output.rpartition("/")
            self._home(home).unused(last)

    def of(self, name: str, inside: tuple[str, ...]) -> str:
        if name in self._earlier:
            return self._earlier[name]
        home = "/".join(safe(folder) for folder in inside[:-1])
        last = self._home(home).unused(inside[-1])
        return f"{home}/{last}" if home else last

    def _home(self, home: str) -> Names:
        return self._homes.setdefault(home.casefold(), Names())
