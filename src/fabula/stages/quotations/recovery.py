"""Where a stretch begins or ends whose mark was lost.

A lost closing mark is sought at the first tag of speech after a comma, question or exclamation mark
(`"I never did, said Ann`); without one the stretch ends where the paragraph does, or where the next
opening mark stands. A lost opening mark is put after the tag of the stretch before, or at the head
of the paragraph. Both are guesses, kept inside their paragraph and marked as such.
"""

import re
from typing import Final

from fabula.stages.quotations.tags import TAG

_LONGEST_TAG: Final = 6
_BEFORE_TAG: Final = re.compile(r"[,!?…]|\.{2,}|[—–]")
_SENTENCE_END: Final = re.compile(r"[.!?…][)\"”’']*\s+")


def lost_close(content: str, start: int, limit: int) -> int:
    """The end of a stretch that opens at `start` and has no closing mark before `limit`."""
    for found in _BEFORE_TAG.finditer(content, start + 1, limit):
        if TAG.match(content, found.end(), limit):
            return found.end()
    return trimmed(content, start, limit)


def ends_in_tag(content: str, start: int, end: int) -> bool:
    """Whether a paragraph that leaves its speech open ends in a tag: its closing mark was lost."""
    at = lost_close(content, start, end)
    return at < end and len(content[at:end].split(None, _LONGEST_TAG)) <= _LONGEST_TAG


def lost_open(content: str, floor: int, end: int, first: bool) -> int:
    """The start of a stretch that closes at `end` and has no opening mark.

    Parameters:
        content: the whole text.
        floor: where the stretch before it ends, or the paragraph begins.
        end: the closing mark.
        first: whether no stretch stands before it in the paragraph.
    """
    if not first:
        found = _SENTENCE_END.search(content, floor, end)
        floor = found.end() if found else floor
    while floor < end and content[floor].isspace():
        floor += 1
    return floor


def trimmed(content: str, start: int, end: int) -> int:
    """The end of the stretch without the white space before it."""
    while end > start and content[end - 1].isspace():
        end -= 1
    return end
