"""W129: a verb in a form that does not go after its helper."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Finding, Severity

_PLAIN: Final = {
    "knew": "know", "went": "go", "saw": "see", "came": "come", "took": "take", "thought": "think",
    "said": "say", "felt": "feel", "wanted": "want", "looked": "look", "had": "have",
    "gave": "give", "heard": "hear", "told": "tell", "made": "make", "found": "find",
    "understood": "understand", "answered": "answer", "moved": "move", "got": "get",
}  # fmt: skip
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
_DID: Final = (
    "didn't|did not|doesn't|does not|don't|couldn't|could not|wouldn't|would not|can't|cannot"
)
_THIRD: Final = {
    "goes": "go", "has": "have", "does": "do", "makes": "make", "takes": "take", "gives": "give",
    "comes": "come", "knows": "know", "thinks": "think", "sees": "see", "says": "say",
}  # fmt: skip


class VerbForm(PatternRule):
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
            Swap(rf"(?:{_DID}) (?:even |really |ever )?«{past}»~", plain, 0.92, narration=True)
            for past, plain in _PLAIN.items()
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
            r"(?<!had\s)(?<!has\s)(?<!have\s)(?<!ever\s)(?<!hadn't\s)(?:i|he|she|they|"
            r"we) «seen» (?:him|her|it|the|a|them|"
            r"that|something)~",
            "saw",
            0.9,
            narration=True,
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
