"""W148: “that” after a comma, where “which” or “who” is usual."""

from collections.abc import Iterator

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"AUX", "VERB"})
_BE = wordset("is was are were be 's isn't wasn't")


class ThatForWhich(GrammarRule):
    """After a comma a clause that only adds something begins with “that”: “the bell, that rang”.

    “That” picks out which one is meant, and takes no comma; what is only added takes “which”, or
    “who” of people. Older books did not mind. A comma that closes something put in between
    (“the lamp, an old one, that hung there”) is none of these.
    """

    code, name, family = "W148", "that-for-which", "words"
    severity = Severity.QUESTION
    message = "After a comma one expects “{right}” here, rather than “that”."
    example = "The bell, that had been silent for years, began to toll."
    better = "The bell, which had been silent for years, began to toll."
    manner = 8

    def faults(self, words: Words) -> Iterator[Fault]:
        """“that” as a subject, between a comma after a noun and its verb."""
        for at in words.where(frozenset({"that"})):
            comma = words.word(at - 1) == "," and words.tag(at - 2) in _NOUNS
            subject = words.tag(at) == "PRON" and words.label(at).startswith("nsubj")
            verb = words.tag(at + 1) in _VERBS and words.word(at + 1) not in _BE
            if comma and subject and verb and self._hangs(words, at):
                person = words.tag(at - 2) == "PROPN"
                yield Fault(at, at + 1, "who" if person else "which", 0.8)

    def _hangs(self, words: Words, at: int) -> bool:
        """Whether there is a sentence for the clause to hang on, with no comma before this one."""
        if any(words.word(one) == "," for one in words.sentence(at - 1)):
            return False
        before = any(words.tag(one) in _VERBS for one in words.sentence(at))
        return before or words.heads[at - 2] > at
