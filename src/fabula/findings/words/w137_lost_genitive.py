"""W137: somebody who owns something, written as if there were several of them."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_KIN: Final = wordset(
    "mother father mum mom dad mama papa husband wife grandfather grandmother grandma grandpa "
    "granddad grandad gran nan boyfriend girlfriend boss fiance mistress stepmother stepfather"
)
"""Of whom one has one."""
_PEOPLE: Final = wordset(
    "boy girl man woman child baby king queen prince princess lord lady knight witch wizard doctor "
    "nurse soldier sailor driver teacher farmer baker butcher beekeeper keeper hunter fisherman "
    "brother sister son daughter friend uncle aunt cousin nephew niece neighbour neighbor stranger "
    "captain sergeant officer guard priest bishop monk nun vicar student pupil clerk maid servant "
    "master thief killer murderer writer singer dancer painter player lover widow bride groom "
    "devil angel ghost god goddess giant dwarf elf dragon vampire werewolf wolf dog cat horse bird "
    "lion tiger bear fox cow pig sheep goat mouse rat rabbit spider snake bee raven crow owl puppy "
    "kitten unicorn person parent tailor sailor carpenter plumber builder mechanic detective "
    "lawyer judge mayor president emperor empress duke duchess count countess baron beggar pirate "
    "assassin mage sorcerer healer blacksmith smith miller shepherd gardener innkeeper landlady "
    "landlord barber waiter waitress barman barmaid cook chef coach pilot"
)
_ONE: Final = wordset("a an one another every each this that")
_MINE: Final = wordset("my your his her its our their")
_GIVES: Final = wordset(
    "give gave given giving tell told telling show showed shown showing send sent hand handed "
    "bring "
    "brought teach taught buy bought make made cost offer offered feed fed ask asked call called"
)
_COMPOUND: Final = wordset(
    "masters goats cats lions birds dogs bulls ladies mens womens sports arms"
)


class LostGenitive(GrammarRule):
    """Somebody owns something, and the apostrophe is lost: “her grandfathers desk”.

    The bare -s is a plural, and the reader sees several grandfathers before the desk puts it right.
    """

    code, name, family = "W137", "lost-genitive", "words"
    severity = Severity.SLIP
    message = "“{found}” wants an apostrophe before what it owns: “{right}”."
    example = "It was not a boys face that looked from her grandfathers window."
    better = "It was not a boy's face that looked from her grandfather's window."
    hears = True

    def faults(self, words: Words) -> Iterator[Fault]:
        """A person with an -s between a small word for one and the noun that is theirs."""
        for at in range(1, len(words) - 1):
            word = words.word(at)
            if word[-1:] != "s" or words.tag(at) != "NOUN" or not words.forms[at].islower():
                continue
            if (word[:-1] in _KIN or word[:-1] in _PEOPLE) and self._owns(words, at):
                yield Fault(at, at + 1, f"{word[:-1]}'s", 0.9)

    def _owns(self, words: Words, at: int) -> bool:
        thing = at + 2 if words.tag(at + 1) == "ADJ" else at + 1
        if words.tag(thing) != "NOUN" or not words.close(at, thing + 1):
            return False
        first = at - 2 if words.tag(at - 1) == "ADJ" else at - 1
        before, owner = words.word(first), words.word(at)[:-1]
        if before in _ONE:
            return words.word(at) not in _COMPOUND
        if words.word(at)[:-1] not in _KIN and words.heads[at] != thing:
            return False
        gives = words.word(first - 1) in _GIVES
        return before in _MINE and not (gives and owner not in _KIN)
