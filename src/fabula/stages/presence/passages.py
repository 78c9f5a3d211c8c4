"""Comings and goings within a scene."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.layers.clauses import Clause
from fabula.layers.presence import Move, Passage
from fabula.stages.cast.page import Page
from fabula.stages.presence.lexicon import (
    ENTER_ALONE,
    HOME,
    INTO,
    LEAVE_ALONE,
    LEFT_AFTER,
    MOTION,
    OUT,
    ROOMS,
)

_BY: Final = "presence/passages"
_SURE: Final = 0.85
_NEAR: Final = 7
_ARTICLES: Final = frozenset({"the", "his", "her", "their", "my", "your", "our", "a"})
_AFTER_IN: Final = frozenset(
    [
        ".",
        ",",
        ";",
        "!",
        "and",
        "with",
        "without",
        "through",
        "from",
        "by",
        "just",
        "to",
        "as",
        "behind",
        "—",
        "–",
    ]
)
_LINGERS: Final = 25
"""So many tokens past a going somebody may still be told of: it is the same moment."""

Told = tuple[Clause, Move]


def passages(
    page: Page, clauses: Sequence[Clause], acts: dict[str, list[int]]
) -> Iterator[Passage]:
    """Who comes in or goes, one a sentence; told deeds before a coming, or after a going, deny it.

    Parameters:
        page: the story's tokens.
        clauses: of one scene, in text order.
        acts: the tokens at which each character acts or speaks in it, in order.
    """
    last: dict[str, Move] = {}
    told = [(clause, move) for clause in clauses if (move := _move(page, clause)) is not None]
    for (clause, move), back in zip(told, _returns(told), strict=True):
        who = clause.character
        if who is None or last.get(who) == move:
            continue
        if not _holds(clause.verb, move, acts.get(who, []), last.get(who), back):
            continue
        last[who] = move
        yield _passage(page, clause, who, move)


def _passage(page: Page, clause: Clause, who: str, move: Move) -> Passage:
    span = page.span(*page.sentence_of(clause.verb))
    return Passage(
        start=span.start,
        end=span.end,
        character=who,
        move=move,
        confidence=round(_SURE * clause.confidence, 3),
        by=_BY,
        evidence=(page.span(min(clause.subject, clause.verb), clause.verb + 1),),
    )


def _returns(told: Sequence[Told]) -> list[int | None]:
    """For each move the token at which the same one next comes in, `None` if never."""
    following: dict[str | None, int] = {}
    found: list[int | None] = []
    for clause, move in reversed(told):
        found.append(following.get(clause.character))
        if move == "enters":
            following[clause.character] = clause.verb
    return found[::-1]


def _holds(
    verb: int, move: Move, acts: Sequence[int], before: Move | None, back: int | None
) -> bool:
    """Whether the deeds of somebody, told at the tokens `acts`, allow a move at `verb`."""
    if move == "enters":
        return before == "leaves" or not acts or acts[0] >= verb - _LINGERS
    later = bisect_right(acts, verb + _LINGERS)
    return later == len(acts) or (back is not None and acts[later] >= back)


def _move(page: Page, clause: Clause) -> Move | None:
    if not clause.tense or clause.perfect or clause.modal or clause.negated:
        return None
    if clause.character is None:
        return None
    after = min(page.sentence_of(clause.verb)[1], clause.verb + 1 + _NEAR)
    words = page.lower[clause.verb + 1 : after]
    if clause.copular:
        near = page.lower[max(0, clause.verb - 2) : clause.verb + 3]
        gone = page.lower[clause.verb] == "gone" or " ".join(near).find("out of sight") >= 0
        return "leaves" if gone else None
    if _enters(clause.lemma, words):
        return "enters"
    return "leaves" if _leaves(clause.lemma, words) else None


def _enters(lemma: str, words: list[str]) -> bool:
    if lemma in ENTER_ALONE:
        return words[:1] != ["to"] or lemma == "return"
    if lemma not in MOTION:
        return False
    for at, word in enumerate(words[:3]):
        after = words[at + 1 : at + 4]
        if word == "into" or (word in INTO and _a_room(after)):
            return bool(after) and (word != "into" or _a_room(after) or after[:1] == ["view"])
    return False


def _a_room(after: list[str]) -> bool:
    """Whether a room, or nothing at all, is what somebody comes into."""
    return not after or after[0] in _AFTER_IN or not ROOMS.isdisjoint(after)


def _leaves(lemma: str, words: list[str]) -> bool:
    if lemma in LEAVE_ALONE:
        return True
    if lemma == "leave":
        article = words[:1] and words[0] in _ARTICLES
        return (
            not words
            or words[0] in LEFT_AFTER
            or bool(article and not ROOMS.isdisjoint(words[1:4]))
        )
    if lemma not in MOTION:
        return False
    if lemma != "come" and any(word in OUT for word in words[:2]):
        return True
    return lemma == "go" and words[:1] != [] and words[0] in HOME - {"back"}
