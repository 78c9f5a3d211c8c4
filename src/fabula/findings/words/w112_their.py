"""W112: their, there and they're."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_OWNED = (
    "own|hands|eyes|faces|heads|hearts|voices|mother|father|parents|children|house|home|clothes|"
    "coats|shoes|feet|arms|lips|names|lives|friends|horses|beds|backs|bags"
)
_HELD = "in|of|with|took|held|lost|shook|closed|opened|raised|turned|lowered"


class Their(PatternRule):
    """“Their”, “there” and “they're” taken for one another.

    They sound alike. “They're” is always “they are”; “their” says whose; “there” says where, or
    that something is.
    """

    code, name, family = "W112", "their", "words"
    severity = Severity.SLIP
    example = "Their was nobody in the hall; they had hung up there coats."
    better = "There was nobody in the hall; they had hung up their coats."
    swaps = (
        Swap(
            r"«their» (?:is|was|were|are|isn't|wasn't|weren't|aren't|had been|has been|have been)"
            r"~",
            "there",
        ),
        Swap(r"«they're» (?:is|was|were|isn't|wasn't|had been)~", "there"),
        Swap(r"«there» own~", "their"),
        Swap(r"«they're» own~", "their"),
        Swap(rf"(?:{_HELD}) «there» (?:{_OWNED})~", "their"),
        Swap(rf"(?:{_HELD}) «they're» (?:{_OWNED})~", "their"),
        Swap(
            r"«their» (?:going to|gonna|coming to|not (?:going|coming|here|there|a))~",
            "they're",
            0.85,
        ),
        Swap(r"(?:over|right|out|up|down|in|back) «their»[.!?,]", "there", 0.85),
    )
