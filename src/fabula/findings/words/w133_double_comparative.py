"""W133: more better."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_SHORT: Final = {
    "tall": "taller", "big": "bigger", "small": "smaller", "fast": "faster", "old": "older",
    "young": "younger", "high": "higher", "long": "longer", "short": "shorter",
    "cheap": "cheaper", "strong": "stronger", "easy": "easier", "heavy": "heavier",
    "early": "earlier", "rich": "richer", "slow": "slower", "loud": "louder", "warm": "warmer",
    "hot": "hotter", "cold": "colder", "fat": "fatter", "pretty": "prettier", "nice": "nicer",
    "happy": "happier", "funny": "funnier", "good": "better", "bad": "worse", "weak": "weaker",
    "thin": "thinner", "thick": "thicker", "wide": "wider", "deep": "deeper", "low": "lower",
}  # fmt: skip
_THAN: Final = frozenset({"PRON", "DET", "PROPN"})


class DoubleComparative(GrammarPatternRule):
    """“More” stands where the word says “more” by itself: “more taller”, “more tall than me”.

    One of the two is enough, and short words take -er. In speech it is a way of talking, and so is
    “more sad than angry”, which compares two qualities.
    """

    code, name, family = "W133", "double-comparative", "words"
    severity = Severity.SLIP
    message = "“{right}” says it by itself; “{found}” says too much."
    example = "He was more taller than his brother."
    better = "He was taller than his brother."
    swaps = (
        Swap(
            r"«more (?P<word>taller|better|easier|harder|faster|stronger|older|younger|bigger|"
            r"smaller|louder|darker|colder|happier|prettier|closer|longer|shorter|heavier|worse)»~",
            r"\g<word>",
            0.92,
            narration=True,
        ),
        Swap(
            r"«most (?P<word>tallest|best|easiest|hardest|fastest|strongest|oldest|youngest|"
            r"biggest|smallest|happiest|prettiest|worst)»~",
            r"\g<word>",
            0.92,
            narration=True,
        ),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“more tall than me”, and “more” before any word in -er with “than” after it."""
        for at in words.where(frozenset({"more"})):
            word, than = words.word(at + 1), words.word(at + 2)
            if than != "than" or words.tag(at + 1) not in ("ADJ", "ADV"):
                continue
            if word in _SHORT and words.tag(at + 3) in _THAN and words.word(at - 1) != "no":
                yield Fault(at, at + 2, _SHORT[word], 0.85)
            elif word in _SHORT.values():
                yield Fault(at, at + 2, word, 0.9)
