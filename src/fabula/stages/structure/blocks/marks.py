"""Finds scene-break marks: those that all know, and those that a work makes its own."""

import re
from collections import Counter, defaultdict
from itertools import pairwise

from fabula.core import Role
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.draft import Draft
from fabula.stages.structure.blocks.piece import Piece

_LONGEST_MARK = 60
_PICTURES = ("[illustration", "[image", "[picture", "[footnote")
_QUOTES = frozenset('"“”‘«»„')
_DOTS = re.compile(r"[.…\s?!]+")
_LETTERS = re.compile(r"[xXoO0]+")
_KISSES = frozenset({"xoxo", "xoxoxo", "xoo"})
_FRAME = r"[\s\[\](){}<>*_~=#|•·—–\-+.:/\\oOxX]*"
_WORDS = re.compile(
    r"(?:(?:start|begin(?:ning)?|end)\s*(?:of\s+)?)?(?:the\s+)?"
    r"(?:time[\s-]?(?:skip|jump|lapse)|(?:scene|line|page|section)[\s-]?(?:break|change)|"
    r"flash[\s-]?(?:back|forward)s?|dream(?: sequence)?|back to (?:the )?present|present day|"
    r"(?:change|switch) of scene|scene switch|pov (?:change|switch))(?:\s*(?:start|begin|end)s?)?",
    re.IGNORECASE,
)
_VIEW = r"(?:P\.?O\.?V\.?|[Pp]oint [Oo]f [Vv]iew|POINT OF VIEW)"
_POV = re.compile(
    rf"(?:[A-Z0-9][\w.'’\-]*\s+){{0,3}}[A-Z0-9][\w.\-]*(?:['’]s?)?\s*{_VIEW}"
    rf"|{_VIEW}\s*[:\-–—]?\s*(?:[A-Z][\w.'’\-]*\s*){{1,3}}"
    r"|(?:third|first|3rd|1st)\s+person\s*(?:P\.?O\.?V\.?)?",
)
_NUMBER_OF = (
    r"(?:(?:about|almost|nearly|over)\s+)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|fifteen|twenty|thirty|forty|\d+|a few|several|some|many|a couple(?: of)?|"
    r"half an?|a (?:day|week|month|year)s?)"
)
_TIME = re.compile(
    rf"(?:{_NUMBER_OF}\s+(?:\w+\s+)?(?:second|minute|hour|day|night|week|month|year)s?\s+"
    r"(?:later|earlier|ago|after|before)"
    r"|(?:the\s+)?(?:next|following)\s+(?:day|morning|evening|night|afternoon|week|month|year)"
    r"|later(?:\s+that)?\s+(?:day|morning|evening|night|afternoon|week)"
    r"|(?:the\s+)?same\s+(?:day|time|morning|evening|night)|meanwhile|elsewhere|later)"
    r"(?:\s*[,-]\s*[\w' ]{1,20})?",
    re.IGNORECASE,
)


DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day (?:\d+|one|two|three|four|five|six|seven))"
    r"(?:,? (?:early |late )?(?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
"""Captions that name a day: a work's marks where it uses two or more."""


def find_marks(draft: Draft) -> None:
    """Claim the marks, and note in the draft which this work uses."""
    uses: defaultdict[str, list[int]] = defaultdict(list)
    for at, piece in draft.open():
        if piece.passage.role in (Role.PARAGRAPH, Role.RULE) and _may_mark(piece):
            uses[" ".join(piece.text.split())].append(at)
    learned = _learned(draft, uses)
    days = [text for text in uses if DAY.fullmatch(text.strip("*_~[]() -"))]
    learned |= dict.fromkeys(days if len(days) > 1 else (), 0.85)
    for text, places in uses.items():
        for at in places:
            sure, by = _known(draft, at, text, len(places))
            if not sure and text in learned:
                sure, by = learned[text], "mark:learned"
            if sure:
                draft.claim(at, BlockKind.SCENE_BREAK, sure, by)
    draft.marks = _used(draft)


def _may_mark(piece: Piece) -> bool:
    fits = 0 < len(piece.text) <= _LONGEST_MARK and len(piece.lines) == 1
    return fits and not set(piece.text) & _QUOTES


