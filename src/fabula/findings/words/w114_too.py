"""W114: to and too."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_IS: Final = wordset(
    "is was were are 's 're 'm am been be it's that's far way much all feel felt look looked looks "
    "seem seemed seems feels got getting wasn't isn't"
)
_QUALITIES: Final = wordset(
    "late early soon big small tall short old young weak strong scared afraid dark loud bright "
    "heavy expensive cheap dangerous busy drunk sick ill good bad high low long far fast hard soft "
    "easy difficult hot cold tired sleepy hungry weird strange proud shy nervous excited happy sad "
    "angry mad stupid dumb clever smart rich poor beautiful pretty ugly cute funny serious polite "
    "rude kind nice greedy lazy stubborn careful careless ashamed embarrassed frightened terrified "
    "shocked stunned surprised upset wide deep steep thick fat skinny tiny huge large close "
    "noisy quick risky important powerful painful simple complicated obvious familiar"
)


class Too(GrammarPatternRule):
    """“To” where “too” is meant, or the other way round.

    The second o is easily lost. “Too” is “more than is good” or “also”.
    """

    code, name, family = "W114", "too", "words"
    severity = Severity.SLIP
    hears = True
    example = "It was to late too turn back."
    better = "It was too late to turn back."
    swaps = (
        Swap(
            r"(?:is|was|were|are|it's|far|way|much|all|be|been|got|getting|that's|i'm|you're|"
            r"he's|she's|we're|they're|seemed|felt|looked|grew) «to» (?:much|many|late|soon|"
            r"early|tired|big|small|old|young|weak|scared|dark|loud|heavy|expensive|dangerous|"
            r"busy|drunk|sick|good|bad|high|low)(?= (?:to|for)\b|[.,!?;])",
            "too",
        ),
        Swap(
            r"(?:had|have|has|want|wants|wanted|going|went|need|needs|needed|try|tried|trying|"
            r"used|ought|able|supposed|began|started|decided|seemed) «too» (?:be|have|do|go|get|"
            r"see|say|make|take|come|know|think|look|tell|find|leave|talk|speak|hear|help|stay|"
            r"eat|sleep|keep|let|put|run|walk)~",
            "to",
            0.92,
        ),
        Swap(r"(?:me|him|her|us|them|you) «to»[!]", "too", 0.6),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“to” before a quality that ends its clause, after a form of “to be”."""
        for at in words.where(frozenset({"to"})):
            quality = words.word(at + 1)
            if quality not in _QUALITIES or words.word(at - 1) not in _IS:
                continue
            if words.closes(at + 2) or words.word(at + 2) in ("to", "for", "and"):
                yield Fault(at, at + 1, "too", 0.88)
