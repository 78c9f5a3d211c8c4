"""Plain TOML values to the typed values of a sheet, with all that is wrong, not the first alone."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from fabula.sheet.file.lines import Lines, Place
from fabula.sheet.file.problems import Problem
from fabula.sheet.values import (
    CastNotes,
    Decided,
    Entry,
    Line,
    Person,
    Remark,
    Review,
    SceneNote,
)

FORMAT: Final = "fabula-sheet/1"
TABLES: Final[dict[str, type[Entry]]] = {"cast": CastNotes, "review": Review}
LISTS: Final[dict[str, type[Entry]]] = {
    "person": Person,
    "line": Line,
    "scene": SceneNote,
    "intended": Decided,
    "later": Decided,
    "comment": Remark,
}
_KEYS: Final = ("format", "canon", *TABLES, *LISTS)
_NESTED: Final = 3
_PATH: Final = re.compile(r" - at `\$\.?([^`]*)`$")
_STEP: Final = re.compile(r"(\w+)|\[(\d+|\.\.\.)\]")

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Written(Struct, frozen=True, kw_only=True):
    """What one file says, its parts with the lines they stand on."""

    path: Path
    lines: Lines
    canon: str | None = None
    cast: CastNotes = CastNotes()
    people: tuple[Person, ...] = ()
    spoken: tuple[Line, ...] = ()
    scenes: tuple[SceneNote, ...] = ()
    review: Review = Review()
    intended: tuple[Decided, ...] = ()
    later: tuple[Decided, ...] = ()
    comments: tuple[Remark, ...] = ()

    def where(self, *place: str | int) -> str:
        """The file and line of a key."""
        return f"{self.path}:{self.lines.of(place)}"

    def problem(self, place: Place, what: str, remedy: str = "") -> Problem:
        """Something that is wrong at a key."""
        return Problem(path=self.path, line=self.lines.of(place), what=what, remedy=remedy)


class Tables:
    """Converts the values of one file.

    Parameters:
        path: of the file, for messages.
        values: as the TOML has them.
        lines: of its keys.
    """

    def __init__(self, path: Path, values: dict[str, Any], lines: Lines) -> None:
        self._path = path
        self._values = values
        self._lines = lines
        self.problems: list[Problem] = []

    def written(self) -> Written:
        """All that could be understood; `problems` has the rest."""
        for key in self._values:
            if key not in _KEYS:
                self._unknown((key,), "the sheet", _KEYS)
        return Written(
            path=self._path,
            lines=self._lines,
            canon=self._head(),
            cast=self._table("cast", CastNotes),
            people=self._list("person", Person),
            spoken=self._list("line", Line),
            scenes=self._list("scene", SceneNote),
            review=self._table("review", Review),
            intended=self._list("intended", Decided),
            later=self._list("later", Decided),
            comments=self._list("comment", Remark),
        )

    def folder(self) -> Review:
        """What the settings of a folder say; `problems` has the rest."""
        for key in self._values:
            if key != "review":
                self._unknown((key,), "the file", ("review",))
        return self._table("review", Review)

    def _problem(self, place: Place, what: str, remedy: str = "") -> None:
        line = self._lines.of(place)
        self.problems.append(Problem(path=self._path, line=line, what=what, remedy=remedy))

    def _unknown(self, place: Place, where: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(str(place[-1]), known, 1)
        homes = [name for name, table in (TABLES | LISTS).items() if place[-1] in _keys(table)]
        remedy = f"its keys are {', '.join(known)}"
        if homes and (len(place) < _NESTED or isinstance(place[1], int)):
            remedy = f"it belongs to {_header(homes[0])}"
        elif near:
            remedy = f"perhaps {near[0]} is meant"
        self._problem(place, f"{where} has no key {place[-1]}", remedy)

    def _head(self) -> str | None:
        """Check the format, and give the path of the canon."""
        written = self._values.get("format", FORMAT)
        if written != FORMAT:
            remedy = f"this Fabula reads {FORMAT}; a newer one may read it"
            self._problem(("format",), f'the format "{written}" is not known', remedy)
        canon = self._values.get("canon")
        if canon is None or (isinstance(canon, str) and canon.strip()):
            return canon
        self._problem(("canon",), "canon is no path", 'write it as canon = "series.canon.toml"')
        return None

    def _table(self, name: str, kind: type[AnyEntry]) -> AnyEntry:
        value = self._values.get(name, {})
        if not isinstance(value, dict):
            self._problem((name,), f"{name} must be a table", f"write [{name}] on a line")
            return kind()
        return self._entry((name,), value, kind) or kind()

    def _list(self, name: str, kind: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
            remedy = f"write [[{name}]] on a line of its own, with two brackets"
            self._problem((name,), f"{name} must be a list of tables", remedy)
            return ()
        entries = (self._entry((name, at), one, kind) for at, one in enumerate(values))
        return tuple(one for one in entries if one is not None)

    def _entry(self, place: Place, value: dict[str, Any], kind: type[AnyEntry]) -> AnyEntry | None:
        strange = [key for key in value if key not in _keys(kind)]
        for key in strange:
            self._unknown((*place, key), _header(str(place[0])), _keys(kind))
        known = {key: one for key, one in value.items() if key not in strange}
        try:
            return msgspec.convert(known, type=kind, strict=True)
        except msgspec.ValidationError as error:
            self._mistaken(place, str(error), kind)
            return None

    def _mistaken(self, place: Place, message: str, kind: type[Entry]) -> None:
        where = _header(str(place[0]))
        missing = re.search(r"missing required field `(\w+)`", message)
        if missing:
            self._problem(place, f"{where} needs the key {missing[1]}")
            return
        found = _PATH.search(message)
        steps = tuple(_steps(found[1])) if found else ()
        strange = re.search(r"contains unknown field `([^`]*)`", message)
        if strange and steps:
            inner = next(one.type for one in fields(kind) if one.encode_name == steps[0])
            self._unknown((*place, steps[0], strange[1]), f"{place[0]}.{steps[0]}", _keys(inner))
            return
        key = steps[0] if steps else "a value"
        plain = _PATH.sub("", message)
        self._problem((*place, *steps[:1]), f"{key} is not right ({plain[:1].lower()}{plain[1:]})")


def _steps(path: str) -> Iterator[str]:
    for found in _STEP.finditer(path):
        yield found[1] or found[2]


def _keys(table: type[Entry]) -> tuple[str, ...]:
    return table.__struct_encode_fields__


def _header(name: str) -> str:
    return f"[[{name}]]" if name in LISTS else f"[{name}]"
