"""W129: a verb in a form that does not go after its helper."""

from typing import Final

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_PLAIN: Final = {
    "knew": "know", "went": "go", "saw": "see", "came": "come", "took": "take", "thought": "think",
    "said": "say", "felt": "feel", "wanted": "want", "looked": "look", "had": "have",
    "gave": "give", "heard": "hear", "told": "tell", "made": "make", "found": "find",
    "understood": "understand", "answered": "answer", "moved": "move", "got": "get",
}  # fmt: skip
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
