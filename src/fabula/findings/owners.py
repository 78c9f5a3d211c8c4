"""Words for whose something is, taken for their likes: “stamping there foot”, “he's smile”."""

from typing import Final

from fabula.findings.patterns import Swap

_BODY: Final = (
    "foot|feet|hands?|heads?|eyes?|arms?|legs?|faces?|mouth|nose|hair|heart|shoulders?|knees?|"
    "fingers?|chest|smile|voice|teeth|lips|breath|neck|tail|wings|paws"
)
_DOES: Final = (
    "is|was|are|were|had|has|could|would|went|fell|came|made|grew|hurt|hurts|shook|turned"
)
_SEEN: Final = (
    "stamp(?:ed|ing)?|shak(?:e|ing)|shook|hold(?:ing)?|held|clos(?:e|ed|ing)|open(?:ed|ing)?|"
    "rais(?:e|ed|ing)|lift(?:ed|ing)?|wav(?:e|ed|ing)|turn(?:ed|ing)?|rub(?:bed|bing)?|"
    "nodd?(?:ed|ing)?|with|in|on|of|at|into|over|around|through|from|clapp?(?:ed|ing)?"
)

OWNERS: Final = (
    Swap(rf"(?:{_SEEN}) «there» (?:own|{_BODY})~", "their"),
    Swap(rf"(?:{_SEEN}) «they're» (?:own|{_BODY})~", "their"),
    Swap(rf"«you're» (?:{_BODY}) (?:{_DOES})~", "your"),
    Swap(rf"«he's» (?:{_BODY}) (?:{_DOES})~", "his", 0.85),
    Swap(rf"«it's» (?:{_BODY}|shadow|light|sound|name|shape|colou?r) (?:{_DOES})~", "its", 0.85),
    Swap(rf"«who's» (?:{_BODY}|name|house|dog|mother|father) (?:{_DOES})~", "whose", 0.88),
    Swap(r"«(?P<who>your|her|their|our)'s»~", r"\g<who>s", 0.92),
    Swap(
        r"«its» (?:supposed|another|me again|not my|not your|not fair|no good|no use|been|gonna)~",
        "it's",
    ),
    Swap(
        r"«peoples» (?:phones|faces|eyes|lives|houses|names|hands|heads|feelings|minds|business|"
        r"things|clothes|homes|voices|secrets|problems)~",
        "people's",
    ),
    Swap(r"«authors» (?:note|notes)~", "author's"),
)
"""The swaps of W152 that tell whose something is."""
