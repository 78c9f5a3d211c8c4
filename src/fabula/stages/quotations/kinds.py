"""Tells speech from quoted writing and scare quotes."""

from typing import Final

from msgspec import Struct

from fabula.layers import QuotationKind
from fabula.stages.quotations.stretch import Stretch

_ENDING: Final = frozenset(".,!?…—–-;:")
_LONGEST_SCARE: Final = 4


class Verdict(Struct, frozen=True, gc=False):
    """What a stretch is, how sure that is, and the rule that says so."""

    kind: QuotationKind
    confidence: float
    by: str


def judge(content: str, stretch: Stretch) -> Verdict:
    """What `stretch` is."""
    words = content[stretch.first : stretch.last].strip()
    short = len(words.split()) <= _LONGEST_SCARE
    if words and words[-1] not in _ENDING and short and not words[0].isupper():
        return Verdict(QuotationKind.SCARE, 0.8, "quotations.scare")
    confidence = 0.97 if stretch.closed else 0.5
    return Verdict(QuotationKind.SPEECH, confidence, "quotations.speech")
