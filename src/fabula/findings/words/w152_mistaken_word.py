"""W152: a word taken for one that is written nearly so."""

from typing import Final

from fabula.findings.owners import OWNERS
from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_HIM: Final = "him|her|them|me|us|it"
_A: Final = "a|an|the|another|my|his|her|their|our|your"
_ONE: Final = "i|you|he|she|it|we|they"
_MANY: Final = "two|three|five|ten|fifteen|twenty|thirty|forty|few|several|many|more|of|couple of"
_SEES: Final = "look|looks|looked|looking|stare|stares|stared|staring"
_GOES: Final = "go|goes|went|walk|walks|walked|run|runs|ran|came|come|going|heading|headed"


class MistakenWord(PatternRule):
    """A word stands where another, written or spoken nearly so, is meant: “I never herd him”.

    Both are words, so no dictionary helps; what stands beside it takes only the other one.
    """

    code, name, family = "W152", "mistaken-word", "words"
    severity = Severity.SLIP
    example = "I never herd him come down the steps, and than he looked strait at me."
    better = "I never heard him come down the steps, and then he looked straight at me."
    swaps = (
        *OWNERS,
        Swap(
            rf"(?:{_ONE}|never|ever) «herd» (?:{_HIM}|the|a|that|what|about|of|you|his|my)~",
            "heard",
        ),
        Swap(r"(?:have|has|had|'ve|be|was) «herd»~", "heard"),
        Swap(r"[a-z]+, «witch» (?:is|was|are|were|had|has|made|meant)~", "which"),
        Swap(rf"(?:{_MANY}) «minuets»~", "minutes"),
        Swap(r"out of (?:my|your|his|her|their|our) «site»~", "sight"),
        Swap(
            r"«poured» over (?:the|his|her|a|my|their) (?:\w+ )?(?:maps?|books?|papers?|charts?|"
            r"letters?|notes|files?|pages?|reports?|records?|plans|manuscripts?|documents?)~",
            "pored",
        ),
        Swap(
            r"«too» (?:times|hours|days|weeks|months|years|minutes|people|of (?:us|them|"
            r"you))~",
            "two",
        ),
        Swap(
            rf"(?:looked|look|looking|went|go|going|walked|came|ran|got|getting|halfway|way|"
            rf"sort|flicked) «trough» (?:{_A}|it|them)~",
            "through",
        ),
        Swap(
            r"(?:and|but|that|because|as|when|where|which|than|what|like) (?:he|she|it) «use» to~",
            "used",
        ),
        Swap(
            r"(?:even|you|to|we|they|i|he|she|will|never|might|could|don't|won't|can't|"
            r"gonna) «loose» "
            r"(?:it|him|her|me|us|my (?:mind|job|way|temper)|your (?:mind|job|way|temper))~",
            "lose",
        ),
        Swap(
            r"(?:he|she|it) «looses» (?:it|control|track|count|interest|consciousness|"
            r"sight)~",
            "loses",
        ),
        Swap(r"(?:it|he|she|that) «weights» (?:a|about|more|less|almost|nearly|\d+)~", "weighs"),
        Swap(rf"(?:{_SEES}) «strait» (?:at|into|ahead|up|down|through|past|back)~", "straight"),
        Swap(
            rf"(?:{_GOES}) «strait» (?:to|into|ahead|up|down|through|past|back|for|on|home)~",
            "straight",
        ),
        Swap(rf"let(?:s|ting)? go «off» (?:{_A}|{_HIM})~", "of"),
        Swap(
            r"«with out» (?:a|an|another|any|even|the|my|his|her|looking|saying|thinking|"
            r"being)~",
            "without",
        ),
        Swap(
            r"(?:wonder(?:ing|ed)?|knows?|knew|ask(?:ed|ing)?|guess(?:ed)?) "
            r"«whom» (?:had|was|were|is|are|has|would) (?!he|she|they|i|we|you|it|the|that|"
            r"to)[a-z]+~",
            "who",
        ),
        Swap(
            r"a «quite» (?:town|street|room|night|afternoon|evening|voice|life|moment|word|corner|"
            r"place|spot|boy|girl|man|woman|laugh|sigh|knock|whisper)~",
            "quiet",
        ),
        Swap(
            r"(?:gather(?:ed|ing)?|pull(?:ed|ing)?|took|taking|hold(?:ing)?|held|dropped|grabbed|"
            r"snatched|shook)(?: up| on| hard on)? (?:the|his|her|my|your|their|its) «reigns»~",
            "reins",
        ),
        Swap(r"with (?:my|our|his|her|the author's) «complements»~", "compliments"),
        Swap(
            r"(?:whose|its|the) «principle» (?:contents|reason|witness|suspect|character|"
            r"cause)~",
            "principal",
        ),
        Swap(
            r"(?:has|had|have|'ve|'d) «lead» (?:a|an|him|her|me|us|them|into|"
            r"to the)~",
            "led",
        ),
        Swap(r"(?:not|n't|never|even|hardly|been|be) «phased» by~", "fazed"),
        Swap(r"that's «were» (?:i|you|he|she|it|we|they|the|my)~", "where"),
        Swap(r"«were's» (?:my|the|your|he|she|his|her|it|that|everyone|everybody)~", "where's"),
        Swap(
            r"(?:with|of|on|in|to|for|all|from|at) «are» (?:own|heads?|hands?|eyes|way|house|"
            r"backs?|"
            r"faces?|feet|mum|mom|dad|school|family|lives|bags|class|team)~",
            "our",
        ),
        Swap(
            r"(?:was|were|is|are|still|just) «laying» (?:there|in bed|awake|next to|beside|face|"
            r"on (?:the|his|her|my|a|top)|in (?:the|his|her|my|a))~",
            "lying",
            0.85,
            narration=True,
        ),
        Swap(
            r"(?:and|just|then) «laid» down(?=[.,!?]| (?:on|beside|next|again|for)\b)",
            "lay", 0.85, narration=True,
        ),
        Swap(r"(?:much|far|so much|even) «worst» (?:than|for|now)~", "worse"),
        Swap(
            r"and «than» (?:the|a|another|he|she|i|they|we|it|there|you)~"
            r"(?! (?:\w+ )?(?:had|has|have|was|were|is|would|did|ever))",
            "then",
            0.85,
        ),
        Swap(
            r"(?:bigger|smaller|better|worse|older|younger|faster|slower|louder|taller|longer|"
            r"more times)"
            r"(?: \w+){0,2} «then» (?:me|him|her|them|us|any|i (?:can|could|had)|that|usual|"
            r"ever|before)~",
            "than",
        ),
        Swap(r"(?:is|was|there|here) «to»(?=[!?])", "too", 0.85),
        Swap(r"the (?:next|other|same|last) (?:day|one|night|week|time|year) «to»(?=[.!?])", "too"),
    )  # fmt: skip
