"""Edits at their raw places in the source of a file or part."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from fabula.core import Origin
from fabula.exports.mend.edits import Edit


class Patch(Struct, frozen=True):
    """An edit in a part: at `offset` stands `there`, and `written` takes its place."""

    edit: Edit
    part: str
    offset: int
    there: str
    written: str


def repairs(
    origins: Sequence[Origin], edits: Iterable[Edit], written: Callable[[str], str]
) -> list[Patch]:
    """The patches of edits whose words stand whole in one stretch that was taken over as it is.

    Parameters:
        written: how the format writes words.
    """
    starts = [one.start for one in origins]
    patches = []
    for edit in edits:
        one = origins[bisect_right(starts, edit.start) - 1]
        if edit.end <= one.end and one.length == one.end - one.start:
            offset = one.offset + edit.start - one.start
            patches.append(Patch(edit, one.part, offset, edit.words, written(edit.right)))
    return patches


def put(source: str, patches: Iterable[Patch]) -> tuple[str, list[Edit]]:
    """The source with the patches in it whose words stand where they are said to.

    What is only put in, as a break, comes before what takes the place of words there.
    """
    pieces, done, at = [], [], 0
    for one in sorted(patches, key=lambda one: (one.offset, len(one.there))):
        end = one.offset + len(one.there)
        if one.offset < at or source[one.offset : end] != one.there:
            continue
        pieces += [source[at : one.offset], one.written]
        done.append(one.edit)
        at = end
    return "".join([*pieces, source[at:]]), done
