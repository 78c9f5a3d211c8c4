"""What can be seen at the beginning of a paragraph that tells whether a scene begins there."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from fabula.stages.scenes.change import FAR, NEAR, Windows, cohesion
from fabula.stages.scenes.letters import letter_signs
from fabula.stages.scenes.paragraphs import Paragraph
from fabula.stages.scenes.settings import Settings

_EARLY = 40
_TIMES = ("next-day", "later", "clock", "part-of-day", "weekday", "it-was", "meal")


class Seen(Struct, frozen=True):
    """The features of one paragraph by name; those that are 0 may be left out."""

    features: dict[str, float]


def seen(
    paragraphs: Sequence[Paragraph], weights: Mapping[str, float], met: set[str]
) -> Iterator[Seen]:
    """What is seen at each paragraph of a section but the first, in order; linear in its length.

    Parameters:
        paragraphs: of the section.
        weights: how much each word of the story tells.
        met: everybody met in earlier sections; those of this one are added.
    """
    windows = {"near": Windows(paragraphs, NEAR), "far": Windows(paragraphs, FAR)}
    near = cohesion(paragraphs, weights, windows["near"])[1:]
    far = cohesion(paragraphs, weights, windows["far"])[1:]
    manner = _Manner(windows["far"])
    settings = Settings(paragraphs, windows["far"])
    letters = letter_signs(paragraphs)
    for number, (before, after) in enumerate(pairwise(paragraphs), 1):
        met |= before.named | before.heard
        features = {
            **_cues(before, after),
            **_shape(paragraphs, number),
            **_company(after, number, windows, met),
            **manner.shifts(number),
            **settings.shifts(number),
            **letters[number],
            "near-cohesion": near[number - 1],
            "far-cohesion": far[number - 1],
            "dip": _dip(far, number - 1),
            "near-dip": _dip(near, number - 1),
        }
        yield Seen(features)


def _cues(before: Paragraph, after: Paragraph) -> dict[str, float]:
    found = {}
    for name, at in after.opens:
        found[f"open:{name}"] = 1.0
        if at < _EARLY:
            found[f"early:{name}"] = 1.0
    for name in before.closes:
        found[f"close:{name}"] = 1.0
    found.update(_settings(found, after))
    return found


def _settings(found: dict[str, float], after: Paragraph) -> dict[str, float]:
    """Cues that tell more together: a time or place in the tag of the first words said, or with
    somebody's name.
    """
    place = "open:in-place" in found or "open:in-named-place" in found
    time = any(f"open:{name}" in found for name in _TIMES)
    named = 0 <= after.opens_named < len(after.opening)
    posed = "open:stays" in found or "open:arrives" in found
    return {
        "said-in-place": float(after.begins_said and place and named),
        "said-at-time": float(after.begins_said and time),
        "named-in-place": float(place and named and not after.begins_said),
        "posed-in-place": float(place and posed and not after.begins_said),
        "time-and-place": float(time and place),
        "time-and-name": float(time and named and not after.begins_said),
    }


def _log(count: float) -> float:
    return math.log1p(count) / 5


def _shape(paragraphs: Sequence[Paragraph], number: int) -> dict[str, float]:
    before, after = paragraphs[number - 1], paragraphs[number]
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else after
    earlier = paragraphs[number - 2] if number > 1 else before
    return {
        "words": _log(len(after.words)),
        "words-before": _log(len(before.words)),
        "told": _log(after.told),
        "told-before": _log(before.told),
        "begins-said": float(after.begins_said),
        "all-said": float(after.told == 0),
        "said": float(after.said > 0),
        "said-before": float(before.said > 0),
        "ends-said-before": float(before.ends_said),
        "talk": float(after.begins_said and (before.begins_said or before.ends_said)),
        "talk-around": float(earlier.said > 0) + float(before.said > 0) - float(following.said > 0),
        "talk-after": float(following.begins_said),
        "short-before": float(len(before.words) < 12),
    }


def _company(
    after: Paragraph, number: int, windows: Mapping[str, Windows], met: set[str]
) -> dict[str, float]:
    found: dict[str, float] = {}
    for label, around in windows.items():
        old = around.people(around.before[number])
        new = around.people(around.after[number])
        found[f"{label}-stay"] = len(old & new) / min(len(old), len(new)) if old and new else 0.5
        found[f"{label}-union"] = len(old & new) / len(old | new) if old | new else 0.5
        found[f"{label}-unknown"] = float(not old or not new)
        found[f"{label}-first"] = float(bool(after.named - old))
        found[f"{label}-again"] = float(bool((after.named & met) - old))
        found[f"{label}-gone"] = len(old - new) / (len(old) + 1)
    found["near-back"] = float(_come_back(windows["near"], number, met))
    found["never-met"] = float(bool(after.named - met))
    found["opens-named"] = float(0 <= after.opens_named < len(after.opening))
    found["begins-named"] = float(0 <= after.opens_named < 12)
    found["nobody-named"] = float(not after.named)
    return found


def _come_back(around: Windows, number: int, met: set[str]) -> bool:
    """Whether everybody after the beginning was met before, and nobody just before."""
    old, new = around.people(around.before[number]), around.people(around.after[number])
    return bool(new) and new <= met and not new & old


class _Manner:
    """How the way of telling shifts from the words before to those after a beginning."""

    def __init__(self, windows: Windows) -> None:
        self._told = windows.sums(lambda paragraph: max(paragraph.told, 0))
        self._teller = windows.sums(lambda paragraph: paragraph.teller)
        self._present = windows.sums(lambda paragraph: paragraph.present)
        self._past = windows.sums(lambda paragraph: paragraph.past)

    def shifts(self, number: int) -> dict[str, float]:
        told, teller = self._told[number], self._teller[number]
        present, past = self._present[number], self._past[number]
        old, new = (teller[side] / (told[side] + 20) for side in (0, 1))
        now, then = ((present[side] + 1) / (present[side] + past[side] + 2) for side in (0, 1))
        return {"teller-shift": abs(old - new) * 10, "tense-shift": abs(now - then)}


def _dip(values: Sequence[float], at: int) -> float:
    """How far the cohesion here lies under the mean of its neighbourhood."""
    around = values[max(0, at - 12) : at + 13]
    return sum(around) / len(around) - values[at]
