"""Whom a tag says it is said to: `said Ann to Tom`, `she told him`, `he says to you`."""

from typing import Final

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference

_REACH: Final = 6
_LEADS: Final = word_set("""
to at told tell tells asked ask asks answered answers assured assures reassured warned warns
informed reminded reminds begged implored interrupted corrected commanded ordered teased promised
advised urged
""")
_OBJECTS: Final = {"him": "m", "her": "f"}
_ENDS: Final = frozenset({".", ",", ";", ":"})


def hearer(page: Page, people: People, after: int) -> Reference | None:
    """Who is said to be spoken to, by name, by pronoun or as the teller.

    Parameters:
        after: the token after verb and subject.
    """
    for index in range(after, min(after + _REACH, len(page))):
        if page.quoted[index] >= 0 or page.words[index] in _ENDS:
            return None
        led = page.lower[index - 1] in _LEADS
        named = people.named.get(index)
        if named is not None:
            return named if led else None
        if not led:
            continue
        if page.lower[index] in _OBJECTS:
            return Reference(index, index + 1, "pronoun", None, _OBJECTS[page.lower[index]])
        if people.narrator is not None and page.lower[index] in people.own:
            return Reference(index, index + 1, "narrator", people.narrator)
    return None
