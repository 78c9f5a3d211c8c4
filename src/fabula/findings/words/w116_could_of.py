"""W116: could of."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class CouldOf(PatternRule):
    """“Could of” where “could have” is meant.

    Said fast, “could've” sounds like “could of”. A character may write so; the narration hardly.
    """

    code, name, family = "W116", "could-of", "words"
    severity = Severity.SLIP
    example = "He should of known."
    better = "He should have known."
    swaps = (
        Swap(
            r"(?:could|would|should|must|might|couldn't|wouldn't|shouldn't|mustn't) «of» "
            r"(?!course\b|necessity\b|late\b|all\b|itself\b|himself\b|herself\b)(?:\w+ )?"
            r"(?:been|had|done|gone|seen|known|said|made|taken|come|told|thought|left|kept|"
            r"felt|found|given|heard|[a-z]+ed)~",
            "have",
            0.95,
            narration=True,
        ),
    )
