"""W110: its and it's."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_AFTER_IT_IS = (
    "a|an|the|not|been|going|gonna|just|really|always|never|so|too|okay|ok|alright|"
    "because|like|that|what|where|why|how|me|you|him|us|them|my|your|about time|time to|time for|"
    "hard to|easy to|good to|nice to|better to|best to|best if|getting|getting late|raining|"
    "snowing|probably|actually|obviously|possible|impossible|over (?:now|between)|"
    "nothing|something|all (?:right|your|my|over now|because)"
)
_OWNED = (
    "own|name|head|tail|paws?|wings?|eyes?|mouth|teeth|claws?|legs?|back|sides?|surface|edges?|"
    "walls?|doors?|windows?|roof|place|way|shape|weight|size|colou?r|sound|shadow|light|depths?|"
    "contents?|owner|master|hinges|handle|lid|centre|center|length|path|course|peak|wake"
)


class Its(PatternRule):
    """“Its” where “it's” (it is, it has) is meant, or the other way round.

    They sound alike, and the apostrophe goes against the habit: “it's” is always “it is” or “it
    has”; “its”, like “his”, says whose. Try “it is” in the sentence, and see whether it holds.
    """

    code, name, family = "W110", "its", "words"
    severity = Severity.SLIP
    example = "The dog had lost it's collar, and its getting dark."
    better = "The dog had lost its collar, and it's getting dark."
    swaps = (
        Swap(rf"«its» (?:{_AFTER_IT_IS})~", "it's", 0.92),
        Swap(
            rf"(?:of|on|in|at|to|by|with|from|under|over|lost|shook|opened|has|had) «it's» "
            rf"(?:{_OWNED})~",
            "its",
            0.93,
        ),
        Swap(r"«it's» own~", "its", 0.97),
        Swap(r"«its'»(?= \w)", "its", 0.9),
    )
