"""W119: quite and quiet."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class Quiet(PatternRule):
    """“Quite” where “quiet” is meant, or the other way round.

    Two letters change places. “Quiet” is without noise, “quite” is rather.
    """

    code, name, family = "W119", "quiet", "words"
    severity = Severity.SLIP
    example = "The house was quiet a mess, but at least it was quite."
    better = "The house was quite a mess, but at least it was quiet."
    swaps = (
        Swap(
            r"«quiet» (?:a (?:few|bit|while|lot|sight|mess|long)|enough to|the opposite)~", "quite"
        ),
        Swap(
            r"(?:be|went|fell|stay|stayed|kept|keep|so|too|very) «quite»(?=[.,!?;])", "quiet", 0.92
        ),
        Swap(r"«quite» (?:voice|whisper|room|house|street|night|sob|knock)~", "quiet", 0.9),
    )
