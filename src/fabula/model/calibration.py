"""From what the networks are sure of to how often they are right."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from fabula.model.reader import FoundMention, Read

Calibration = Sequence[tuple[float, float]]
"""Points (probability of the networks, share that was right), both rising; between two, a line."""


def calibrated(read: Read, points: Calibration) -> Read:
    """`read` with confidences of mentions by `points`; as it is where there are none.

    Source: isotonic regression (Zadrozny & Elkan 2002), fitted by `training.calibrate`.
    """
    if not points or not read.mentions:
        return read
    told, right = zip(*points, strict=True)
    *rest, confidences = zip(*read.mentions, strict=True)
    sure = (round(one, 4) for one in np.interp(confidences, told, right).tolist())
    return replace(read, mentions=tuple(map(FoundMention, *rest, sure)))
