"""Bytes of a sheet to plain TOML values; whatever is wrong is told with its line."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from fabula.sheet.file.lines import Lines
from fabula.sheet.file.problems import Problem

MOST_BYTES: Final = 1_000_000
"""A sheet of a long novel, every line of it corrected, has half of it."""

_DEEPEST: Final = 20
_AT: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def decoded(path: Path, data: bytes) -> str:
    """The text of a sheet, line ends as `\\n`, a byte-order mark left out.

    Raises:
        SheetError: it is too large, or is no UTF-8.
    """
    if len(data) > MOST_BYTES:
        raise Problem(
            path=path,
            line=1,
            what=f"the sheet has more than {MOST_BYTES // 10**6} MB",
            remedy="keep the text of the story itself out of it",
        ).error()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        remedy = "save it in UTF-8"
        raise Problem(path=path, line=line, what="this is no UTF-8", remedy=remedy).error() from (
            error
        )
    return text.replace("\r\n", "\n")


def parsed(path: Path, text: str) -> tuple[dict[str, Any], Lines]:
    """The values of a sheet, and the lines of its keys.

    Raises:
        SheetError: it is no TOML, or nested too deeply.
    """
    lines = Lines(text)
    if lines.deepest > _DEEPEST:
        what = f"brackets are nested {lines.deepest} deep here, and a sheet needs three"
        raise Problem(path=path, line=lines.deepest_line, what=what).error()
    try:
        return tomllib.loads(text), lines
    except tomllib.TOMLDecodeError as error:
        raise _told(path, text, str(error)).error() from error


def _told(path: Path, text: str, message: str) -> Problem:
    found = _AT.search(message)
    last = text.rstrip("\n").count("\n") + 1
    line = min(int(found[1]), last) if found and found[1] else last
    plain = _AT.sub("", message)
    if "overwrite" in plain or "twice" in plain:
        return Problem(
            path=path,
            line=line,
            what="the same key or table stands here for the second time",
            remedy="keep one of the two",
        )
    what = f"this is no TOML ({plain[:1].lower()}{plain[1:]})"
    remedy = "text needs quotation marks around it, a list needs square brackets"
    return Problem(path=path, line=line, what=what, remedy=remedy)
