"""The sheet that a whole series shares: `canon = "../series.canon.toml"`."""

from pathlib import Path, PureWindowsPath
from typing import Final

from fabula.sheet.file.problems import Problem
from fabula.sheet.file.tables import Written

_MOST_UP: Final = 3
_MOST_SHEETS: Final = 8
_ENDING: Final = ".toml"
_OF_ONE_STORY: Final = {
    "line": "spoken",
    "scene": "scenes",
    "intended": "intended",
    "later": "later",
    "comment": "comments",
}


def canon_path(sheet: Written, before: tuple[Path, ...]) -> Path:
    """Where the sheet lies that a sheet calls its canon.

    Parameters:
        sheet: one that has a `canon`.
        before: the sheets that led to it, itself included.

    Raises:
        SheetError: the path is absolute, leads too far up, is no sheet, or runs in a circle.
    """
    written = sheet.canon or ""
    what, remedy = _refused(written)
    path = sheet.path.parent / written.replace("\\", "/")
    if not what and not path.is_file():
        what, remedy = (
            f"there is no file {path}",
            "check the path; it begins at this sheet's folder",
        )
    if not what and any(path.samefile(one) for one in before):
        what, remedy = "the canons run in a circle", "take out one of them"
    if not what and len(before) >= _MOST_SHEETS:
        what, remedy = f"more than {_MOST_SHEETS} sheets hang together", "put them into one"
    if what:
        raise sheet.problem(("canon",), what, remedy).error()
    return path


def _refused(written: str) -> tuple[str, str]:
    parts = written.replace("\\", "/").split("/")
    if written.startswith(("/", "\\", "~")) or PureWindowsPath(written).drive:
        return f'canon = "{written}" is an absolute path', "write it from this sheet's folder on"
    if parts.count("..") > _MOST_UP:
        return f"canon leads more than {_MOST_UP} folders up", "keep it near the story"
    if not written.endswith(_ENDING):
        return f'canon = "{written}" is no sheet', f"the name of one ends in {_ENDING}"
    return "", ""


def of_one_story(sheet: Written) -> list[Problem]:
    """What stands in the sheet of a series and belongs to a single story."""
    return [
        sheet.problem((key, 0), f"[[{key}]] stands in a sheet that others share", "move it there")
        for key, field in _OF_ONE_STORY.items()
        if getattr(sheet, field)
    ]
