"""W140: a name, and at once the pronoun for it."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_WHO: Final = wordset("he she")
_NAMING: Final = frozenset({"PROPN", "NOUN", "PRON", "ADJ"})
_MOST: Final = 4
_VERB: Final = frozenset({"VERB", "AUX"})


class DoubledSubject(GrammarRule):
    """A sentence names its subject, and at once again by a pronoun: “My husband Paul he smiled”.

    One of the two is enough. In speech it is a way of talking, and is left alone.
    """

    code, name, family = "W140", "doubled-subject", "words"
    severity = Severity.SLIP
    message = "The subject is named already; “{found}” is one too many."
    example = "My uncle Anton he never locked the shop."
    better = "My uncle Anton never locked the shop."
    manner = 5

    def faults(self, words: Words) -> Iterator[Fault]:
        """A name at the beginning of a sentence, the pronoun after it, and a verb."""
        for at in words.where(_WHO):
            verb = at + 2 if words.tag(at + 1) == "ADV" else at + 1
            if words.tag(at - 1) != "PROPN" or words.tag(verb) not in _VERB:
                continue
            first = words.sentence(at)
            known = words.low[at - 1] in words.prose.names
            short = (
                known and len(first) <= _MOST and all(words.tag(one) in _NAMING for one in first)
            )
            if short and words.label(at) == "nsubj" and words.close(at - 1, at + 1):
                yield Fault(at, at + 1, "", 0.85)
