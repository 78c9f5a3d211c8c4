"""W111: your and you're."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_AFTER_YOU_ARE = (
    "welcome|gonna|kidding|joking|a|an|the|so|too|always|never|just|really|"
    "supposed to|sure|afraid|sorry|right[,.!?]|wrong[,.!?]|late[,.!?]|here[,.!?]|crazy[,.!?]|"
    "insane[,.!?]|beautiful[,.!?]|okay[,.!?]"
)
_OWNED = (
    "own|name|mother|father|mom|mum|dad|brother|sister|wife|husband|son|daughter|friends?|"
    "hands?|eyes?|hair|face|head|heart|house|room|car|coat|phone|life|job|turn|fault|"
    "business|problem|mind|place"
)


_IF: Final = wordset("because if when since")
_BEFORE: Final = wordset("because if when and but so since that think know hope say says while")
_CLAUSES: Final = frozenset({"root", "advcl", "conj", "ccomp", "parataxis"})


class Your(GrammarPatternRule):
    """“Your” where “you're” (you are) is meant, or the other way round.

    They sound alike. “You're” is always “you are”; “your” says whose. Try “you are” in the
    sentence, and see whether it holds.
    """

    code, name, family = "W111", "your", "words"
    severity = Severity.SLIP
    hears = True
    example = "“Your not going out without you're coat.”"
    better = "“You're not going out without your coat.”"
    swaps = (
        Swap(
            r"(?:(?<=[\"“])|(?<=[,.?!]\s)|(?<=know\s)|(?<=think\s)|(?<=if\s))«your» "
            r"(?:not|going to|coming|doing|being|getting|looking|trying|saying)~",
            "you're",
        ),
        Swap(
            r"(?:and|but|so|because|if|when|while|that|know|think) «your» \w+ing "
            r"(?:there|here|around|like|not|me|him|her|us|them)"
            r"(?! (?:is|was|will|makes?|made|has|had)\b)(?=\W|$)",
            "you're",
        ),
        Swap(rf"(?<!on\s)(?<!to\s)(?<!at\s)(?<!of\s)«your» (?:{_AFTER_YOU_ARE})~", "you're"),
        Swap(
            rf"(?:of|on|in|at|to|by|with|from|for|is|take|took|give|gave|hold|know|see|saw|"
            rf"about|me|him|them|us|"
            rf"and|without|like) «you're» (?:{_OWNED})(?= (?!is|was|now)\w|[.,;!?])",
            "your",
        ),
        Swap(r"«you're» own (?!worst|boss)(?=\w)", "your"),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“your” as the subject of a sentence or clause, and “you're” after a preposition."""
        for at in words.where(frozenset({"your"})):
            told = words.label(at) == "nsubj" and words.label(words.heads[at]) in _CLAUSES
            if told and words.close(at, at + 3) and _is_said_of(words, at):
                yield Fault(at, at + 1, "you're", 0.88)
        for at in words.where(frozenset({"you"})):
            held = words.tag(at - 1) == "ADP" and words.word(at + 1) == "'re"
            if held and words.tag(at + 2) == "NOUN" and words.tag(at + 3) not in ("VERB", "AUX"):
                yield Fault(at, at + 2, "your", 0.88)


def _is_said_of(words: Words, at: int) -> bool:
    """Whether a clause begins with “your”, and goes on with what somebody is or does."""
    before, after = words.word(at - 1), words.tag(at + 1)
    if words.word(at + 1).endswith("ing"):
        root = words.begins(at) and words.label(words.heads[at]) == "root"
        return after in ("VERB", "AUX") and (root or (before in _IF and _is_whole(words, at)))
    fits = after in ("ADJ", "ADV", "PART", "DET") or words.word(at + 1).endswith("ed")
    return fits and (words.begins(at) or before in _BEFORE)


def _is_whole(words: Words, at: int) -> bool:
    """Whether no verb follows of which “your being late” could be the subject."""
    following = range(at + 2, min(at + 8, len(words.labels)))
    clause = takewhile(lambda one: not words.closes(one), following)
    return all(words.tag(one) != "AUX" for one in clause)
