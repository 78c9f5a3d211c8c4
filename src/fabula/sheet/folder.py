"""The settings of a folder of stories: `fabula.toml`, beside the draft or above it."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from fabula.errors import NoPermission
from fabula.sheet.file.problems import Problem
from fabula.sheet.file.tables import Tables
from fabula.sheet.file.toml import MOST_BYTES, decoded, parsed
from fabula.sheet.values import Review, Sheet

NAME: Final = "fabula.toml"


def find(folder: Path) -> Path | None:
    """The settings that hold for a folder: the nearest, in it or above it.

    Nothing above the home folder is looked at from inside it.
    """
    folder = folder.absolute()
    home = _home()
    for one in (folder, *folder.parents):
        if _is_there(one / NAME):
            return one / NAME
        if one == home:
            return None
    return None


def _is_there(path: Path) -> bool:
    """Whether it is a file; one in a folder that may not be looked into is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


def load(path: Path, known: Collection[str]) -> Review:
    """What a file of settings says of the review.

    Parameters:
        known: all codes, names, families and severities of rules, in lower case.

    Raises:
        SheetError: it cannot be understood, or names a rule that does not exist; with the line.
        NoPermission: it may not be read.
    """
    text = decoded(path, _bytes(path))
    values, lines = parsed(path, text)
    tables = Tables(path, values, lines)
    review = tables.folder()
    for keys, name in review.rules:
        if name.strip().casefold() not in known:
            line = _line(text, lines.of(("review", *keys)), name)
            what = f'there is no rule, family or severity "{name}"'
            tables.problems.append(
                Problem(path=path, line=line, what=what, remedy=remedy(name, known))
            )
    if tables.problems:
        first, *others = sorted(tables.problems, key=lambda one: one.line)
        raise first.error(more=len(others), where="this file")
    return review


def under(sheet: Sheet, folder: Path, known: Collection[str]) -> Sheet:
    """A sheet with the settings of a folder under it; it wins over them."""
    path = find(folder)
    if path is None:
        return sheet
    review = load(path, known)
    return sheet if review == Review() else replace(sheet, under=(*sheet.under, review))


def remedy(name: str, known: Collection[str]) -> str:
    """What may have been meant by a word that stands for no rule."""
    near = get_close_matches(name.strip().casefold(), sorted(known), 1)
    if not near:
        return "fabula rules lists them"
    meant = near[0].upper() if any(sign.isdecimal() for sign in near[0]) else near[0]
    return f"perhaps {meant} is meant"


def _line(text: str, begun: int, name: str) -> int:
    """The line on which a name stands in quotation marks, at or after the one of its key."""
    for number, line in _numbered(text):
        if number >= begun and (f'"{name}"' in line or f"'{name}'" in line):
            return number
    return begun


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.split("\n"), 1)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NoPermission(f"the settings {path} cannot be read: {reason}") from error
