"""M122: no comma after the name of the one who is spoken to."""

from collections.abc import Iterator
from typing import ClassVar, Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_WHO: Final = wordset("i we you it's i'm we're you're i've we've you've don't")
_BEFORE: Final = wordset(
    "you tonight now again too please today then already yet anymore thanks sorry yes no well "
    "listen okay goodnight"
)
"""Words after which a name at the end of a sentence is called."""
_OPENS: Final = wordset("yes no well now thanks sorry listen okay goodnight please")
"""Of these the ones that are a call where they open the speech."""
_DEAR: Final = wordset("darling honey sweetheart sir ma'am")
_NAMING: Final = wordset("call calls called calling name named names christen christened give gave")
_CLOSING: Final = wordset(". ! ? , … ...")
_VERB: Final = frozenset({"VERB", "AUX", "ADV"})
_MANNER: Final = 6


class CommaAtAddress(GrammarRule):
    """The name of whoever is spoken to stands in a speech, and no comma parts it off.

    Without the comma, one reads the name as a part of the sentence and begins again: “Finn we have
    to leave”, “Now listen Finn”.
    """

    code, name, family = "M122", "comma-at-address", "marks"
    severity = Severity.SLIP
    message = "A comma parts off the name of whoever is spoken to: “{right}”."
    example = "“Finn we have to leave,” she said."
    better = "“Finn, we have to leave,” she said."
    hears: ClassVar[bool] = True
    manner: ClassVar[int] = _MANNER

    def faults(self, words: Words) -> Iterator[Fault]:
        """A name that begins a speech, with “we are” or its like, or one that ends a sentence."""
        yield from self._at_end(words)
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

    def _at_end(self, words: Words) -> Iterator[Fault]:
        """A name right before the mark that ends it, after a word that governs none."""
        for before in words.where(_BEFORE):
            name = before + 1
            if words.word(before) in ("yes", "no", "well") and words.word(name) in _DEAR:
                continue
            known = words.tag(name) == "PROPN" and words.prose.lower[name] in words.prose.names
            if not (known and words.forms[name].istitle()) and words.word(name) not in _DEAR:
                continue
            if words.word(name + 1) not in _CLOSING or not words.close(name, name + 2):
                continue
            inside = words.prose.spoken(words.tokens.starts[name])
            sentence = [words.word(one) for one in words.sentence(before)]
            opens = words.word(before) not in _OPENS or not any(map(str.isalpha, sentence))
            meant = words.word(before) == "you" and not words.word(before - 1).isalpha()
            if inside and opens and not meant and _NAMING.isdisjoint(sentence):
                right = f"{words.forms[before]}, {words.forms[name]}"
                yield Fault(before, name + 1, right, 0.86)
