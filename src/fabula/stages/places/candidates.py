"""Words of the narration that may tell where a scene happens, and how strongly each does."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.stages.places.lexicon import FURNITURE, HOUSES, INSIDE, PLACES, ROOMS, VAGUE, VEHICLES
from fabula.stages.places.narration import Passage

_WHERE: Final = {
    **dict.fromkeys(("in", "at", "inside", "outside", "within", "aboard"), 1.0),
    **dict.fromkeys(("on", "into", "onto"), 0.9),
    **dict.fromkeys(("through", "across", "down", "along", "around", "up"), 0.7),
    **dict.fromkeys(("by", "near", "beside", "behind", "under", "beneath", "over"), 0.55),
    **dict.fromkeys(("to", "toward", "towards"), 0.3),
    **dict.fromkeys(("from", "off"), 0.25),
}
_PREPOSITION: Final = "|".join(_WHERE)
_DETERMINER: Final = (
    r"the|an?|his|her|my|their|our|your|its|this|that|(?-i:[A-Z][\w.]+(?: [A-Z]\w+)?['’]s?)"
)
_MODIFIER: Final = (
    r"(?!(?:and|or|of|to|with|in|on|at|that|which|who|was|were|is|are|had|has|he|she|it|they|for|"
    r"from|by|as|but|when|where|into|the|a|an)\b)[\w'’-]+"
)
_PAIRS: Final = (
    "fire escape|car park|parking lot|parking garage|waiting room|locker room|post office|"
    "village green|swimming pool|front steps|back steps|vending machine|bus stop|throne room"
)
_HEAD: Final = _PAIRS + "|" + "|".join(sorted(PLACES | FURNITURE, key=len, reverse=True))
_PHRASE: Final = (
    rf"(?P<name>(?:{_DETERMINER}) (?:{_MODIFIER} ){{0,4}}?(?P<head>{_HEAD})"
    rf"(?: (?P<inner>{_HEAD}))*(?![\w-]))"
    r"(?P<of>(?: of| at) (?:the )?(?-i:[A-Z][\w'’]+(?: [A-Z][\w'’]+)*))?(?=(?P<next> \w+)?)"
)
_GOES: Final = (
    r"walk(?:ed|s|ing)?|enter(?:ed|s|ing)?|reach(?:ed|es|ing)?|cross(?:ed|es|ing)?|pac(?:ed|es|ing)"
    r"|roam(?:ed|s|ing)|left|leaves|leaving|fill(?:ed|s|ing)"
)
_PARTS: Final = "end|middle|back|corner|side|edge|front|top|bottom|foot|rest|length|centre|center"
_PATTERNS: Final = (
    ("part", re.compile(rf"\b(?P<lead>{_PARTS}) of {_PHRASE}", re.IGNORECASE)),
    ("where", re.compile(rf"\b(?P<lead>{_PREPOSITION}) {_PHRASE}", re.IGNORECASE)),
    ("goes", re.compile(rf"\b(?P<lead>{_GOES}) {_PHRASE}", re.IGNORECASE)),
    ("told", re.compile(rf"(?:^|[.!?,]\W+(?:and |but |so )?)(?P<lead>){_PHRASE}", re.IGNORECASE)),
    (
        "bare",
        re.compile(
            r"\b(?P<lead>at|in|aboard|get|gets|got|came|come|comes|went|back|bus|train) "
            r"(?P<name>(?P<head>home|bed|hospital|school|church|town|prison|jail|court|class|"
            r"college))(?P<of>)(?![\w-])(?=(?P<next> \w+)?)",
            re.IGNORECASE,
        ),
    ),
)
_BE: Final = re.compile(
    r" (?:\w+ ){0,2}(?:was|were|is|are|smell(?:ed|s|t)|looked|lay|stood|had|has)\b"
)
_STAYS: Final = re.compile(
    r"\b(?:st(?:ood|ands?|anding)|s(?:at|its?|itting)|l(?:ay|ies?|ying)|wait\w*|lean\w*|work\w*|"
    r"arriv\w+|walk\w*|came|comes|went|found|finds|sprawled|slept|back|again|was|were|is|are)\b"
)
_AWAY: Final = re.compile(
    r"\b(?:thought|think\w*|remember\w*|dream\w*|wish\w*|would|could|might|should|if|used to|"
    r"told|about|imagin\w*|never|not|n['’]t|(?:had|['’]d) (?!been\b)(?:\w+ )?(?:\w+(?:ed|en|wn|ne)|"
    r"gone|left|come|made|told|met|sat|stood|kept|put|brought|taken)|like|"
    r"want\w*|plan\w*|hop(?:ed|ing)|going to|suppos\w*|wonder\w*|until|since|years)\b"
)
_ENDS: Final = re.compile(r"[.!?;:—]")


class Candidate(Struct, frozen=True):
    """Place words: `key` tells whether two mean the same place; `weight` is how strongly they say
    that the scene is there, where 1 is "sat in the kitchen".
    """

    span: Span
    name: str
    key: str
    weight: float
    by: str


def candidates(passage: Passage) -> Iterator[Candidate]:
    """The place words of a paragraph, in no order."""
    for by, pattern in _PATTERNS:
        for found in pattern.finditer(passage.told):
            weight = _weight(by, found, passage.told)
            if weight > 0:
                start, end = _bounds(found)
                yield Candidate(
                    span=Span(passage.start + start, passage.start + end),
                    name=" ".join(passage.told[start:end].split()),
                    key=_key(found),
                    weight=weight,
                    by=f"place:{by}",
                )


def _bounds(found: re.Match[str]) -> tuple[int, int]:
    return found.start("name"), found.end("of") if found["of"] else found.end("name")


def _key(found: re.Match[str]) -> str:
    """The head, and for one that tells little its modifiers too."""
    words = found["name"].lower().split()
    head = found["head"].lower()
    return head if head not in VAGUE else " ".join(words[1:])


def _weight(by: str, found: re.Match[str], told: str) -> float:
    head = found["head"].lower()
    before = _clause(told, found.start("name"))
    if by == "where":
        weight = _WHERE[found["lead"].lower()]
    elif by == "told":
        if not _BE.match(told, _bounds(found)[1]):
            return 0.0
        weight = 1.0
    else:
        weight = {"goes": 0.9, "bare": 0.8, "part": 0.9}[by]
    weight *= 1.0 if by == "bare" else _size(head)
    if (found["next"] or "").strip().lower() in INSIDE:
        weight *= 0.8
    if _STAYS.search(before):
        weight += 0.25
    if _AWAY.search(before):
        weight -= 0.5
    return weight


def _clause(told: str, at: int) -> str:
    """The words of the sentence before `at`, at most 60 signs."""
    return _ENDS.split(told[max(0, at - 60) : at])[-1].lower()


def _size(head: str) -> float:
    if head in FURNITURE:
        return 0.3
    if head in VAGUE:
        return 0.6
    if head in ROOMS or head in HOUSES:
        return 1.0
    return 0.85 if head in VEHICLES else 0.8
