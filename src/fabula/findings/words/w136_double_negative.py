"""W136: two words of denial where one is meant."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_RIGHT: Final = {
    "nobody": "anybody", "nothing": "anything", "nowhere": "anywhere", "none": "any",
    "no": "any", "never": "ever", "no-one": "anyone",
}  # fmt: skip
_DENIED: Final = wordset(
    "didn't don't doesn't couldn't can't cannot wouldn't won't hadn't haven't hasn't never wasn't"
)
_CAN: Final = {
    "couldn't": "could", "can't": "can", "didn't": "did", "wouldn't": "would", "hadn't": "had",
    "wasn't": "was",
}  # fmt: skip
_FAR: Final = 5
_BREAK: Final = frozenset({"PUNCT", "CCONJ", "SCONJ"})
_EXCEPT: Final = wordset("but except less more if short other better worse whatever wrong matter")
_ASKED: Final = frozenset({"no", "nothing", "nobody", "never", "none"})


class DoubleNegative(GrammarRule):
    """The narration denies twice in one clause: “she didn't say nothing”.

    Taken at its word, it says that she did say something. As a way of talking it is common, so
    what characters say is left alone, and so is a teller who always talks so.
    """

    code, name, family = "W136", "double-negative", "words"
    severity = Severity.SLIP
    shy = True
    message = "The clause is denied already; “{right}” is meant rather than “{found}”."
    example = "He didn't tell nobody about the letter."
    better = "He didn't tell anybody about the letter."
    manner = 8

    def faults(self, words: Words) -> Iterator[Fault]:
        """A denied verb with a word of denial as what it has to do with."""
        for at in words.where(frozenset(_RIGHT)):
            helper = _denied(words, at)
            if helper is None or words.word(at + 1) in _EXCEPT or words.word(at - 1) in _EXCEPT:
                continue
            if words.word(at) == "never" and words.word(helper) == "never":
                continue
            yield Fault(at, at + 1, _RIGHT[words.word(at)], 0.85)
        for at in words.where(frozenset(_CAN)):
            if words.word(at + 1) in ("hardly", "barely", "scarcely"):
                yield Fault(at, at + 1, _CAN[words.word(at)], 0.85)
        for at in words.where(frozenset({"not"})):
            once = words.word(at + 1) in ("even", "a") and words.word(at + 2) in ("one", "single")
            if once and words.tag(at - 1) == "VERB" and _denied(words, at) is not None:
                yield Fault(at, at + 2, words.word(at + 1), 0.85)


def _denied(words: Words, at: int) -> int | None:
    """The helper that denies the clause of the word already, if its object follows at once."""
    for one in range(at - 1, max(-1, at - _FAR), -1):
        if words.tag(one) in _BREAK or not words.tag(one):
            return None
        if words.word(one) in _DENIED:
            if words.word(one) == "never" and words.word(at) == "no":
                return None
            held = (
                words.heads[at] in (one + 1, one + 2, words.heads[one]) or words.tag(at) == "PART"
            )
            return one if one < at - 1 and held else None
        if words.word(one) in ("to", "than", "for", "mean", "meant", "from"):
            return None
        if words.word(one) in ("say", "said") and words.word(at) in ("no", "never"):
            return None
    return None
