"""W149: lie and lay."""

from collections.abc import Iterator

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_BEDS = wordset(
    "bed floor grass sofa couch ground back sand snow mattress hammock rug carpet side stomach "
    "belly bench beach dark hay straw bunk cot deck pillow darkness sheets blankets"
)
_MINE = wordset("the my his her its our their your a that this")
_WHO = wordset("i he she we they it you and")
_HELPS = wordset("to will can should must please could 'll would let's might may don't")


class LieAndLay(GrammarRule):
    """Somebody “lied in bed” or wants to “lay down”: forms of “lie” and “lay” put for each other.

    Who lies in bed lay there yesterday; who lays a book down laid it down yesterday; who lied did
    not tell the truth.
    """

    code, name, family = "W149", "lie-and-lay", "words"
    severity = Severity.SLIP
    message = "Here it is “{right}”, not “{found}”."
    example = "He lied in his bed and told the dog to lay down."
    better = "He lay in his bed and told the dog to lie down."
    hears = True
    manner = 8

    def faults(self, words: Words) -> Iterator[Fault]:
        """“lied” and “laid” with a place to lie, and a bare “lay down”."""
        for at in words.where(frozenset({"lied", "laid"})):
            down = words.word(at + 1) == "down" and _ends(words, at + 2)
            plain = words.word(at - 1) in _WHO and words.tag(at) == "VERB"
            lied = words.word(at) == "lied" and (down or _has_bed(words, at + 1))
            laid = _has_bed(words, at + 1) and plain and words.word(at - 1) != "and"
            if lied or (words.word(at) == "laid" and laid):
                yield Fault(at, at + 1, "lay", 0.87)
        for at in words.where(frozenset({"lay"})):
            told = words.word(at - 1) in _HELPS or words.begins(at)
            if told and words.word(at + 1) == "down" and _ends(words, at + 2):
                yield Fault(at, at + 1, "lie", 0.85)


def _ends(words: Words, at: int) -> bool:
    """Whether nothing follows that could be laid down."""
    return words.closes(at) or words.word(at) in ("on", "in", "beside", "next", "again", "for")


def _has_bed(words: Words, at: int) -> bool:
    """Whether a place to lie follows: “in my bed”, “on the wet grass”."""
    if words.word(at) not in ("in", "on"):
        return False
    bed = at + 1
    if words.word(bed) in _MINE:
        bed += 2 if words.tag(bed + 1) == "ADJ" else 1
    return words.word(bed) in _BEDS and (words.closes(bed + 1) or words.tag(bed + 1) in _GOES_ON)


_GOES_ON = frozenset({"CCONJ", "ADP", "SCONJ", "ADV", "VERB"})
