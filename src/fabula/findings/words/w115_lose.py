"""W115: lose and loose."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_WHAT = (
    "my|your|his|her|its|our|their|the|a|an|it|him|me|us|them|you|this|that|control|"
    "everything|anything|sight|hope|time|weight"
)


class Lose(PatternRule):
    """“Loose” where “lose” is meant.

    “Loose” is not tight; what one loses has one o.
    """

    code, name, family = "W115", "lose", "words"
    severity = Severity.SLIP
    example = "She could not loose him again."
    better = "She could not lose him again."
    swaps = (
        Swap(
            rf"(?:to|will|would|can|could|can't|couldn't|not|don't|didn't|won't|wouldn't|might|"
            rf"gonna|may|must|should|'ll|i'll|we'll|you'll|he'll|she'll|they'll) «loose» "
            rf"(?:{_WHAT})~",
            "lose",
            0.9,
        ),
        Swap(
            rf"(?:was|were|is|are|am|be|been|i'm|he's|she's|you're|we're|they're|of|about|without|"
            rf"fear|from|by|almost|risk) «loosing» (?:{_WHAT})~",
            "losing",
            0.9,
        ),
    )
