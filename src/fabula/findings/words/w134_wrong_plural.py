"""W134: a plural that is made twice, or made like others where it has its own form."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.layers.findings import Severity

_RIGHT: Final = {
    "childs": "children", "childrens": "children", "mans": "men", "womans": "women",
    "foots": "feet", "feets": "feet", "tooths": "teeth", "teeths": "teeth", "mouses": "mice",
    "gooses": "geese", "sheeps": "sheep", "deers": "deer", "wifes": "wives", "knifes": "knives",
    "lifes": "lives", "wolfs": "wolves", "leafs": "leaves", "thiefs": "thieves",
    "shelfs": "shelves", "loafs": "loaves", "halfs": "halves", "calfs": "calves",
    "informations": "information", "advices": "advice", "furnitures": "furniture",
    "luggages": "luggage", "homeworks": "homework", "equipments": "equipment",
    "knowledges": "knowledge", "evidences": "evidence", "offsprings": "offspring",
    "potatos": "potatoes", "tomatos": "tomatoes", "heros": "heroes", "echos": "echoes",
    "partys": "parties", "storys": "stories", "familys": "families", "babys": "babies",
    "citys": "cities", "countrys": "countries", "bodys": "bodies", "memorys": "memories",
    "enemys": "enemies", "ladys": "ladies", "butterflys": "butterflies", "witchs": "witches",
    "boxs": "boxes", "watchs": "watches", "churchs": "churches", "branchs": "branches",
    "matchs": "matches", "dishs": "dishes", "bushs": "bushes", "kisss": "kisses",
    "glasss": "glasses", "dresss": "dresses", "foxs": "foxes",
}  # fmt: skip
_OWNS: Final = frozenset({"NOUN", "ADJ"})
_OWNERS: Final = frozenset(
    {"childs", "childrens", "mans", "womans", "wifes", "wolfs", "ladys", "babys", "heros",
     "citys", "countrys", "familys", "thiefs"}
)  # fmt: skip
_DOES: Final = frozenset({"mans", "leafs", "wolfs", "loafs", "shelfs", "evidences", "knifes"})
"""Plurals that are forms of verbs too: “who mans the desk”, “she leafs through it”."""


class WrongPlural(GrammarRule):
    """A plural that English makes otherwise: “childs”, “two wolfs”, “many informations”.

    Some nouns change within, some never count at all. What a small child says so on purpose is
    easily marked as intended.
    """

    code, name, family = "W134", "wrong-plural", "words"
    severity = Severity.SLIP
    message = "The plural is “{right}”, not “{found}”."
    example = "The childs had seen three wolfs."
    better = "The children had seen three wolves."
    hears = True
    manner = 12

    def faults(self, words: Words) -> Iterator[Fault]:
        """Wrong plurals that are neither verbs nor owners that lost their apostrophe."""
        for at in words.where(frozenset(_RIGHT)):
            word = words.word(at)
            if not words.forms[at].islower() or words.word(at + 1) in ("'", "’"):
                continue
            if word in _OWNERS and words.tag(at + 1) in _OWNS:
                continue
            if word in _DOES and words.tag(at) != "NOUN":
                continue
            yield Fault(at, at + 1, _RIGHT[word], 0.92)
