"""W132: a word that sounds like the one that is meant."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_WHOM: Final = "him|her|them|me|us|it|the|a|his|my|their"


class SoundAlike(GrammarPatternRule):
    """A word that sounds like the one that is meant: “she new”, “he through it”, “no were”.

    The ear writes, and the spelling is right, so no dictionary helps. What stands around the word
    tells which is meant.
    """

    code, name, family = "W132", "sound-alike", "words"
    severity = Severity.SLIP
    hears = True
    example = "She new that he had past her and through the key away."
    better = "She knew that he had passed her and threw the key away."
    swaps = (
        Swap(
            r"(?:i|he|she|they|we|you|already|never|always|finally) «new» (?:that|what|how|he|"
            r"she|it|they|why|"
            r"exactly|better|him|her|who|where|then|all)~",
            "knew",
        ),
        Swap(r"(?:they|we) all «new» (?:it|that|what|him|her)~", "knew"),
        Swap(
            rf"(?:he|she|i|they|we) «through» (?:{_WHOM}|himself|herself|up|back|away)~",
            "threw",
            0.92,
        ),
        Swap(r"(?:his|her|their|my) way «threw»~", "through", 0.95),
        Swap(
            r"(?:they|we) «where» (?:not|all|so|too|both|just|still|already|[a-z]{3,}ing)~",
            "were",
            0.88,
        ),
        Swap(r"(?:no|any) «were»(?= (?:to|near|else)\b)", "where", 0.9),
        Swap(
            rf"(?:could|can|couldn't|can't|to|didn't|not) «here» (?:{_WHOM}|that|you|music|"
            rf"nothing)~(?! (?:of|now|day|night|morn))",
            "hear",
            0.9,
        ),
        Swap(
            r"(?:he|she|it) «lead» (?:him|her|them|me|us)(?= (?:to|down|into|through|up|"
            r"across|out|away|back|along|"
            r"inside|over|by)\b)",
            "led",
            0.9,
            narration=True,
        ),
        Swap(r"«starred» (?:at|back at|into|out of|up at|down at)~", "stared", 0.93),
        Swap(rf"(?:he|she|i|they|we|who) «past» (?:{_WHOM})~", "passed", 0.9),
        Swap(
            r"(?:everyone|everybody|nothing|nobody|anything|everything|no one|anyone) «accept» "
            r"(?:him|her|the|for|me|that|one|a|us|them|you)~",
            "except",
            0.93,
        ),
        Swap(r"«quite» as a (?:mouse|grave|church|ghost)~", "quiet", 0.95),
        Swap(
            r"(?:the|school|our|your) «principle» (?:said|asked|looked|walked|of (?:the|our|"
            r"my|her|his) school)~",
            "principal",
            0.9,
        ),
        Swap(r"«principle's» office", "principal's", 0.95),
        Swap(r"(?<=[.!?]\s)«there» (?:going to|gonna)~", "they're", 0.9),
        Swap(
            r"(?:couldn't|could not|can't|cannot|to not|not) «breath» (?:under|through|with|"
            r"against|at|because)~",
            "breathe",
            0.9,
        ),
        Swap(
            r"[a-z]{3,}ed «it's» (?:own|tail|head|wings?|mouth|teeth|claws?|way|ears?|paws?|name)~",
            "its",
            0.93,
        ),
        Swap(
            r"(?:went|gone|go|going|came|pushed|taken) «to» far(?=[.,!?]| (?:this|that|away|"
            r"from|for)\b)",
            "too",
            0.9,
        ),
        Swap(r"«to» late too~", "too", 0.93),
        Swap(
            r"(?:whispered|looked|jumped|climbed|burst|stared|leaned) «in to» (?:the|a|his|"
            r"her|my|it|their|him)~",
            "into",
            0.8,
        ),
        Swap(
            r"(?:not sure|wondered|know|knew|asked|matter|unsure) «weather» (?:he|she|it|they|"
            r"we|i|or|to|the)~",
            "whether",
            0.93,
        ),
        Swap(r"on «hers» (?:shoulder|hand|head|arm|face|cheek|back|knee)~", "her", 0.9),
        Swap(
            r"(?:at|with|from|behind|beside) «they»(?=[.,;!?]| and\b)", "them", 0.85, narration=True
        ),
        Swap(
            r"«who's» (?:book|car|house|coat|idea|turn|fault|phone|room|bag|side|boat|dog|"
            r"child|blood) (?:is|was|did|are|were|had)~",
            "whose",
            0.9,
        ),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“the place were he stood”, and “they where used to it”."""
        for at in words.where(frozenset({"were"})):
            verb = at + 3 if words.tag(at + 2) == "ADV" else at + 2
            named = words.word(at + 1) in _OWNED and words.tag(at + 2) == "NOUN"
            verb = at + 3 if named else verb
            who = (named or words.word(at + 1) in _WHO) and words.tag(at - 1) in _BEFORE
            told = words.tag(verb) in ("AUX", "VERB") and words.word(verb) in _FINITE
            if who and told and words.word(at - 1) not in _AS and words.heads[at] != at - 1:
                yield Fault(at, at + 1, "where", 0.88)
        for at in words.where(frozenset({"where"})):
            told = words.word(at - 1) in ("they", "we", "you") and words.labels[at - 1] == "nsubj"
            if told and (words.tag(at + 1) in ("ADJ", "PART") or _is_done(words, at + 1)):
                yield Fault(at, at + 1, "were", 0.88)


_WHO: Final = wordset("i he she we they you it")
_OWNED: Final = wordset("the his her my their our")
_AS: Final = wordset(
    "what who which how why when as nor than if neither so and but or , only there"
)
_FINITE: Final = wordset("had was has is could would can did stood sat lay came saw fell slept")
_BEFORE: Final = frozenset({"NOUN", "ADV", "ADP", "VERB", "PUNCT"})


def _is_done(words: Words, at: int) -> bool:
    """Whether it is a participle that no clause with its own subject is built on."""
    return words.tag(at) == "VERB" and words.word(at).endswith(("ing", "ed"))
