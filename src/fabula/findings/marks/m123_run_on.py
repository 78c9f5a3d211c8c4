"""M123: two sentences with nothing between them."""

from collections.abc import Iterator

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.layers.findings import Severity

_WHO = wordset("i he she we they it")
_LINKS = frozenset({"SCONJ", "PUNCT"})
_TOLD = wordset(
    "and or but nor yet "
    "so such when where why how what who which that as than once while like wish wished hope hoped "
    "think thought thinking know knew knowing say said says saying tell told telling feel felt "
    "feeling believe believed swear swore remember remembered guess bet mean meant suppose "
    "supposed "
    "realize realized realise realised see saw seeing hear heard hearing find found every first "
    "last all most only enough ask asked asking wonder wondered wondering show showed promise "
    "promised pretend pretended decide decided notice noticed understand understood imagine "
    "imagined dream dreamed dreaming hoping wishing pretending seemed seem seems sure glad afraid "
    "sorry happy certain way time moment day minute if told fear feared"
)
_LEAST, _MOST = 2, 10


class RunOn(GrammarRule):
    """Two whole sentences follow each other with neither a mark nor a word between them.

    The reader takes the beginning of the second for the end of the first. A full stop, a semicolon
    or an “and” would part them.
    """

    code, name, family = "M123", "run-on", "marks"
    title = "A sentence that runs into the next"
    severity = Severity.QUESTION
    message = "A new sentence seems to begin at “{found}”, with nothing before it."
    example = "They started laughing they couldn't help it."
    better = "They started laughing; they couldn't help it."
    hears = True
    manner = 8

    def faults(self, words: Words) -> Iterator[Fault]:
        """The subject that began a sentence, again with a verb, after a clause that is whole."""
        for at in words.where(_WHO):
            sentence = words.sentence(at)
            first = next((one for one in reversed(sentence) if words.begins(one)), at)
            if not _LEAST <= at - first <= _MOST or words.word(first) != words.word(at):
                continue
            subject = words.labels[at].startswith("nsubj") and words.heads[at] > at
            if words.tag(at + 1) == "AUX" and subject and self._is_whole(words, first, at):
                yield Fault(at, at + 1, "")

    def _is_whole(self, words: Words, first: int, after: int) -> bool:
        """Whether a stretch is a main clause, and governs nothing after it."""
        inside = range(first, after)
        if not words.labels[first].startswith("nsubj") or words.heads[first] >= after:
            return False
        if any(words.tag(one) in _LINKS or words.word(one) in _TOLD for one in inside):
            return False
        last = words.word(after - 1)
        return words.tag(after - 1) in ("VERB", "ADJ", "ADV") and (
            last.endswith("ing") or words.tag(after - 1) != "VERB"
        )
