"""W114: to and too."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class Too(PatternRule):
    """“To” where “too” is meant, or the other way round.

    The second o is easily lost. “Too” is “more than is good” or “also”.
    """

    code, name, family = "W114", "too", "words"
    severity = Severity.SLIP
    example = "It was to late too turn back."
    better = "It was too late to turn back."
    swaps = (
        Swap(
            r"(?:is|was|were|are|it's|far|way|much|all|be|been|got|getting|that's|i'm|you're|"
            r"he's|she's|we're|they're|seemed|felt|looked|grew) «to» (?:much|many|late|soon|"
            r"early|tired|big|small|old|young|weak|scared|dark|loud|heavy|expensive|dangerous|"
            r"busy|drunk|sick|good|bad|high|low)(?= (?:to|for)\b|[.,!?;])",
            "too",
        ),
        Swap(
            r"(?:had|have|has|want|wants|wanted|going|went|need|needs|needed|try|tried|trying|"
            r"used|ought|able|supposed|began|started|decided|seemed) «too» (?:be|have|do|go|get|"
            r"see|say|make|take|come|know|think|look|tell|find|leave|talk|speak|hear|help|stay|"
            r"eat|sleep|keep|let|put|run|walk)~",
            "to",
            0.92,
        ),
        Swap(r"(?:me|him|her|us|them|you) «to»[!]", "too", 0.6),
    )
