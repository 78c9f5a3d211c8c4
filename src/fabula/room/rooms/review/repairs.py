"""The repairs that can be put into a copy of the draft, and the copy with those that are chosen."""

from collections.abc import Collection
from pathlib import PurePath
from typing import Final

from msgspec import Struct

from fabula.contract import Finding
from fabula.errors import UnknownFormat
from fabula.exports.mend import BREAK, Edit, Mended, break_edits, mended, safe_edits
from fabula.exports.mend.files import need_mendable
from fabula.library.filenames import safe
from fabula.room.rooms.once import once
from fabula.room.story.desk import Desk
from fabula.room.story.view import StoryView
from fabula.room.strings import say
from fabula.sheet import Sheet, load, told

_LONGEST_NAME: Final = 120


class Copy(Struct, frozen=True, kw_only=True):
    """A copy of the draft: how it is called, what is in it, and which repairs found no place."""

    name: str
    made: Mended


@once
def repairable(view: StoryView) -> dict[str, Edit]:
    """The repairs that an author may accept, by the id of the finding.

    All slips with words to put in their place; those of rules that are not safe are repaired only
    where the author says so.
    """
    reading = view.reading
    return {
        one.id: Edit(
            start=one.start,
            end=one.end,
            finding=one.id,
            code=one.code,
            words=reading.words(one.span),
            right=one.suggestions[0],
        )
        for one in view.findings
        if _is_slip(one)
    }


@once
def safe_ids(view: StoryView) -> frozenset[str]:
    """The findings whose repair is safe."""
    return frozenset(one.finding for one in safe_edits(view.reading))


def breaks(desk: Desk) -> tuple[Edit, ...]:
    """The scene breaks that the sheet confirms and no mark in the draft shows yet."""
    path = desk.where.sheet
    sheet = load(path) if path.is_file() else Sheet()
    if not sheet.scenes:
        return ()
    confirmed = [one.span for one in told(sheet, desk.document).scenes if one.breaks]
    return break_edits(desk.view.reading, confirmed)


def why_not(desk: Desk) -> str:
    """Why no copy of this draft can be mended, in a sentence; empty where one can."""
    if len(desk.submission.files) > 1:
        return say("review.several")
    try:
        need_mendable(desk.view.reading)
    except UnknownFormat as error:
        return str(error)
    return ""


def copy(desk: Desk, view: StoryView, chosen: Collection[str]) -> Copy:
    """A copy of the draft with the chosen repairs in it, and all else as it was.

    Parameters:
        chosen: ids of findings and of confirmed breaks; what is not repairable is passed over.

    Raises:
        UnknownFormat: files of this format cannot be mended.
    """
    file = desk.submission.files[0]
    edits = [*repairable(view).values(), *breaks(desk)]
    wanted = sorted((one for one in edits if one.finding in chosen), key=lambda one: one.start)
    return Copy(name=_named(file.name), made=mended(file.data, view.reading, _apart(wanted)))


def _apart(edits: list[Edit]) -> list[Edit]:
    """Of repairs that overlap, the first."""
    kept: list[Edit] = []
    for one in edits:
        if not kept or one.code == BREAK or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _is_slip(one: Finding) -> bool:
    return one.severity == "slip" and bool(one.suggestions)


def _named(name: str) -> str:
    path = PurePath(name)
    return safe(f"{path.stem[:_LONGEST_NAME]}.mended{path.suffix}")
