"""W111: your and you're."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_AFTER_YOU_ARE = (
    "welcome|gonna|kidding|joking|a|an|the|so|too|always|never|just|really|"
    "supposed to|sure|afraid|sorry|right[,.!?]|wrong[,.!?]|late[,.!?]|here[,.!?]|crazy[,.!?]|"
    "insane[,.!?]|beautiful[,.!?]|okay[,.!?]"
)
_OWNED = (
    "own|name|mother|father|mom|mum|dad|brother|sister|wife|husband|son|daughter|friends?|"
    "hands?|eyes?|hair|face|head|heart|house|room|car|coat|phone|life|job|turn|fault|"
    "business|problem|mind|place"
)


class Your(PatternRule):
    """“Your” where “you're” (you are) is meant, or the other way round.

    They sound alike. “You're” is always “you are”; “your” says whose. Try “you are” in the
    sentence, and see whether it holds.
    """

    code, name, family = "W111", "your", "words"
    severity = Severity.SLIP
    example = "“Your not going out without you're coat.”"
    better = "“You're not going out without your coat.”"
    swaps = (
        Swap(
            r"(?:(?<=[\"“])|(?<=[,.?!]\s)|(?<=know\s)|(?<=think\s)|(?<=that\s)|(?<=if\s))«your» "
            r"(?:not|going to|coming|doing|being|getting|looking|trying|saying)~",
            "you're",
        ),
        Swap(rf"(?<!on\s)(?<!to\s)(?<!at\s)(?<!of\s)«your» (?:{_AFTER_YOU_ARE})~", "you're"),
        Swap(
            rf"(?:of|on|in|at|to|by|with|from|for|is|take|took|give|gave|hold|know|see|saw|"
            rf"about|me|him|them|us|"
            rf"and|without|like) «you're» (?:{_OWNED})(?= (?!is|was|now)\w|[.,;!?])",
            "your",
        ),
        Swap(r"«you're» own (?!worst|boss)(?=\w)", "your"),
    )
