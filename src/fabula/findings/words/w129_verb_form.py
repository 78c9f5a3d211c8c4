"""W129: a verb in a form that does not go after its helper."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.verbs import PAST, PLAIN
from fabula.layers.findings import Finding, Severity
from fabula.model.common import ranks_of_novels

_REGULAR: Final = {
    "throwed": ("threw", "thrown"), "creeped": ("crept", "crept"), "growed": ("grew", "grown"),
    "knowed": ("knew", "known"), "blowed": ("blew", "blown"), "drawed": ("drew", "drawn"),
    "catched": ("caught", "caught"), "teached": ("taught", "taught"),
    "buyed": ("bought", "bought"), "bringed": ("brought", "brought"),
    "thinked": ("thought", "thought"), "runned": ("ran", "run"), "choosed": ("chose", "chosen"),
    "speaked": ("spoke", "spoken"), "stealed": ("stole", "stolen"), "weared": ("wore", "worn"),
    "teared": ("tore", "torn"), "sweared": ("swore", "sworn"), "sleeped": ("slept", "slept"),
    "keeped": ("kept", "kept"), "feeled": ("felt", "felt"), "leaved": ("left", "left"),
    "losed": ("lost", "lost"), "sended": ("sent", "sent"), "spended": ("spent", "spent"),
    "hurted": ("hurt", "hurt"), "falled": ("fell", "fallen"), "breaked": ("broke", "broken"),
    "shaked": ("shook", "shaken"), "taked": ("took", "taken"), "gived": ("gave", "given"),
    "writed": ("wrote", "written"), "rided": ("rode", "ridden"), "drived": ("drove", "driven"),
    "hided": ("hid", "hidden"), "bited": ("bit", "bitten"), "drinked": ("drank", "drunk"),
    "swimmed": ("swam", "swum"), "sinked": ("sank", "sunk"), "digged": ("dug", "dug"),
    "swinged": ("swung", "swung"), "finded": ("found", "found"), "holded": ("held", "held"),
    "telled": ("told", "told"), "selled": ("sold", "sold"), "standed": ("stood", "stood"),
    "understanded": ("understood", "understood"), "fighted": ("fought", "fought"),
    "sweeped": ("swept", "swept"), "weeped": ("wept", "wept"), "shooted": ("shot", "shot"),
    "flinged": ("flung", "flung"), "clinged": ("clung", "clung"), "builded": ("built", "built"),
    "forgetted": ("forgot", "forgotten"), "hitted": ("hit", "hit"), "putted": ("put", "put"),
    "cutted": ("cut", "cut"), "shutted": ("shut", "shut"), "flied": ("flew", "flown"),
    "rised": ("rose", "risen"), "eated": ("ate", "eaten"),
    "meeted": ("met", "met"), "striked": ("struck", "struck"), "freezed": ("froze", "frozen"),
}  # fmt: skip
"""Irregular verbs made regular: past and participle."""
_MANNER: Final = 3
_HELPED: Final = (
    r"(?<=\bhad\s)|(?<=\bhas\s)|(?<=\bhave\s)|(?<=n't\s)|(?<='d\s)|(?<='ve\s)|"
    r"(?<=\bbeen\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bbeing\s)|(?<=\bhaving\s)"
)
_DENIED: Final = (
    "didn't|did not|doesn't|does not|don't|couldn't|could not|wouldn't|would not|can't|cannot"
)
_DID: Final = wordset(
    "didn't doesn't don't couldn't wouldn't can't cannot did does could would should might must "
    "will shouldn't won't"
)
_BETWEEN: Final = wordset("not even really ever never just")
_ALSO_BASES: Final = wordset(
    "found saw bore ground wound bound lay left felt fell shed spoke rose thought stole wove dove "
    "lent bent sought leant meant rent hung bit hid led met"
)
"""Pasts that are bases or nouns too."""
_ED: Final = re.compile(r"[a-z]{2,}(?<!e)ed")
_BASES_IN_ED: Final = wordset("shed wed embed imbed sled bed fed bled sped")
_THIRD: Final = {
    "goes": "go", "has": "have", "does": "do", "makes": "make", "takes": "take", "gives": "give",
    "comes": "come", "knows": "know", "thinks": "think", "sees": "see", "says": "say",
}  # fmt: skip


class VerbForm(GrammarPatternRule):
    """A verb stands in the past after “didn't”, or in another form that its helper does not take.

    One of the two carries the tense already: “she didn't know”, “he wants to go”.
    """

    code, name, family = "W129", "verb-form", "words"
    severity = Severity.SLIP
    message = "Here it is “{right}”, not “{found}”."
    example = "She didn't knew that he is suppose to come."
    better = "She didn't know that he is supposed to come."
    swaps = (
        *(
            Swap(rf"(?:{_DENIED}) (?:even |really |ever )?«{past}»~", plain, 0.92, narration=True)
            for past, plain in PLAIN.items()
            if past not in _ALSO_BASES
        ),
        *(
            Swap(
                rf"(?:wants?|wanted|going|has|had|have|needs?|needed|tries|tried|began|used|"
                rf"able) to «{third}»~",
                plain,
                0.9,
                narration=True,
            )
            for third, plain in _THIRD.items()
        ),
        *(
            swap
            for wrong, (past, participle) in _REGULAR.items()
            for swap in (
                Swap(rf"(?:{_HELPED})«{wrong}»~", participle, 0.92, narration=True),
                Swap(rf"«{wrong}»~", past, 0.9, narration=True),
            )
        ),
        Swap(
            r"(?:am|is|are|was|were|i'm|you're|he's|she's|we're|they're|not) «suppose» to~",
            "supposed",
            0.95,
        ),
        Swap(
            r"(?:was|were) «laying» (?=awake|next to|on (?:the|his|her|my|a) (?:bed|couch|"
            r"sofa|floor|ground|back|grass)\b)",
            "lying",
            0.85,
            narration=True,
        ),
    )

    def findings(self, story: Story) -> Iterator[Finding]:
        """The swaps, but where a narrator makes irregular verbs regular as a manner."""
        found = list(super().findings(story))
        regular = [
            one for one in found if story.text.content[one.start : one.end].lower() in _REGULAR
        ]
        manner = len(regular) >= _MANNER
        yield from (one for one in found if not (manner and one in regular))

    def faults(self, words: Words) -> Iterator[Fault]:
        """A past after “did” or another helper, and “I seen” without one."""
        for at in words.where(_DID):
            verb = at + 2 if words.word(at + 1) in _BETWEEN else at + 1
            denied = verb > at + 1 or words.word(at).endswith("n't") or words.word(at) == "cannot"
            modal = words.word(at) in _MODAL and words.word(verb) in PLAIN
            right = _plain(words, verb) if denied or modal else None
            if right and words.tag(at) in ("AUX", "PART", "VERB"):
                yield Fault(verb, verb + 1, right, 0.9)
        for at in words.where(_TO_WENT):
            meant = words.tag(at - 2) in ("VERB", "ADJ") and words.tag(at) == "VERB"
            if words.word(at - 1) == "to" and meant and words.tag(at - 1) == "PART":
                yield Fault(at, at + 1, PLAIN[words.word(at)], 0.88)
        for at in words.where(frozenset({"use"})):
            sings = words.word(at + 1) == "to" and words.tag(at + 2) == "VERB"
            if sings and words.word(at - 1) in _WHO and words.begins(at - 1):
                yield Fault(at, at + 1, "used", 0.88)
        for at in words.where(frozenset(PAST)):
            if words.word(at) in _ALONE and _is_past(words, at):
                yield Fault(at, at + 1, PAST[words.word(at)], 0.88)


_MODAL: Final = wordset("could would should might must will can")
_TO_WENT: Final = wordset(
    "went took came gave knew ate wrote told caught brought bought kept ran began stood forgot"
)
_ALONE: Final = wordset("seen done gone taken given been known written begun eaten fallen spoken")
_WHO: Final = wordset("i he she we they you")
_OBJECT: Final = frozenset({"DET", "PRON", "NOUN", "PROPN"})


def _plain(words: Words, at: int) -> str | None:
    """The base of a verb that stands in the past; `None` where it does not."""
    word = words.word(at)
    if words.tag(at) not in ("VERB", "AUX"):
        return None
    if word in PLAIN and (word not in _ALSO_BASES or (word == "fell" and _is_shut(words, at))):
        return PLAIN[word]
    if _ED.fullmatch(word) and word not in _BASES_IN_ED and not word.endswith("eed"):
        return _without_ed(word)
    return None


def _is_shut(words: Words, at: int) -> bool:
    """Whether nothing follows that could be felled."""
    return words.closes(at + 1) or words.tag(at + 1) in ("ADP", "ADV", "CCONJ")


def _without_ed(word: str) -> str:
    """The base of a regular past, as well as its spelling tells."""
    stem = word.removesuffix("ed")
    ranks = ranks_of_novels()
    able = [one for one in (stem, f"{stem}e", stem[:-1]) if one in ranks]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    return able[0] if able else stem


def _is_past(words: Words, at: int) -> bool:
    """Whether a participle stands right after its subject, with an object and no helper."""
    who = at - 1
    if words.word(who) not in _WHO or words.labels[who] != "nsubj" or words.heads[who] != at:
        return False
    if any(words.tag(one) == "AUX" for one in words.sentence(who)[-4:]):
        return False
    before = words.word(who - 1)
    starts = words.begins(who) or before in ("and", "but", "when", "because", ",", "that", "then")
    return starts and words.tag(at + 1) in _OBJECT
