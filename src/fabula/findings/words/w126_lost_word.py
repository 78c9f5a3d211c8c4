"""W126: a set phrase that has lost a small word."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_BE = "could|can|would|will|should|must|might|was|were|is|are|am|had|has|have"
_MASS = (
    "it|this|that|what|which|them|him|her|me|us|you|my|his|its|our|their|your|these|those|"
    "a|an|the|one|such|any|anything|everything|each|every|course|use|\\w+(?:ing|ness|ity|ment|"
    "ion|ship|ism|ence|ance|hood|dom|s)|time|life|love|truth|hope|work|help|trouble|fun|money|faith"
)


class LostWord(PatternRule):
    """A small word is lost: “in middle of the night”, “how much of fool can one be”.

    The hand is slower than the thought, and the short words pay for it. Read the sentence aloud,
    and the gap is heard.
    """

    code, name, family = "W126", "lost-word", "words"
    severity = Severity.SLIP
    message = "A small word seems to be lost here: “{right}”?"
    example = "How much of fool could he be? It was middle of the night."
    better = "How much of a fool could he be? It was the middle of the night."
    swaps = (
        Swap(
            rf"how much «of (?!(?:{_MASS})~)(?P<thing>[^\W\d_]+)»(?= (?:{_BE}) (?:he|she|i|you|it|"
            r"they|we|one) (?:be|have been|become)\b)",
            r"of a \g<thing>",
        ),
        Swap(
            r"(?:be|is|was|am|i'm|being) (?:too|so|as) much «of (?!(?:a|an|the)\b)(?P<thing>"
            r"coward|fool|gentleman|mess|liar|child|cynic|romantic|snob|cliché)»",
            r"of a \g<thing>",
        ),
        Swap(
            r"«in (?P<part>middle|midst) of the»(?= (?:night|room|street|day|road|hall|"
            r"garden|house|kitchen|crowd|bed|car|floor|"
            r"table|forest|woods|fight|lake|field|afternoon|winter|summer)\b)",
            r"in the \g<part> of the",
        ),
        Swap(
            r"(?:was|is|were|it's|in|by|until) «(?P<part>middle) of the (?P<when>night|"
            r"day|afternoon|"
            r"week|winter|summer)»(?= ?[.,;!?]| (?:and|when|before|but)\b)",
            r"the \g<part> of the \g<when>",
            0.85,
        ),
        Swap(r"«in front» (?:the|a|his|her|my|him|them|me|us)~", "in front of", 0.88),
        Swap(r"in the «middle» (?:the|a) (?:night|room|street|day|road|crowd)~", "middle of", 0.93),
        Swap(r"«for first time»", "for the first time"),
        Swap(r"«for while»(?= ?[.,;!?])", "for a while"),
        Swap(
            r"«(?P<noun>couple) (?P<thing>days|hours|minutes|weeks|months|years|times|times)»"
            r"(?= (?:later|ago|before|after)\b)",
            r"couple of \g<thing>",
            0.7,
            narration=True,
        ),
        Swap(
            r"(?:had|has|have) «(?P<verb>going) to be»", r"been \g<verb> to be", 0.7, narration=True
        ),
        Swap(
            r"(?:he|she|they|we|i|it) «(?P<verb>wanted|needed|tried|began|started|decided|refused|"
            r"managed|hoped|seemed) (?P<do>be|go|see|say|make|take|come|know|speak|"
            r"ask|tell|find|leave|understand)»(?! (?:and|or)\b)(?= \w)",
            r"\g<verb> to \g<do>",
            0.8,
            narration=True,
        ),
        Swap(
            r"«(?P<verb>looked|stared|glanced|gazed|smiled|glared|pointed|shouted|yelled) "
            r"(?P<whom>him|them|me|us)»(?= ?[.,;!?]| (?:with|and|as|for|then)\b)",
            r"\g<verb> at \g<whom>",
            0.85,
            narration=True,
        ),
    )
