"""From what the networks are sure of to how often they are right."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from fabula.model.reader import Read

Calibration = Sequence[tuple[float, float]]
"""Points (probability of the networks, share that was right), both rising; between two, a line."""


def calibrated(read: Read, points: Calibration) -> Read:
    """`read` with confidences of mentions by `points`; as it is where there are none.

    Source: isotonic regression (Zadrozny & Elkan 2002), fitted by `training.calibrate`.
    """
    if not points:
        return read
    told, right = zip(*points, strict=True)
    sure = np.interp([mention.confidence for mention in read.mentions], told, right).tolist()
    mentions = zip(read.mentions, sure, strict=True)
    return replace(read, mentions=tuple(m._replace(confidence=round(c, 4)) for m, c in mentions))
