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
    if not points:
        return read
    told, right = zip(*points, strict=True)
    confidences = [mention.confidence for mention in read.mentions]
    sure = np.interp(confidences, told, right).tolist()
    mentions = tuple(
        FoundMention(*mention[:-1], round(confidence, 4))
        for mention, confidence in zip(read.mentions, sure, strict=True)
    )
    return replace(read, mentions=mentions)
