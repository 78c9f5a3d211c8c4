"""From probabilities to a claim: the speaker, the rule that decided, and an honest confidence."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span
from fabula.layers import Attribution, Cue
from fabula.stages.speakers.addressees import To
from fabula.stages.speakers.confidence import confidence
from fabula.stages.speakers.decode import Step, likeliest, probabilities
from fabula.stages.speakers.people import People
from fabula.stages.speakers.scoring import NOBODY
from fabula.stages.speakers.shown import Clue, Shown

LIKELY: Final = 0.6
_TELLING: Final = 0.5
_AGAINST: Final = -3.0


class Verdict(Struct, frozen=True):
    """Who speaks a turn, as found by `rule`, and what it rests on."""

    speaker: str | None
    rule: str
    cue: Cue | None
    probability: float
    evidence: tuple[Span, ...]

    @property
    def confidence(self) -> float:
        """The probability, brought to what was measured for the rule."""
        if self.speaker is None:
            return 0.0
        return confidence(self.rule, self.probability)

    def attribution(self, quotation: str, to: To, least: float) -> Attribution:
        """The claim for one quotation of the turn; below `least` the speaker stays unknown."""
        known = self.speaker is not None and self.confidence >= least
        return Attribution(
            quotation=quotation,
            speaker=self.speaker if known else None,
            addressees=to.people,
            cue=self.cue if known else None,
            confidence=self.confidence if known else 0.0,
            addressees_confidence=to.confidence,
            by=self.rule if known else "unknown",
            evidence=self.evidence if known else (),
        )


def verdicts(shown: Sequence[Shown], steps: Sequence[Step], people: People) -> list[Verdict]:
    """The speaker of each turn: the likeliest there, or that of the likeliest chain."""
    return [
        _verdict(part, chance, chained, people)
        for part, chance, chained in zip(shown, probabilities(steps), likeliest(steps), strict=True)
    ]


def _verdict(part: Shown, chance: dict[str, float], chained: str, people: People) -> Verdict:
    speaker = max(chance, key=lambda who: chance[who])
    if not part.clues and chance[speaker] < LIKELY:
        speaker = chained
    if speaker == NOBODY:
        return Verdict(None, "unknown", None, 0.0, ())
    clue = _deciding(part.clues, speaker, people)
    if clue is None:
        return Verdict(speaker, "alternation", Cue.IMPLICIT, chance[speaker], ())
    spans = (clue.span,) if clue.span is not None else ()
    return Verdict(speaker, clue.rule, clue.cue, chance[speaker], spans)


def _deciding(clues: Sequence[Clue], speaker: str, people: People) -> Clue | None:
    """The clue that speaks most for the speaker; one that only tells a gender counts a little."""

    def worth(clue: Clue) -> float:
        weight = clue.weight(speaker, people)
        tells = bool(clue.gender) or clue.rule.startswith("tag")
        return max(weight, _TELLING) if tells and weight > _AGAINST else weight

    best = max(clues, key=worth, default=None)
    return best if best is not None and worth(best) > 0 else None
