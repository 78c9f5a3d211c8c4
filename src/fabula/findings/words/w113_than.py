"""W113: then and than."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.prose import Prose
from fabula.layers.findings import Severity

_MEASURE = (
    "ever|usual|before|necessary|expected|most|any(?:one|body|thing)?|my|your|his|her|"
    "its|our|their|"
    "me|him|us|them|he|she|i|you|they|we|it|the|a|an|that|this|those|these|one|two|three|ten|"
    "[a-z]+ing"
)
_THING = "a|an|the|my|your|his|her|their|that|this|anyone|anything|me|him|us|them|ever|usual"


_COMPARED: Final = re.compile(r"[a-z]{3,}er")
_NO_MORE: Final = wordset(
    "never ever over under after later further however whatever together forever eager clever "
    "bitter tender sober proper other another former latter silver inner outer upper rather sooner "
    "earlier yesterday together altogether either neither whether wherever somewhere here there"
)
_ANSWERED: Final = wordset(
    "more less rather other others else better worse sooner different otherwise no hardly scarcely "
    "barely prefer preferred elsewhere fewer such another same further least"
)


class Than(GrammarPatternRule):
    """“Then” where “than” is meant, or the other way round.

    They differ by one letter. “Then” is about time, “than” compares.
    """

    code, name, family = "W113", "than", "words"
    severity = Severity.SLIP
    hears = True
    example = "He was taller then his brother, and than he laughed."
    better = "He was taller than his brother, and then he laughed."
    swaps = (
        Swap(rf"(?:rather|other|less) «then» (?:{_MEASURE})~", "than", 0.9),
        Swap(rf"(?:more|better|worse) «then» (?:{_THING})~", "than", 0.88),
        Swap(
            r"(?:older|younger|taller|smaller|bigger|larger|stronger|faster|harder|longer|shorter|"
            r"higher|lower|louder|darker|colder|warmer|easier|closer|heavier|lighter|richer|"
            r"happier|later|earlier|sooner|greater|smarter|brighter|thinner|thicker|deeper) "
            rf"«then» (?:{_THING})~",
            "than",
            0.88,
        ),
        Swap(r"(?:more|less) «then» (?:one|two|three|four|five|six|ten|twenty|\d+)~", "than"),
        Swap(
            r"(?:and|but|since|until|back|just|by) «than»,? (?:he|she|i|we|they|it|the|a|there)"
            r"~",
            "then",
            0.9,
        ),
        Swap(r"(?:every )?now and «than»~", "then", 0.95),
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether nothing before has already been compared ("better than I, and than he")."""
        if match["wrong"].lower() == "then":
            return True
        sentence = prose.content[max(0, match.start() - 80) : match.start()].lower()
        return not re.search(r"\b(?:than|rather|more|less|other|\w+er)\b", sentence)

    def faults(self, words: Words) -> Iterator[Fault]:
        """“then” right after a comparative, and “than” where nothing is compared."""
        for at in words.where(frozenset({"then"})):
            if self._compares(words, at):
                yield Fault(at, at + 1, "than", 0.88)
        for at in words.where(frozenset({"than"})):
            clause = words.begins(at) or words.word(at - 1) in (",", "and", "but", ";")
            told = words.tag(at + 1) in ("PRON", "DET", "PROPN") and _goes_on(words, at)
            if clause and told and not any(_is_more(words, one) for one in words.sentence(at)):
                yield Fault(at, at + 1, "then", 0.88)

    def _compares(self, words: Words, at: int) -> bool:
        before = at - 1
        if words.tag(at + 1) not in ("PRON", "DET", "NUM", "NOUN", "PROPN", "ADV"):
            return False
        if words.tag(at + 1) == "ADV" and words.word(at + 1) not in ("ever", "usual", "before"):
            return False
        first = before - 1 if words.word(before - 1) in ("more", "less") else before
        plain = first != before or _COMPARED.fullmatch(words.word(before)) is not None
        fits = words.tag(before) in ("ADJ", "ADV") and words.word(before) not in _NO_MORE
        return plain and fits and words.close(before, at + 2)


def _is_more(words: Words, at: int) -> bool:
    """Whether a word compares, or may be what a later “than” answers."""
    word = words.word(at)
    return word in _ANSWERED or (word.endswith("er") and words.tag(at) in ("ADJ", "ADV", "NOUN"))


def _goes_on(words: Words, at: int) -> bool:
    """Whether a subject and its verb follow."""
    for one in range(at + 1, min(at + 6, len(words))):
        if words.tag(one) in ("VERB", "AUX"):
            return one > at + 1
        if words.tag(one) not in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "ADV"):
            return False
    return False
