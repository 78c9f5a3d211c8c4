"""Direct thought in italics, and a word said in italics, told from emphasis and titles.

Italics are a thought where they are a whole sentence of the story by their bounds (they begin where
a sentence begins and end in its stop, or a tag of thought follows) and by their voice: a tag of
thought beside them, or, in narration in the third person and the past, a first person, a present
tense, a question or an exclamation that the narrator would not utter so. Anything shorter or less
clear is left alone: emphasis is by far the commoner use (Chicago Manual of Style, 13.43; 7.50 to
7.62). Right after a form of "say" they are what is said (`He had said *Frank*.`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.core import Emphasis, EmphasisKind
from fabula.layers import Block
from fabula.stages.quotations.stretch import ITALIC, Stretch
from fabula.stages.quotations.tags import TAG, THINKS, either
from fabula.stages.quotations.words import THOUGHT_PAST, THOUGHT_PRESENT, words_of

_FIRST: Final = re.compile(r"\b(?:I|I['’](?:m|d|ll|ve)|me|my|we|us|our)\b")
_NARRATOR: Final = re.compile(r"\bI\b")
_PRESENT: Final = re.compile(
    r"\b(?:is|are|am|has|have|do|does|don['’]t|doesn['’]t|can|can['’]t|will|won['’]t|isn['’]t|"
    r"aren['’]t|\w+['’](?:re|ve|ll))\b"
)
_TAGGED: Final = "quotations.italic-tag"
_THOUGHT_BEFORE: Final = re.compile(
    rf"\b{either(THOUGHT_PAST | THOUGHT_PRESENT | frozenset({'think'}))}[,:]\s*$"
)
_SAID_BEFORE: Final = re.compile(r"\b(?:said|says|say|saying)\s*$")
_NOT_SAID: Final = words_of(
    "nothing something anything everything it that this what so no yes much more"
)
ITALIC_SAID: Final = "quotations.italic-said"
_STOPS: Final = frozenset(".!?…")
_LONGEST: Final = 400
_LEAST_WORDS: Final = 3
_SIGNS: Final = frozenset("*_")
_NEAR: Final = 3
_TAG_REACH: Final = 60
_FIRST_PERSON_SHARE: Final = 0.012


def thoughts(
    content: str,
    emphasis: Sequence[Emphasis],
    blocks: Sequence[Block],
    stretches: Sequence[Stretch],
) -> Iterator[Stretch]:
    """The italic thoughts of a work, in order.

    Parameters:
        content: the whole text.
        emphasis: what the document sets off.
        blocks: its blocks.
        stretches: what marks and dashes set off; italics inside are not looked at.
    """
    italics = [one for one in emphasis if one.kind is EmphasisKind.ITALIC]
    if not italics:
        return
    told_by_i = _first_person(content, [*italics, *stretches])
    starts = [block.start for block in blocks]
    taken = [stretch.start for stretch in stretches]
    last, before = 0, None
    for one in sorted(italics, key=lambda italic: (italic.start, -italic.end)):
        number = bisect_right(starts, one.start) - 1
        if number < 0 or one.start < last or one.end > blocks[number].end:
            continue
        near = bisect_right(taken, one.end) - 1
        if (near >= 0 and stretches[near].end > one.start) or not blocks[number].kind.is_story:
            continue
        found = _read(content, one, blocks[number], number, told_by_i)
        found = found or _going_on(content, one, blocks[number], before)
        if found:
            last, before = found.end, found
            yield found


def _read(
    content: str, one: Emphasis, block: Block, number: int, told_by_i: bool
) -> Stretch | None:
    start, end = _with_signs(content, one, block)
    words = content[one.start : one.end].strip("*_ \r\n")
    lead = content[max(block.start, start - _TAG_REACH) : start]
    if _SAID_BEFORE.search(lead) and words.lower() not in _NOT_SAID:
        return _stretch(start, end, number, ITALIC_SAID, 0.8)
    if not _begins(content, start, block.start):
        return None
    behind = end + content.startswith(",", end)
    tag = TAG.match(content, behind, min(block.end, behind + _TAG_REACH))
    tagged = tag is not None and THINKS.search(tag[0]) is not None
    ends = words[-1:] in _STOPS
    if tagged and (ends or words[-1:] == "," or behind > end):
        return _stretch(start, end, number, _TAGGED, 0.93)
    if ends and _THOUGHT_BEFORE.search(lead):
        return _stretch(start, end, number, _TAGGED, 0.93)
    if tag is None and ends and not told_by_i and end - start <= _LONGEST and _has_voice(words):
        return _stretch(start, end, number, "quotations.italic-voice", 0.8)
    return None


def _has_voice(words: str) -> bool:
    """Whether a third person's narrator in the past would not say them so."""
    if len(words.split(None, _LEAST_WORDS)) < _LEAST_WORDS:
        return False
    return _FIRST.search(words) is not None or _PRESENT.search(words) is not None


def _going_on(content: str, one: Emphasis, block: Block, before: Stretch | None) -> Stretch | None:
    """`*Not now,* she thought. *Not here.*`: the rest of a thought, after the tag within it."""
    start, end = _with_signs(content, one, block)
    if before is None or before.by != _TAGGED or before.start < block.start:
        return None
    between = content[before.end : start].strip()
    if len(between) > _TAG_REACH or not THINKS.search(between) or between[-1:] != ".":
        return None
    words = content[one.start : one.end].strip("*_ \r\n")
    if between.count(".") > 1 or words[-1:] not in _STOPS:
        return None
    return _stretch(start, end, before.block, _TAGGED, 0.9)


def _stretch(start: int, end: int, number: int, by: str, sure: float) -> Stretch:
    return Stretch(
        start=start, end=end, first=start, last=end, block=number, style=ITALIC, by=by, sure=sure
    )


def _with_signs(content: str, one: Emphasis, block: Block) -> tuple[int, int]:
    start, end = one.start, one.end
    while start > block.start and one.start - start < _NEAR and content[start - 1] in _SIGNS:
        start -= 1
    while end < block.end and end - one.end < _NEAR and content[end] in _SIGNS:
        end += 1
    return start, end


def _begins(content: str, start: int, floor: int) -> bool:
    before = content[max(floor, start - 40) : start].rstrip()
    return not before or before[-1] in _STOPS or before[-1] in ':,—”"’'


def _first_person(content: str, set_off: Sequence[Emphasis | Stretch]) -> bool:
    """Whether the narrator says "I": then italics in the first person prove nothing."""
    said, words, at = 0, 1, 0
    for one in sorted(set_off, key=lambda one: one.start):
        said += len(_NARRATOR.findall(content, at, one.start))
        words += content.count(" ", at, one.start)
        at = max(at, one.end)
    said += len(_NARRATOR.findall(content, at))
    words += content.count(" ", at)
    return said / words > _FIRST_PERSON_SHARE
