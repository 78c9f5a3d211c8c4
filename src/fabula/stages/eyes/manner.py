"""How a whole work deals with points of view."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from fabula.layers.eyes import Look, Manner

_ALMOST_ALL: Final = 0.9
_OFTEN: Final = 0.5
_MANY: Final = 3
_A_SCENE: Final = 3.0
_NOBODYS: Final = 0.5
_FEW: Final = 4
_SURE: Final = 0.6


def manner(looks: Sequence[Look]) -> tuple[Manner | None, float]:
    """The manner of a work, and how sure it is; `None` where too little is told.

    Omniscient is a work that goes into three heads or more and out again as a habit: most of its
    longer scenes shift, three times each on average. Sliding is one where scenes shift, but less.
    """
    told = [look for look in looks if look.gazes]
    if not told:
        return None, 0.0
    if all(look.person != "third" for look in told):
        return "single", 0.9
    share: defaultdict[str, float] = defaultdict(float)
    for look in told:
        for gaze in look.gazes:
            share[gaze.character] += gaze.share
    sure_shifts = [sum(one.confidence >= _SURE for one in look.shifts) for look in told]
    moving = [count for count in sure_shifts if count]
    shifts = sum(sure_shifts) / len(told)
    sure = min(0.9, 0.5 + 0.1 * len(told))
    heads = sum(count >= 1 / _MANY for count in share.values())
    if len(moving) >= _OFTEN * len(told) and shifts >= _A_SCENE and heads >= _MANY:
        return "omniscient", sure
    if len(moving) > len(told) / _FEW:
        return "sliding", sure
    main = max(share.values()) / sum(share.values())
    return ("single" if main >= _ALMOST_ALL else "by-scene"), sure
