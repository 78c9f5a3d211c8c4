"""What is repaired without asking: the findings of safe rules, the breaks the author confirmed."""

from collections.abc import Collection, Iterable

from fabula.contract import Block, Reading
from fabula.core import Span, Spanned
from fabula.findings.registry import rules

BREAK = "break"
"""What stands for a rule where a scene break is marked."""

_MARK = "* * *"
_STORY = frozenset({"prose", "letter", "verse", "message"})
_PARTED = frozenset({"scene_break", "chapter_heading", "part_heading", "epigraph"})


class Edit(Spanned, frozen=True, kw_only=True):
    """Words of the text, what is put in their place, and the finding that says so.

    A scene break has no words; its mark, `right`, is to stand before the paragraph at `start`.
    """

    finding: str
    code: str
    words: str
    right: str


def safe_edits(reading: Reading, without: Collection[str] = ()) -> tuple[Edit, ...]:
    """The repairs of safe rules, in text order, none overlapping another.

    Parameters:
        without: ids of findings that are to be left as they are; what the author has called
            intended, or put off, is left in any case.
    """
    safe = {rule.code for rule in rules() if rule.safe}
    edits: list[Edit] = []
    for one in reading.findings:
        wanted = one.code in safe and one.status == "open" and one.id not in without
        if not wanted or not one.suggestions or (edits and one.start < edits[-1].end):
            continue
        edits.append(
            Edit(
                start=one.start,
                end=one.end,
                finding=one.id,
                code=one.code,
                words=reading.words(one.span),
                right=one.suggestions[0],
            )
        )
    return tuple(edits)


def break_edits(
    reading: Reading, confirmed: Iterable[Span], without: Collection[str] = ()
) -> tuple[Edit, ...]:
    """The marks of confirmed scene breaks that no mark shows yet, in text order.

    Parameters:
        confirmed: the words with which scenes begin, as the author has told.
        without: ids of breaks (`break1`, …) that are to be left.
    """
    mark = next(iter(reading.work.marks), _MARK)
    places = sorted({_beginning(reading, span) for span in confirmed})
    edits = [
        Edit(start=at, end=at, finding=f"break{number}", code=BREAK, words="", right=mark)
        for number, at in enumerate((at for at in places if not _is_marked(reading, at)), 1)
    ]
    return tuple(one for one in edits if one.finding not in without)


def _beginning(reading: Reading, span: Span) -> int:
    """The start of the paragraph that begins with these words, else the words' own."""
    for block in reading.blocks:
        if block.start <= span.start < block.end:
            before = reading.text[block.start : span.start]
            return span.start if any(map(str.isalnum, before)) else block.start
    return span.start


def _is_marked(reading: Reading, at: int) -> bool:
    """Whether nothing of the same chapter stands before, or a mark already does."""
    before: list[Block] = [one for one in reading.blocks if one.end <= at]
    inside = any(one.start < at < one.end for one in reading.blocks)
    if inside:
        return False
    return not before or before[-1].kind in _PARTED or all(one.kind not in _STORY for one in before)
