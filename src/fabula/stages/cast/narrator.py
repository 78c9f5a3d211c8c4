"""The teller of a first-person work, and the name that the text gives her or him."""

from typing import Final

from msgspec import Struct

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.groups import Group
from fabula.stages.cast.page import Page

_LEAST: Final = 4
_RATE: Final = 0.008
_YOU_RATE: Final = 0.02
_FIRST: Final = frozenset({"i", "me", "my", "myself", "mine"})
_SECOND: Final = frozenset({"you", "your", "yourself"})
_NARRATED_SHARE: Final = 0.12
_LEAST_CALLED: Final = 2


class Teller(Struct, frozen=True):
    """`person` is "first" or "second"; `share` of the narration's words; `at` its first token."""

    person: str
    share: float
    at: int


def teller(page: Page) -> Teller | None:
    """Whether the narration speaks of an I, or to a you; `None` where it does neither."""
    told = [i for i, quote in enumerate(page.quoted) if quote < 0]
    if not told:
        return None
    firsts = [i for i in told if page.words[i] == "I"]
    seconds = [i for i in told if page.lower[i] in _SECOND]
    others = sum(page.lower[i] in _FIRST for i in told)
    if len(firsts) >= _LEAST and len(firsts) >= _RATE * len(told):
        return Teller("first", len(firsts) / len(told), firsts[0])
    if len(seconds) >= _LEAST and len(seconds) >= _YOU_RATE * len(told) and others < len(seconds):
        return Teller("second", len(seconds) / len(told), seconds[0])
    return None


def named_by_self(page: Page, found: list[Sighting]) -> Form | None:
    """`My name is Ruth`, `I, Claudius,`, `call me Ishmael`: in the narration only."""
    for sighting in found:
        first = sighting.first
        if page.quoted[first] >= 0 or first < 2:
            continue
        before = tuple(page.lower[max(0, first - 3) : first])
        if before[-3:] == ("my", "name", "is") or before[-3:] == ("my", "name", "was"):
            return sighting.form
        if before[-2:] == ("call", "me") or before[-2:] == ("i", ","):
            return sighting.form
    return None


def named_by_others(groups: list[Group], people: dict[Form, Evidence]) -> Group | None:
    """The one whom others call by name, and whom the telling itself (almost) never names."""
    best, most = None, _LEAST_CALLED - 1
    for group in groups:
        counted = [people[form] for form in group.forms if form in people]
        called = sum(evidence.vocative for evidence in counted)
        told = sum(evidence.narrated for evidence in counted)
        mentions = sum(evidence.mentions for evidence in counted)
        if called > most and told <= _NARRATED_SHARE * mentions:
            best, most = group, called
    return best
