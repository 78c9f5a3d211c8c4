"""W138: one word written as two."""

from typing import Final

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_COMPOUNDS: Final = (
    ("bath", "rooms?|tubs?"), ("bed", "rooms?|sides?"), ("class", "rooms?|mates?"),
    ("sun", "light|glasses"), ("moon", "light"), ("arm", "chairs?"), ("rain", "bows?"),
    ("eye", "brows?|lids?|lashes"), ("foot", "prints?"), ("finger", "tips?|nails?|prints?"),
    ("note", "books?"), ("mid", "night|day"), ("door", "bell|step|knob"), ("hall", "ways?"),
    ("stair", "case"), ("grave", "yard|stone"), ("lip", "stick"), ("butter", "fly|flies"),
    ("fire", "place|wood"), ("neck", "lace"), ("snow", "flakes?|ball|man"), ("week", "end"),
    ("thunder", "storm"), ("skate", "board"), ("girl", "friend"), ("boy", "friend"),
    ("birth", "days?"), ("after", "wards"), ("under", "stand|stood|neath"), ("day", "light"),
)  # fmt: skip
"""Words that are joined wherever they stand side by side."""


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
        Swap(r"«no body» (?:knew|seemed|was|had|could|would|came|saw|else|said|moved)~", "nobody"),
        Swap(r"«with in» (?:reach|earshot|sight|seconds|minutes|hours|days|moments)~", "within"),
        Swap(r"«be cause»~", "because", 0.95),
        Swap(r"«with out» (?:a|the|my|his|her|any|saying|looking|him|me|you)~", "without", 0.9),
        Swap(r"«in side» (?:the|of|his|her|my)~", "inside", 0.9),
        Swap(r"«mean while»~", "meanwhile", 0.9),
        Swap(r"«any thing» (?:else|about|to|like|at all)~", "anything", 0.85, True),
        Swap(
            r"(?:walked|ran|came|stepped|went|burst|turned|got|climbed|crept|slipped|stormed) "
            r"«in to» (?:the|a|an|his|her|my|our|their)~(?! (?:sound|smell|sight|news))",
            "into",
            0.85,
            True,
        ),
        Swap(r"«through out» (?:the|his|her|my|our|their)~", "throughout", 0.9),
        Swap(r"«all ways»~(?= (?:been|was|is|had|have|wanted|loved|said|the same))", "always", 0.9),
        *(Swap(rf"«{one} (?P<rest>{rest})»~", rf"{one}\g<rest>", 0.9) for one, rest in _COMPOUNDS),
        Swap(r"«grand (?P<kin>mother|father|ma|pa|parents)»~", r"grand\g<kin>", 0.92),
    )
