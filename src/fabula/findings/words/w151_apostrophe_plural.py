"""W151: a plural with an apostrophe."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_MANY: Final = wordset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred "
    "several many few these those both all most"
)
_MORE: Final = wordset("were are have")
_OWN: Final = wordset("o'clock's mother's father's butcher's baker's doctor's dentist's")
_ENDS: Final = wordset("and or in on at for with from by to of that who when while as but were are")
_WORD: Final = 3


class ApostrophePlural(GrammarRule):
    """Several of something, written as if it owned something: “two pizza's”.

    A plural has an -s and no apostrophe. With it, the reader waits for what is owned.
    """

    code, name, family = "W151", "apostrophe-plural", "words"
    severity = Severity.SLIP
    message = "“{found}” means several here, and has no apostrophe: “{right}”."
    example = "They bought two pizza's and a bottle of wine."
    better = "They bought two pizzas and a bottle of wine."
    hears = True

    def faults(self, words: Words) -> Iterator[Fault]:
        """A noun and its 's, after a word for many, before no noun."""
        for at in words.where(frozenset({"'s"})):
            noun = words.word(at - 1)
            if words.tag(at - 1) != "NOUN" or not words.forms[at - 1].islower():
                continue
            if len(noun) < _WORD or noun.endswith("s") or f"{noun}'s" in _OWN:
                continue
            if self._is_many(words, at) and self._owns_nothing(words, at + 1):
                yield Fault(at - 1, at + 1, _plural(noun), 0.87)

    def _is_many(self, words: Words, at: int) -> bool:
        before = at - 3 if words.tag(at - 2) == "ADJ" else at - 2
        return words.word(before) in _MANY

    def _owns_nothing(self, words: Words, after: int) -> bool:
        return words.closes(after) or words.word(after) in _ENDS


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x", "z")) else f"{noun}s"
