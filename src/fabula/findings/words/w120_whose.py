"""W120: whose and who's."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class Whose(PatternRule):
    """“Whose” where “who's” (who is, who has) is meant, or the other way round.

    They sound alike. “Who's” is always “who is” or “who has”; “whose” asks or says to whom
    something belongs.
    """

    code, name, family = "W120", "whose", "words"
    severity = Severity.SLIP
    example = "“Whose there?” asked the girl who's lamp had gone out."
    better = "“Who's there?” asked the girl whose lamp had gone out."
    swaps = (
        Swap(r"«whose» (?:there|here|been|going to|gonna|not|coming)~", "who's"),
        Swap(
            r"(?:\w+,?|the \w+) «who's» (?:name|eyes|face|hair|hands?|voice|mother|father|"
            r"wife|husband|"
            r"son|daughter|brother|sister|house|lamp|car|job|idea|turn|fault|life|heart)~",
            "whose",
            0.9,
        ),
    )
