"""W123: a and an."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity
from fabula.model.common import words_of_novels

_SILENT_H: Final = "hour|honest|honou?r|heir"
_SAID_WITH_Y: Final = re.compile(
    r"eu|ew|ouija|unanim|one|once|u(?![a-z])|uni(?!n|m)|us[aeiu]|ut[eio](?!n)|ub[iu]|"
    r"ur[aie]|ufo|ukr|uku|uga",
    re.IGNORECASE,
)

_SMALL: Final = wordset("of in is or are and as at if about after again all am an any into")
_AFTER_IF: Final = wordset("you ye the they then thou we when what please my your")


_HEARD: Final = re.compile(
    rf"(?P<wrong>a(?= (?P<next>[aeio][a-z]+|u[a-z]{{2,}}|(?:{_SILENT_H})[a-z]*)\b)|"
    r"an(?= (?P<other>[bcdfgjklmnpqrstvwyz][a-z]*[aeiouy][a-z]*)\b))",
    re.IGNORECASE,
)


def _next(match: re.Match[str]) -> str:
    """The word after the article."""
    return match.groupdict().get("other") or match["next"]


def _opens(match: re.Match[str]) -> bool:
    """Whether a capital A opens a sentence, rather than name a team or a plan."""
    before = match.string[max(0, match.start("wrong") - 2) : match.start("wrong")].rstrip(" ")
    return match["wrong"] == "A" and before[-1:] in ("", "\n", ".", "!", "?", "”", '"', "“")


class Article(GrammarPatternRule):
    """“A” before a vowel, or “an” before a consonant.

    It is the sound that counts: an hour, a union. The slip comes when a word between is changed.
    Whoever talks broadly is left alone, and so is “an” before an h.
    """

    code, name, family = "W123", "article", "words"
    severity = Severity.SLIP
    hears = True
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
        following, article = _next(match), match["wrong"]
        if (
            (article.isupper() and not _opens(match))
            or following.lower() in prose.names
            or following[0].isupper()
        ):
            return False
        if article.lower() == "a":
            return not _SAID_WITH_Y.match(following) and following not in _SMALL
        return following not in _AFTER_IF

    def faults(self, words: Words) -> Iterator[Fault]:
        """“a” before a vowel in what somebody says who does not talk broadly."""
        for at in words.where(frozenset({"a", "an"})):
            place = words.tokens.starts[at]
            if words.forms[at] != "A" and not words.prose.spoken(place):
                continue
            match = _HEARD.match(words.prose.content, place)
            known = match is not None and _next(match).lower() in words_of_novels()
            if match and known and words.tag(at) == "DET" and self.fits(match, words.prose):
                yield Fault(at, at + 1, "an" if match["wrong"].lower() == "a" else "a", 0.9)
