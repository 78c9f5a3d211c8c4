"""W139: a question in the order of a statement."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_ASKS: Final = wordset("what where why when how who")
_WHO: Final = wordset("i you he she we they")
_BE: Final = wordset("are is was were")
_HELPS: Final = wordset(
    "should can could must will would shall are is was were didn't don't doesn't can't won't"
)
_MOST: Final = 12


class QuestionOrder(GrammarRule):
    """A question keeps the order of a statement: “What I should do?”

    English turns subject and helper round when it asks. Asked back in wonder it may stand as it is.
    """

    code, name, family = "W139", "question-order", "words"
    severity = Severity.SLIP
    message = "A question asks the other way round: “{right}”, not “{found}”."
    example = "“What I should do?” she asked."
    better = "“What should I do?” she asked."
    hears = True
    manner = 4

    def faults(self, words: Words) -> Iterator[Fault]:
        """A question word, who, a helper, a verb, and a question mark at the end."""
        for at in words.where(_ASKS):
            who, helper = words.word(at + 1), words.word(at + 2)
            if not words.begins(at) or who not in _WHO or helper not in _HELPS:
                continue
            verb = words.word(at + 3)
            if helper in _BE and (not verb.endswith("ing") or words.word(at) in ("when", "who")):
                continue
            if words.tag(at + 3) in ("VERB", "AUX") and self._asks(words, at + 4):
                yield Fault(at + 1, at + 3, f"{helper} {'I' if who == 'i' else who}", 0.85)

    def _asks(self, words: Words, first: int) -> bool:
        """Whether the next mark that is reached is a question mark."""
        for at in range(first, min(first + _MOST, len(words))):
            if words.tag(at) == "PUNCT":
                return words.word(at) in ("?", "?!")
            if words.tag(at) == "AUX":
                return False
        return False
