"""W130: a name that is spelled in two ways."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import one_apart
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Cast, Tokens
from fabula.layers.findings import Finding, Severity
from fabula.model.common import words_of_novels
from fabula.stages.cast.lexicon.firstnames import GIVEN

_LEAST: Final = 5
_LONG: Final = 7
_OFTEN: Final = 4
_OFTEN_IF_LONG: Final = 3
_OFTEN_IF_DOUBLED: Final = 2
_RARE: Final = 1
_TWICE: Final = re.compile(r"(.)\1")


class NameInTwoSpellings(Rule):
    """A name stands once or twice with one letter other than everywhere else.

    Christina or Cristina: readers of a series notice at once. Two people may of course have names
    that are nearly alike; names that are both common given names are left alone.
    """

    code, name, family = "W130", "name-in-two-spellings", "words"
    title = "A name that is spelled in two ways"
    severity = Severity.QUESTION
    message = "“{rare}” is “{common}” everywhere else ({times} times); is it the same name?"
    example = "Ottilie waved. … “Good night, Otillie,” he said."
    better = "Ottilie waved. … “Good night, Ottilie,” he said."
    needs = (Cast,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Rare capitalised words that are one letter from a frequent name of the cast."""
        prose, tokens = story[Prose], story[Tokens]
        places = self._capitalised(prose, tokens)
        lower = {form for form in prose.forms if form.islower()}
        named = dict.fromkeys(w for one in story[Cast].characters for w in one.name.split())
        known = words_of_novels() | lower
        named |= dict.fromkeys(w for w in places if w.lower() not in known)
        common = [one for one in named if len(places.get(one, ())) >= _OFTEN_IF_DOUBLED]
        for rare, spans in places.items():
            if len(spans) > _RARE or rare.lower() in lower or len(rare) < _LEAST:
                continue
            for name in common:
                if self._is_often(rare, name, len(places[name])) and self._is_slip(rare, name):
                    yield self.at(
                        spans[0],
                        evidence=spans[1:],
                        suggestions=(name,),
                        confidence=0.75,
                        rare=rare,
                        common=name,
                        times=len(places[name]),
                    )

    def _is_often(self, rare: str, name: str, times: int) -> bool:
        """Whether a name stands often enough: twice where a letter is but doubled or single."""
        least = _OFTEN_IF_LONG if len(name) >= _LONG else _OFTEN
        return times >= (_OFTEN_IF_DOUBLED if _single(rare) == _single(name) else least)

    def _is_slip(self, rare: str, name: str) -> bool:
        if len(name) < _LEAST:
            return False
        if rare.lower() == name.lower():
            return True
        if not one_apart(rare, name) or rare.rstrip("s") == name.rstrip("s"):
            return False
        given = {rare.lower(), name.lower()} <= GIVEN
        return not given or _single(rare) == _single(name)

    def _capitalised(self, prose: Prose, tokens: Tokens) -> dict[str, list[Span]]:
        places: dict[str, list[Span]] = defaultdict(list)
        for form, start, end in zip(prose.forms, tokens.starts, tokens.ends, strict=True):
            if form[:1].isupper() and form[-1:].islower() and form.isalpha():
                places[form].append(Span(start, end))
        return places


def _single(name: str) -> str:
    """A name in lower case with its doubled letters single."""
    return _TWICE.sub(r"\1", name.lower())
