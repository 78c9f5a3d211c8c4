"""W110: its and it's."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_AFTER_IT_IS = (
    "a|an|the|not|been|going|gonna|just|really|always|never|so|too|okay|ok|alright|because|"
    "like(?= \\w)|that|what|where|why|how|me|you|him|us|them|my|your|about time|time to|"
    "time for|hard to|easy to|good to|nice to|better to|best if|getting|getting late|raining|"
    "snowing|probably|actually|obviously|(?:im)?possible (?:to|that|for)|"
    "over (?:now|between)|nothing|something|all (?:right|your|my|over now|because)"
)
_NUMBER = (
    r"\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|a hundred)(?:-\w+)?"
)
_BEGINS = r"(?:(?<=^)|(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=[\"“]))"
_OWNED = (
    "own|name|head|tail|paws?|wings?|eyes?|mouth|teeth|claws?|legs?|back|sides?|surface|edges?|"
    "walls?|doors?|windows?|roof|place|way|shape|weight|size|colou?r|sound|shadow|light|depths?|"
    "contents?|owner|master|hinges|handle|lid|centre|center|length|path|course|peak|wake"
)


class Its(GrammarPatternRule):
    """“Its” where “it's” (it is, it has) is meant, or the other way round.

    They sound alike, and the apostrophe goes against the habit: “it's” is always “it is” or “it
    has”; “its”, like “his”, says whose. Try “it is” in the sentence, and see whether it holds.
    """

    code, name, family = "W110", "its", "words"
    severity = Severity.SLIP
    hears = True
    example = "The dog had lost it's collar, and its getting dark."
    better = "The dog had lost its collar, and it's getting dark."
    swaps = (
        Swap(rf"«its» (?:{_AFTER_IT_IS})~", "it's", 0.92),
        Swap(
            rf"(?:of|on|in|at|to|by|with|from|under|over|lost|shook|opened|has|had) «it's» "
            rf"(?:{_OWNED})~",
            "its",
            0.93,
        ),
        Swap(
            rf"(?:then|but|and|that|now|when|because|think|says?) «its» (?:{_NUMBER})(?!\w)", "it's"
        ),
        Swap(rf"{_BEGINS}«its» \w+(?: and|,? but) (?:there|it|i|he|she|we|they|nobody)\b", "it's"),
        Swap(
            r"(?:if|because|when) «its» (?:bad|good|true|late|cold|hot|raining|over|fine)~", "it's"
        ),
        Swap(r"«it's» own~", "its", 0.97),
        Swap(r"«its'»(?= \w)", "its", 0.9),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“its” as a subject."""
        for at in words.where(frozenset({"its"})):
            if words.label(at).startswith(("nsubj", "expl")) and _is_told_of(words, at):
                yield Fault(at, at + 1, "it's", 0.85)


def _is_told_of(words: Words, at: int) -> bool:
    """Whether “its” goes with a quality or a deed right after it, and no thing follows them."""
    head = words.heads[at]
    near = head == at + 1 or (head == at + 2 and words.tag(at + 1) in ("ADV", "PART"))
    if not near or words.word(head) in _OWN:
        return False
    deed = words.tag(head) == "VERB" and words.word(head).endswith("ing")
    whole = words.closes(head + 1) or words.tag(head + 1) in ("ADP", "PART", "SCONJ", "PRON", "ADV")
    return whole and (deed or words.tag(head) == "ADJ") and words.word(at - 1) not in _OF


_OF: Final = wordset("of for with by about without from in at on to as do doing does did")
_OWN: Final = wordset("own best worst utmost all very")
