"""W112: their, there and they're."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.layers.findings import Severity

_OWNED = (
    "own|hands|eyes|faces|heads|hearts|voices|mother|father|parents|children|house|home|clothes|"
    "coats|shoes|feet|arms|lips|names|lives|friends|horses|beds|backs|bags"
)
_HELD = "in|of|with|took|held|lost|shook|closed|opened|raised|turned|lowered"


_GOING: Final = wordset("going coming trying leaving getting looking waiting lying")
_WITH: Final = wordset("with of for into on under behind at to")
_SENDING: Final = wordset(
    "send sends sent give gave lost lose hold held raise raised close closed open opened shake "
    "shook turn turned take took lower lowered cross crossed drop dropped fold folded lift lifted "
    "love loved miss missed want wanted need needed forget forgot pack packed bring brought "
    "wear wore"
)
_TIMES: Final = wordset(
    "years days hours weeks months times things people men women year day night today nights ways"
)


class Their(GrammarPatternRule):
    """“Their”, “there” and “they're” taken for one another.

    They sound alike. “They're” is always “they are”; “their” says whose; “there” says where, or
    that something is.
    """

    code, name, family = "W112", "their", "words"
    severity = Severity.SLIP
    hears = True
    example = "Their was nobody in the hall; they had hung up there coats."
    better = "There was nobody in the hall; they had hung up their coats."
    swaps = (
        Swap(
            r"«their» (?:is|was|were|are|isn't|wasn't|weren't|aren't|had been|has been|have been)"
            r"~",
            "there",
        ),
        Swap(r"«they're» (?:is|was|were|isn't|wasn't|had been)~", "there"),
        Swap(r"«there» own~", "their"),
        Swap(
            r"(?:(?<=^)|(?<=[.,;!?]\s)|(?<=[\"“])|and |but |because |so )«there» "
            r"(?:just|both|only|still|always|really|probably) (?!being|nothing|something|anything|"
            r"everything|morning|evening)\w+ing~",
            "they're",
        ),
        Swap(
            r"(?:with|of|into) «there» (?:hats?|heads?|hands|eyes|faces?|arms|backs?|coats?|"
            r"mothers?|fathers?|children|kids|friends|names?|lives|hearts|shoes|boots|feet|hair|voices?|bags?)~",
            "their",
        ),
        Swap(r"«they're» own~", "their"),
        Swap(rf"(?:{_HELD}) «there» (?:{_OWNED})~", "their"),
        Swap(rf"(?:{_HELD}) «they're» (?:{_OWNED})~", "their"),
        Swap(
            r"«their» (?:going to|gonna|coming to|not (?:going|coming|here|there|a))~",
            "they're",
            0.85,
        ),
        Swap(r"(?:over|right|out|up|down|in|back) «their»[.!?,]", "there", 0.85),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """“there” as a subject without a verb, and before what is owned."""
        for at in words.where(frozenset({"there"})):
            if self._is_subject(words, at):
                yield Fault(at, at + 1, "they're", 0.85)
            elif self._owns(words, at):
                yield Fault(at, at + 1, "their", 0.88)

    def _is_subject(self, words: Words, at: int) -> bool:
        head = words.heads[at]
        if words.begins(at) and words.word(at + 1) in ("not", "all", "both"):
            done = words.tag(at + 2) == "VERB" and words.word(at + 2).endswith(("ing", "gone"))
            if done and (words.closes(at + 3) or words.tag(at + 3) == "ADV"):
                return True
        if not words.begins(at) or words.label(at) not in ("expl", "nsubj") or head <= at:
            return False
        fits = words.tag(head) == "ADJ" or words.word(head) in _GOING
        between = all(words.tag(one) in ("ADV", "PART") for one in range(at + 1, head))
        whole = words.closes(head + 1) or words.tag(head + 1) in ("PART", "CCONJ")
        helped = any(words.tag(one) == "AUX" for one in words.under(head))
        return fits and between and whole and not helped

    def _owns(self, words: Words, at: int) -> bool:
        thing = at + 2 if words.tag(at + 1) == "ADJ" else at + 1
        word, label = words.word(thing), words.label(thing)
        if words.tag(thing) != "NOUN" or word in _TIMES or not words.close(at - 1, thing + 1):
            return False
        if words.word(at - 1) in _WITH and label.startswith(("obl", "nmod")):
            return True
        gives = words.tag(at - 1) == "VERB" and words.word(at - 1) in _SENDING
        return gives and label == "obj" and word.endswith("s")
