"""W138: one word written as two."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class SplitWord(PatternRule):
    """A word is written as two: “which ever of them”, “him self”, “every where”.

    The parts are words too, so no dictionary notices.
    """

    code, name, family = "W138", "split-word", "words"
    severity = Severity.SLIP
    message = "“{found}” is one word: “{right}”."
    example = "He blamed him self, which ever way he turned."
    better = "He blamed himself, whichever way he turned."
    swaps = (
        Swap(r"«which ever» (?:of|one|way|side|comes?|came|is|was)~", "whichever", 0.92),
        Swap(r"«what ever» (?:it|you|he|she|they|we|i|the|happens)~", "whatever"),
        Swap(r"«who ever» (?:it|he|she|they|you) (?:is|was|are|were)~", "whoever", 0.85),
        Swap(r"«when ever» (?:i|he|she|we|they|you|it|the)~(?! [a-z]+[?])", "whenever", 0.75),
        Swap(r"(?<!this\s)(?<!that\s)(?<!the\s)«any where»~", "anywhere", 0.9),
        Swap(
            r"«(?P<one>every|no|some) where»~(?! (?:he|she|i|we|they|you|the))",
            r"\g<one>where",
            0.9,
        ),
        Swap(
            r"«(?P<one>him|my|your|it|her) self»(?=[.,;!?]| (?:to|in|up|and|from|on|off|at)~)",
            r"\g<one>self",
            0.9,
        ),
        Swap(r"«(?P<one>them|our|your) selves»~", r"\g<one>selves", 0.93),
        Swap(r"«an other»~(?! (?:than|wise))", "another", 0.88),
        Swap(r"«how ever»(?=, )", "however", 0.85),
        Swap(r"«never the less»~", "nevertheless", 0.95),
        Swap(r"«none the less»~(?= ?[.,;])", "nonetheless", 0.9, True),
        Swap(r"«to gether»~", "together", 0.97),
        Swap(r"«be cause»~", "because", 0.95),
        Swap(r"«with out» (?:a|the|my|his|her|any|saying|looking|him|me|you)~", "without", 0.9),
        Swap(r"«in side» (?:the|of|his|her|my)~", "inside", 0.9),
        Swap(r"«mean while»~", "meanwhile", 0.9),
        Swap(r"«any thing» (?:else|about|to|like|at all)~", "anything", 0.85, True),
        Swap(r"«grand (?P<kin>mother|father|ma|pa|parents)»~", r"grand\g<kin>", 0.92),
    )
