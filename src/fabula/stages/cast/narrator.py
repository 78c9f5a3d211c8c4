"""The teller of a first-person work, and the name that the text gives her or him."""

from collections import Counter
from typing import Final

from msgspec import Struct

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence, is_vocative, speaks
from fabula.stages.cast.groups import Group
from fabula.stages.cast.lexicon.verbs import SPEECH_BASES, SPEECH_VERBS
from fabula.stages.cast.page import Page

_LEAST: Final = 4
_RATE: Final = 0.008
_SPEAKING_RATE: Final = 0.004
_YOU_RATE: Final = 0.02
_FIRST: Final = frozenset({"i", "me", "my", "myself", "mine"})
_SECOND: Final = frozenset({"you", "your", "yourself"})
_SAYS_OFTEN: Final = 2
_NARRATED_SHARE: Final = 0.12
_LEAST_CALLED: Final = 2
_IS: Final = frozenset({"is", "'s", "’s"})
_I_AM: Final = frozenset({("i", "am"), ("i", "'m"), ("i", "’m")})
_IT_IS: Final = frozenset({("it", "is"), ("it", "'s"), ("it", "’s")})


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
    often = len(firsts) >= _LEAST and len(firsts) >= _RATE * len(told)
    by_you = len(_said_by(page, "you")) > len(_said_by(page, "i"))
    if not by_you and (
        often or (len(firsts) >= _SPEAKING_RATE * len(told) and _said_by(page, "i"))
    ):
        return Teller("first", len(firsts) / len(told), firsts[0])
    told_to = len(seconds) >= _YOU_RATE * len(told) and others < len(seconds)
    said = len(seconds) >= _SPEAKING_RATE * len(told) and len(_said_by(page, "you")) >= _SAYS_OFTEN
    if len(seconds) >= _LEAST and (told_to or said):
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


def named_in_speech(page: Page, found: list[Sighting], people: dict[Form, Evidence]) -> Form | None:
    """`I sat up. "I'm Ruth."`, `"It's Ruth," I say`: where the telling itself never uses the name.

    `It's` only with a name that others call.
    """
    for sighting in found:
        first, counted = sighting.first, people.get(sighting.form)
        if counted is None or page.quoted[first] < 0 or not _i_speak(page, first):
            continue
        if counted.narrated > _NARRATED_SHARE * counted.mentions or not _ends(page, sighting.after):
            continue
        before = tuple(page.lower[max(0, first - 3) : first])
        meets = before[-2:] in _I_AM or (before[-3:-1] == ("my", "name") and before[-1] in _IS)
        if meets or (before[-2:] in _IT_IS and counted.vocative):
            return sighting.form
    return None


def _i_speak(page: Page, index: int) -> bool:
    """Whether the narration of the paragraph begins with an `I`, or says `I say`."""
    first, after = page.bounds[page.paragraph[index]]
    told = (at for at in range(first, after) if page.quoted[at] < 0)
    begun = next(told, None)
    return begun is not None and page.words[begun] == "I"


def _ends(page: Page, after: int) -> bool:
    return after < len(page) and page.lower[after] in {".", ",", "!", ";", "—", "-"}


def named_by_others(
    page: Page, found: list[Sighting], groups: list[Group], people: dict[Form, Evidence]
) -> Group | None:
    """The one whom others call by name, and whom the telling itself (almost) never names.

    Not where it is others than the teller who speak beside the calls.

    Parameters:
        found: the sightings of people, roles that speak among them.
    """
    answers = _answers(page, found)
    best, most = None, _LEAST_CALLED - 1
    for group in groups:
        counted = [people[form] for form in group.forms if form in people]
        called = sum(evidence.vocative for evidence in counted)
        told = sum(evidence.narrated for evidence in counted)
        mentions = sum(evidence.mentions for evidence in counted)
        balance = sum(answers[form] for form in group.forms)
        seldom = told <= _NARRATED_SHARE * mentions or (told == 1 and balance > 0)
        if called > most and seldom and balance >= 0:
            best, most = group, called
    return best


def called_teller(
    page: Page, found: list[Sighting], groups: list[Group], people: dict[Form, Evidence]
) -> Group | None:
    """Whose name the teller gives in speech, else the one that others call."""
    own = named_in_speech(page, found, people)
    bearer = next((group for group in groups if own in group.forms), None)
    return bearer or named_by_others(page, found, groups, people)


def _answers(page: Page, found: list[Sighting]) -> Counter[Form]:
    """For each name, in how many paragraphs beside its calls the teller speaks, less others."""
    voices: dict[int, Form | None] = {}
    for sighting in found:
        if speaks(page, sighting.first, sighting.after):
            voices.setdefault(page.paragraph[sighting.first], sighting.form)
    for index in (*_said_by(page, "i"), *_said_by(page, "you")):
        voices[page.paragraph[index]] = None
    table: Counter[Form] = Counter()
    for sighting in found:
        if page.quoted[sighting.first] < 0:
            continue
        if not is_vocative(page, sighting.first, sighting.after):
            continue
        paragraph = page.paragraph[sighting.first]
        caller = voices.get(paragraph, sighting.form)
        beside = [voices[p] for p in (paragraph - 1, paragraph + 1) if p in voices]
        near = (paragraph + far for far in (-2, -1, 1, 2))
        if any(voices.get(p, caller) is None for p in near):
            table[sighting.form] += 1
        elif any(voice != caller for voice in beside):
            table[sighting.form] -= 1
    return table


def _said_by(page: Page, teller: str) -> list[int]:
    """The tokens of an `I` or `you` that says a quotation beside it."""
    return [
        index
        for index, word in enumerate(page.lower)
        if word == teller
        and page.quoted[index] < 0
        and index + 1 < len(page)
        and _says(page, index)
    ]


def _says(page: Page, index: int) -> bool:
    if page.lower[index + 1] in SPEECH_VERBS | SPEECH_BASES:
        beside = (index - 1, *range(index + 2, min(index + 4, len(page))))
        return any(page.quoted[at] >= 0 for at in beside)
    return index > 1 and page.lower[index - 1] in SPEECH_VERBS and page.quoted[index - 2] >= 0
