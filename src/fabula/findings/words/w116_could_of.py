"""W116: could of."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.verbs import PARTICIPLES
from fabula.layers.findings import Severity

_HELPERS: Final = wordset(
    "could would should must might may couldn't wouldn't shouldn't mustn't mightn't needn't 'd"
)


class CouldOf(GrammarPatternRule):
    """“Could of” where “could have” is meant.

    Said fast, “could've” sounds like “could of”. A character may write so; the narration hardly.
    """

    code, name, family = "W116", "could-of", "words"
    severity = Severity.SLIP
    hears = True
    example = "He should of known."
    better = "He should have known."
    swaps = (
        Swap(
            r"(?:could|would|should|must|might|couldn't|wouldn't|shouldn't|mustn't) «of» "
            r"(?!course\b|necessity\b|late\b|all\b|itself\b|himself\b|herself\b)(?:\w+ )?"
            r"(?:been|had|done|gone|seen|known|said|made|taken|come|told|thought|left|kept|"
            r"felt|found|given|heard|[a-z]+ed)~",
            "have",
            0.95,
            narration=True,
        ),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """A helper, “of”, and a participle."""
        for at in words.where(frozenset({"of"})):
            verb = words.word(at + 1)
            done = verb in PARTICIPLES or verb == "been" or verb.endswith("ed")
            if words.word(at - 1) == "'d" and words.prose.spoken(words.tokens.starts[at]):
                continue
            if words.word(at - 1) in _HELPERS and done and words.tag(at + 1) in ("VERB", "AUX"):
                yield Fault(at, at + 1, "have", 0.95)
