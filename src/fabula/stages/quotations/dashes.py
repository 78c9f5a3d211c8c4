"""Speech set off by a dash at the head of a line, with the tag inside the same line.

A line is cut where a tag begins: after a comma, question or exclamation mark, full stop or a second
dash (`—Go on, said Ann. I hear you.`, `– Go on – said Ann – I hear you.`). Speech is taken up again
after the tag's sentence or its second dash, unless what follows is narration by its form: a third
person and an action beat. Where that stays open the rest is taken for narration, so that no word of
the narrator becomes somebody's. Conventions: Joyce's and the Continental one of Ritter, The Oxford
Guide to Style (2002), 8.1.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct

from fabula.stages.quotations.tags import (
    BEAT,
    NARRATION,
    PAST_TAG,
    PRESENT_TAG,
    SPOKEN,
)

LEAD: Final = re.compile(r"[ \t]*[_*]{0,2}(?:[—–―‒]|--?(?!-))[ \t]*(?=[^\s\-—–―‒*~=#<>|])")
_ONE: Final = r"[ \t]*-[ \t]+[a-z0-9][^.!?…,:;\n\r]{0,40}"
_ITEM: Final = re.compile(rf"{_ONE}(?:[\r\n]+{_ONE})*\s*\Z")
"""Items of a list: `- milk`, a few words in small letters that no mark ends."""
_LINE_LEAD: Final = re.compile(rf"(?<=[.!?:…\"”»])[ \t]*(?:\r\n|\r|\n)(?={LEAD.pattern})")
_INNER_LEAD: Final = re.compile(r"(?<=[.!?…:])[ \t]+(?=[—–―‒][ \t]?[A-Z])")
_CUT: Final = re.compile(r"[,!?…]|\.{1,4}|\s[—–―‒-]{1,2}(?=\s?\w)|[—–―‒]{1,2}(?=\w)")
_AFTER_TAG: Final = re.compile(
    r"\s*(?:[.,:;!?…—–―‒]|--|$)|\s+-\s|\s+\w+ly\b"
    r"|\s+(?:with|to|in|as|from|after|at|through|under|over|for|without|again|then|softly|on|into|"
    r"up|back|when|while|before|by|and|out|of|his|her|their|him|them|me|the|a)\b"
)
_TAG_END: Final = re.compile(r"[.!?…:][)\"”’]*(?=\s|$)|\s?(?:[—–―‒]|--)|\s-(?=\s)|,")
_SENTENCE: Final = re.compile(r"[^.!?…]*[.!?…]*")
_SENTENCE_REACH: Final = 400
_TAG_GOES_ON: Final = re.compile(
    r"\s*(?:\w+ing|with|and|as|in|his|her|their|then|who|whose|while|when|for|to|from|at|a|an|the|"
    r"after|before|without|but|though|still|once|on|under|over|half|almost|not|too|also)\b"
)
_BLANK: Final = frozenset(" \t\r\n\u00a0")
_DASHES: Final = frozenset("—–―‒-")
_BLANK_OR_DASH: Final = _BLANK | _DASHES
_BLANK_OR_STOP: Final = _BLANK | frozenset(".,;:")
_CLOSING_DASH: Final = re.compile(r"(?<=[.!?…])\s?(?:[—–―‒]|--)$")


class Said(Struct, frozen=True, gc=False):
    """A stretch of speech and whether a tag parts it from the stretch before it."""

    start: int
    end: int
    resumes: bool


def lines(content: str, start: int, end: int, inside: bool = False) -> Iterator[tuple[int, int]]:
    """The lines of a paragraph that begin with a dash of speech, each up to the next.

    Parameters:
        inside: also where narration leads to a dash in the middle of a line
            (`She looked up. – Go on.`), if the paragraph does not begin with one.
    """
    begins = [start] if LEAD.match(content, start, end) else []
    begins += [found.end() for found in _LINE_LEAD.finditer(content, start, end)]
    led = _INNER_LEAD.search(content, start, begins[0] if begins else end) if inside else None
    if led:
        begins.insert(0, led.end())
    yield from (line for line in pairwise([*begins, end]) if not _ITEM.match(content, *line))


def said(content: str, start: int, end: int) -> Iterator[Said]:
    """What is said in the line `start` to `end`, which begins with a dash."""
    lead = LEAD.match(content, start, end)
    at = lead.end() if lead else start
    begin, resumes = start, False
    while begin < end:
        cut = _cut(content, at, end)
        stop = cut if cut is not None else end
        yield from _trimmed(content, begin, stop, resumes)
        if cut is None:
            return
        begin = at = _resumption(content, cut, end)
        resumes = True


def _cut(content: str, at: int, end: int) -> int | None:
    """Where narration begins, counted from the words at `at`."""
    for found in _CUT.finditer(content, at, end):
        dash = found[0].lstrip()[:1] in _DASHES
        after = found.end()
        if _is_tag(content, after, end) or (not dash and BEAT.match(content, after, end)):
            return found.start() if dash else after
    return None


def _is_tag(content: str, at: int, end: int) -> bool:
    for pattern in (PAST_TAG, PRESENT_TAG):
        tag = pattern.match(content, at, end)
        if tag and _AFTER_TAG.match(content, tag.end(), end):
            return True
    return False


def _resumption(content: str, cut: int, end: int) -> int:
    """Where speech is taken up again after the narration that begins at `cut`; `end` if never."""
    at = _skip(content, cut, end, _BLANK_OR_DASH)
    enclosed = any(sign in _DASHES for sign in content[cut:at])
    narrated = paused = False
    for found in _TAG_END.finditer(content, at, end):
        after = found.end()
        mark = found[0].strip()[0]
        if mark in _DASHES:
            back = _skip(content, after, end, _BLANK_OR_STOP)
            if enclosed or content[back : back + 1].isupper():
                return back
        elif narrated or (mark == "," and paused):
            continue
        elif mark == ",":
            paused = True
            if _speech_after_comma(content, after, end):
                return _skip(content, after, end, _BLANK)
        elif _speech_after_sentence(content, after, end):
            return _skip(content, after, end, _BLANK)
        else:
            narrated = True
    return end


def _speech_after_comma(content: str, at: int, end: int) -> bool:
    return not _TAG_GOES_ON.match(content, at, end) and _spoken(content, at, end)


def _speech_after_sentence(content: str, at: int, end: int) -> bool:
    return not NARRATION.match(content, at, end) or _spoken(content, at, end)


def _spoken(content: str, at: int, end: int) -> bool:
    """Whether the sentence at `at` has what narration has not."""
    sentence = _SENTENCE.match(content, at, min(end, at + _SENTENCE_REACH))
    return sentence is not None and SPOKEN.search(content, at, sentence.end()) is not None


def _trimmed(content: str, start: int, end: int, resumes: bool) -> Iterator[Said]:
    closing = _CLOSING_DASH.search(content, max(start, end - 4), end)
    if closing:
        end = closing.start()
    while end > start and content[end - 1].isspace():
        end -= 1
    if any(sign.isalnum() for sign in content[start:end]):
        yield Said(start, end, resumes)


def _skip(content: str, at: int, end: int, signs: frozenset[str]) -> int:
    while at < end and content[at] in signs:
        at += 1
    return at
