"""W123: a and an."""

import re
from typing import Final

from fabula.findings.lists import wordset
from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity

_SILENT_H: Final = "hour|honest|honou?r|heir"
_SAID_WITH_Y: Final = re.compile(
    r"eu|ew|ouija|unanim|one|once|u(?![a-z])|uni(?!n|m)|us[aeiu]|ut[eio](?!n)|ub[iu]|"
    r"ur[aie]|ufo|ukr|uku|uga",
    re.IGNORECASE,
)

_SMALL: Final = wordset("of in is or are and as at if about after again all am an any into")
_AFTER_IF: Final = wordset("you ye the they then thou we when what please my your")


class Article(PatternRule):
    """“A” before a vowel, or “an” before a consonant.

    It is the sound that counts: an hour, a union. The slip comes when a word between is changed.
    In speech it can be a way of talking, and is left alone, as is “an” before an h.
    """

    code, name, family = "W123", "article", "words"
    severity = Severity.SLIP
    message = "Before “{next}” one says “{right}”."
    example = "She peeled a orange with an knife."
    better = "She peeled an orange with a knife."
    swaps = (
        Swap(
            rf"«a»(?= (?P<next>[aeio][a-z]+|u[a-z]{{2,}}|(?:{_SILENT_H})[a-z]*)\b)",
            "an",
            0.93,
            True,
        ),
        Swap(r"«an»(?= (?P<next>[bcdfgjklmnpqrstvwyz][a-z]*[aeiouy][a-z]*)\b)", "a", 0.93, True),
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether the next word sounds as it is spelled, and the article is one."""
        following, article = match["next"], match["wrong"]
        if article.isupper() or following.lower() in prose.names or following[0].isupper():
            return False
        if article.lower() == "a":
            return not _SAID_WITH_Y.match(following) and following not in _SMALL
        return following not in _AFTER_IF
