"""Scene breaks in plain text and Markdown: the mark on a line of its own."""

import re
from collections.abc import Sequence
from typing import Final

from fabula.contract import Reading
from fabula.exports.mend.edits import Edit
from fabula.exports.mend.patches import Patch

_END: Final = re.compile(r"\r\n|\n|\r")


def breaks(source: str, reading: Reading, edits: Sequence[Edit]) -> list[Patch]:
    """The patches of breaks that stand where a line begins.

    Lines end, and paragraphs are set apart, as they are around the break.
    """
    patches = []
    for edit in edits:
        begun = max(source.rfind("\n", 0, edit.start), source.rfind("\r", 0, edit.start)) + 1
        if source[begun : edit.start].strip():
            continue
        ends = _END.findall(source[len(source[:begun].rstrip()) : begun]) or ["\n"]
        apart = ends[0] * min(2, len(ends))
        patches.append(Patch(edit, reading.source.name, begun, "", f"{edit.right}{apart}"))
    return patches