def _known(draft: Draft, at: int, text: str, times: int) -> tuple[float, str]:
    """How sure it is that the line is one of the marks that all know; 0 if it is none."""
    piece = draft.pieces[at]
    if piece.passage.role is Role.RULE:
        return 0.99, "markup:rule"
    if not any(map(str.isalnum, text)):
        return _symbols(draft, at, text, times)
    if _is_ornament(text, times, piece):
        return 0.95, "mark:letters"
    inner = re.fullmatch(rf"{_FRAME}?([\w].*?[\w.]){_FRAME}", text)
    words = inner[1].strip() if inner else ""
    if _WORDS.fullmatch(words):
        return 0.95, "mark:words"
    if _POV.fullmatch(words):
        return 0.93, "mark:pov"
    return _captions(draft, at, text)


def _symbols(draft: Draft, at: int, text: str, times: int) -> tuple[float, str]:
    """A line of signs is a mark, but for quoted silence and dots that someone may "say"."""
    if _DOTS.fullmatch(text):
        spaced = times > 1 and set(text) <= set(".… ") and _between_prose(draft, at)
        return (0.8, "mark:dots") if spaced else (0.0, "")
    return 0.97, "mark:symbols"


def _is_ornament(text: str, times: int, piece: Piece) -> bool:
    """Marks of the letters x and o, with or without signs between: oOo, xXx, -x-, x.X.x."""
    letters = "".join(filter(str.isalnum, text))
    if not _LETTERS.fullmatch(letters) or letters.isdecimal():
        return False
    signs = len(letters) < len("".join(text.split()))
    if signs and text[-1] not in ".!?":
        return True
    folded = letters.casefold().replace("0", "o")
    if len(letters) <= 2:
        return letters == "x" or times > 2 or piece.passage.centred
    if letters.istitle() or folded in _KISSES:
        return times > 2
    return folded == folded[::-1] or times > 1 or len(letters) > 4


def _captions(draft: Draft, at: int, text: str) -> tuple[float, str]:
    """A caption of time on a line of its own: sure if framed, centred or without a full stop."""
    piece = draft.pieces[at]
    core = piece.bare.strip("[](){}:. …").strip()
    if not _TIME.fullmatch(core) or (not text[0].isupper() and text[0].isalnum()):
        return 0.0, ""
    framed = text[0] in "[({*~-<_=" or piece.passage.centred
    open_end = text[-1] not in ".!?,;" or text.endswith(("...", "…"))
    if framed or draft.is_apart(at) or (open_end and _between_prose(draft, at)):
        return (0.9, "mark:time") if framed or open_end else (0.7, "mark:time")
    return 0.0, ""


def _between_prose(draft: Draft, at: int) -> bool:
    around = [draft.pieces[i] for i in (at - 1, at + 1) if 0 <= i < len(draft)]
    return len(around) == 2 and all(piece.words > 3 for piece in around)


def _learned(draft: Draft, uses: dict[str, list[int]]) -> dict[str, float]:
    """Lines that this work repeats as its mark, and how sure that is.

    A mark of words stands at least three times (twice, where it is centred or framed by signs), far
    from itself, between paragraphs, and does not end or begin as speech does.
    """
    learned = {}
    for text, places in uses.items():
        pieces = [draft.pieces[at] for at in places]
        framed = not text[0].isalnum() and not text[-1].isalnum()
        centred = all(piece.passage.centred for piece in pieces)
        needed = 2 if centred or framed else 3
        if len(places) < needed or not _looks_like_mark(text, framed or centred):
            continue
        gaps = [b - a for a, b in pairwise(places)]
        if min(gaps) >= 3 and all(_between_prose(draft, at) for at in places):
            learned[text] = min(0.95, 0.75 + 0.04 * len(places) + 0.05 * centred)
    return learned


def _looks_like_mark(text: str, set_apart: bool) -> bool:
    spoken = text.strip("*_ ")[-1:] in ".!?,:’'" or text[0] in "'—–"
    if len(text) > 30 or len(text.split()) > 4 or spoken or text.casefold().startswith(_PICTURES):
        return False
    return set_apart or not any(word.islower() and len(word) > 3 for word in text.split())


def _used(draft: Draft) -> tuple[str, ...]:
    counts = Counter(
        " ".join(piece.text.split())
        for piece, verdict in zip(draft.pieces, draft.verdicts, strict=True)
        if verdict and verdict.kind is BlockKind.SCENE_BREAK
    )
    return tuple(text for text, _ in counts.most_common())
