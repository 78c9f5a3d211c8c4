"""What each who may see begins a scene with, and what each sentence says for them."""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from msgspec import Struct

from fabula.stages.eyes.decode import NOBODY
from fabula.stages.eyes.signs import HINTS, MINDS, Cue

WORK: Final = 1.3
"""How much whose minds the work tells speaks for them where a scene tells little."""
ABSENT: Final = -2.0
FEW: Final = 4.0
ENOUGH: Final = 4.0
RARE: Final = 0.1
SILENT: Final = 0.25
"""What speaks against nobody's eyes at the beginning of a scene."""
COMMENTS: Final = 1.6
"""What speaks for nobody's eyes at the beginning of a scene whose teller comments on it."""
EMPTY: Final = 0.28
"""What a sentence that tells nobody's mind says for nobody's eyes,"""
RULED: Final = 0.47
"""less so much times how far one mind rules the work."""
RETURNS: Final = 0.4
"""The same of each sentence: from a mind told in passing such a teller comes back."""
ALSO: Final = 0.4
"""Of a sign under a pronoun, for others whom the pronoun fits."""
TOP: Final = 5.0
"""The most that one sentence can say for or against somebody."""
_MOST: Final = 8


class Work(Struct, frozen=True):
    """Whose minds a work tells, and how much of each.

    `pronouns` are the characters'; `comments` is true where the teller remarks on the story.
    """

    minds: Mapping[str, float]
    pronouns: Mapping[str, str]
    comments: bool

    @property
    def rule(self) -> float:
        """How much one mind rules the work, from 0 to 1."""
        whole = sum(self.minds.values()) + FEW
        return max(self.minds.values(), default=0.0) / whole

    def share(self, character: str) -> float:
        """The share of what is told of minds that is told of one, never 0."""
        whole = sum(self.minds.values()) + FEW
        return (self.minds.get(character, 0.0) + FEW * RARE) / whole


def minds(cues: Sequence[Sequence[Cue]]) -> Counter[str]:
    """How much speaks for each character's mind being told."""
    total: Counter[str] = Counter()
    for row in cues:
        for cue in row:
            if cue.character is not None and cue.sign not in HINTS:
                total[cue.character] += cue.weight  # type: ignore[assignment]
    return total


def beginnings(work: Work, told: Counter[str], there: Collection[str]) -> dict[str, float]:
    """Those who may see in a scene with what each begins with, and nobody.

    Parameters:
        told: how much the scene tells of each mind.
        there: who is on stage.
    """
    likely = [who for who, weight in told.most_common() if weight > 0][:_MOST]
    others = sorted(set(there) - set(likely), key=lambda one: (-work.minds.get(one, 0.0), one))
    shown = sum(weight for weight in told.values() if weight > 0)
    pull = WORK / (1 + shown / ENOUGH)
    prior = {
        who: pull * math.log(work.share(who)) + (0.0 if who in there else ABSENT)
        for who in likely + others[:_MOST]
    }
    return {NOBODY: COMMENTS if work.comments else -SILENT, **prior}


def scores(work: Work, cues: Sequence[Cue], states: Collection[str]) -> dict[str, float]:
    """What the signs of one sentence say for each state."""
    found: dict[str, float] = {}
    for cue in cues:
        who = cue.character
        if who is None and not cue.pronoun:
            found[NOBODY] = found.get(NOBODY, 0.0) - cue.weight
        elif who is not None and who in states:
            found[who] = found.get(who, 0.0) + cue.weight
        if cue.pronoun and cue.sign in MINDS:
            for other in states:
                if other != who and work.pronouns.get(other) == cue.pronoun:
                    found[other] = found.get(other, 0.0) + ALSO * cue.weight
    found[NOBODY] = found.get(NOBODY, 0.0) + (
        RETURNS if work.comments else EMPTY - RULED * work.rule
    )
    return {who: max(-TOP, min(TOP, score)) for who, score in found.items()}
