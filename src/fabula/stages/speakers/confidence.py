"""How sure a rule is: its probability, brought to what was measured.

For each rule, the share of right speakers was fitted to the decoded probability by a straight line
(`low` at probability 0, `high` at 1) on seven novels of PDNC; docs/accuracy.md shows how well it
holds on the others. Rules whose probability is always 1 have one value.
"""

from typing import Final

_LINES: Final = {
    "tag-name": (0.95, 0.95),
    "tag-sender": (0.95, 0.95),
    "tag-narrator": (0.94, 0.94),
    "tag-role": (0.65, 0.65),
    "tag-revealed": (0.85, 0.85),
    "letter": (0.85, 0.85),
    "tag-pronoun": (0.02, 0.95),
    "tag-nominal": (0.04, 0.72),
    "beat-after-name": (0.0, 0.92),
    "beat-before-name": (0.15, 0.91),
    "beat-after-pronoun": (0.1, 0.88),
    "beat-before-pronoun": (0.1, 0.85),
    "lead": (0.2, 0.86),
    "alternation": (0.12, 0.95),
}
_OTHERS: Final = (0.1, 0.85)


def confidence(rule: str, probability: float) -> float:
    """The confidence of a speaker whom `rule` found with `probability`, both 0 to 1."""
    low, high = _LINES.get(rule, _OTHERS)
    return round(min(0.98, max(0.02, low + (high - low) * probability)), 3)
