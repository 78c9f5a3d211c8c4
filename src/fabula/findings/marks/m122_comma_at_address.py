"""M122: no comma after the name of the one who is spoken to."""

from collections.abc import Iterator
from typing import ClassVar, Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_WHO: Final = wordset("i we you it's i'm we're you're i've we've you've don't")
_VERB: Final = frozenset({"VERB", "AUX", "ADV"})
_MANNER: Final = 6


class CommaAtAddress(GrammarRule):
    """A speech begins with the name of whoever is spoken to, and no comma parts it off.

    Without the comma, one reads the name as the subject and begins again.
    """

    code, name, family = "M122", "comma-at-address", "marks"
    severity = Severity.SLIP
    message = "After the name of whoever is spoken to comes a comma: “{right}”."
    example = "“Finn we have to leave,” she said."
    better = "“Finn, we have to leave,” she said."
    hears: ClassVar[bool] = True
    manner: ClassVar[int] = _MANNER

    def faults(self, words: Words) -> Iterator[Fault]:
        """A name at the beginning of a speech, and “we are” or its like right after it."""
        for at in words.where(_WHO):
            asks = words.tag(at - 1) == "AUX" and words.word(at) in ("i", "we", "you")
            name = at - 2 if asks else at - 1
            if words.tag(name) != "PROPN" or not words.forms[name].istitle():
                continue
            spoken = words.prose.spoken(words.tokens.starts[name])
            known = words.prose.lower[name] in words.prose.names
            opens = words.word(name - 1) in ('"', "“", "‘", "'")
            told = words.tag(at + 1) in _VERB or words.word(at) == "don't"
            if spoken and known and opens and told:
                yield Fault(name, name + 1, f"{words.forms[name]},", 0.87)
