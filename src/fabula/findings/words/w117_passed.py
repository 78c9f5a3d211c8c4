"""W117: past and passed."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_MOVED = (
    "walked|ran|went|drove|rode|flew|crept|slipped|pushed|brushed|strode|rushed|"
    "hurried|moved|swept|stared|looked|gazed|marched|climbed|squeezed"
)


class Passed(PatternRule):
    """“Passed” where “past” is meant, or the other way round.

    “Passed” is what somebody did; “past” tells where, or when.
    """

    code, name, family = "W117", "passed", "words"
    severity = Severity.SLIP
    example = "She walked passed the bakery."
    better = "She walked past the bakery."
    swaps = (
        Swap(
            rf"(?:{_MOVED}) (?:right |straight |just )?«passed» (?:the|a|an|my|his|her|their|our|"
            r"him|me|us|them|it|rows|houses|where)~",
            "past",
            0.93,
        ),
        Swap(
            r"(?:it was|half|quarter|long|ten|five|twenty) «passed» (?:midnight|noon|one|"
            r"two|three|four|five|"
            r"six|seven|eight|nine|ten|eleven|twelve)~",
            "past",
            0.9,
        ),
        Swap(r"in the «passed»(?= |[.,;])", "past", 0.8),
        Swap(
            r"(?:had|have|has|just|days|weeks|months|years|hours|minutes) «past» (?:since|before "
            r"(?:he|she|i|they|we)|away|out|by the|through the)~",
            "passed",
            0.8,
        ),
    )
