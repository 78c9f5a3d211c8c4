"""Reads the sheet of a story, with the sheets of its series."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from fabula.errors import NoPermission, NotFound
from fabula.layers.told import ToldPerson, folded
from fabula.sheet.file.problems import Problem
from fabula.sheet.file.tables import Tables, Written
from fabula.sheet.file.toml import MOST_BYTES, decoded, parsed
from fabula.sheet.people import People
from fabula.sheet.series import canon_path, of_one_story
from fabula.sheet.values import Review, Sheet


class Loaded(Struct, frozen=True, kw_only=True):
    """A sheet, what it was read from (the story's own file first), and its people."""

    sheet: Sheet
    files: tuple[Written, ...]
    problems: tuple[Problem, ...] = ()


def load(path: Path) -> Sheet:
    """The sheet in a file.

    Raises:
        NotFound: there is no such file.
        NoPermission: it may not be read.
        SheetError: it cannot be understood, or contradicts itself; with the line.
    """
    loaded = examine(path)
    if loaded.problems:
        raise loaded.problems[0].error(more=len(loaded.problems) - 1)
    return loaded.sheet


def examine(path: Path) -> Loaded:
    """The sheet in a file, with all that is wrong in it.

    Raises:
        NotFound: there is no such file.
        NoPermission: it may not be read.
        SheetError: it cannot be understood at all.
    """
    return examine_text(path, decoded(path, _bytes(path)))


def examine_text(path: Path, text: str) -> Loaded:
    """As `examine`, of a text that is to be the file's."""
    files, problems = _files(path, text)
    people = People(files)
    problems += people.problems
    problems += _contradictions(files[0])
    return Loaded(sheet=_sheet(files, people.told()), files=files, problems=tuple(problems))


def _files(path: Path, text: str) -> tuple[tuple[Written, ...], list[Problem]]:
    files: list[Written] = []
    problems: list[Problem] = []
    following: Path | None = path
    while following is not None:
        if files:
            text = decoded(following, _bytes(following))
        tables = Tables(following, *parsed(following, text))
        files.append(tables.written())
        problems += tables.problems
        if len(files) > 1:
            problems += of_one_story(files[-1])
        paths = tuple(one.path for one in files)
        following = canon_path(files[-1], paths) if files[-1].canon else None
    return tuple(files), problems


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound(f"there is no sheet {path}", "check the name and the folder") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NoPermission(f"the sheet {path} cannot be read: {reason}") from error


def _contradictions(own: Written) -> list[Problem]:
    """What the lines of the story's own sheet say against each other and the cast."""
    barred = {folded(name) for name in own.cast.not_people}
    problems = []
    seen: dict[tuple[str, ...], int] = {}
    for at, line in enumerate(own.spoken):
        place = (line.words, line.before, line.after, line.nth or "")
        first = seen.setdefault(place, at)
        if first != at and own.spoken[first].speaker != line.speaker:
            what = f"this line has another speaker on line {own.lines.of(('line', first))}"
            problems.append(own.problem(("line", at, "speaker"), what, "keep one of the two"))
        for name in filter(None, [line.speaker, *(line.to or ())]):
            if folded(name) in barred:
                what = f"{name} speaks or is spoken to here, and not_people says it is nobody"
                problems.append(own.problem(("line", at), what, "take out one of the two"))
    if own.cast.narrator is True:
        what, remedy = (
            "narrator = true names nobody",
            "write a name, or false where nobody tells it",
        )
        problems.append(own.problem(("cast", "narrator"), what, remedy))
    if isinstance(own.cast.narrator, str) and folded(own.cast.narrator) in barred:
        what = f"{own.cast.narrator} tells the story, and not_people says it is nobody"
        problems.append(own.problem(("cast", "narrator"), what, "take out one of the two"))
    return problems


def _sheet(files: Sequence[Written], people: tuple[ToldPerson, ...]) -> Sheet:
    casts = [one.cast for one in files]
    narrator = next((one.narrator for one in casts if one.narrator is not None), None)
    return Sheet(
        people=people,
        not_people=tuple(name for cast in casts for name in cast.not_people),
        narrator=narrator,
        lines=files[0].spoken,
        scenes=files[0].scenes,
        review=files[0].review,
        under=tuple(one.review for one in files[1:] if one.review != Review()),
        intended=files[0].intended,
        later=files[0].later,
        comments=files[0].comments,
    )
