"""W101: a small word written twice."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.findings import Finding, Severity

_ALWAYS: Final = wordset(
    "a an the of and or but my your our their its at from into with for he she we they is was were "
    "if as than because while"
)
_TOLD: Final = wordset(
    "me us them him his every each where when who which whose how then said asked told got went "
    "came took gave saw made knew thought found left looked turned felt kept put has have be been "
    "are am do does did not can could should would may might must shall to by about after before "
    "between until till upon this these those some any both"
)
"""In narration alone, where nobody stammers. `Had had`, `in in` and `her her` may be right."""
_SPOKEN: Final = wordset(
    "a an the of or at from into with for my your our their are were has have does did could would "
    "should their his as than because when where which who whose said asked"
)
_NARROW: Final = frozenset({"it", "to"})
_BEING: Final = frozenset({"was", "is", "were", "are"})
_OBJECT: Final = wordset("for with of to at on from about after by over into find keep take see")
"""Words before “it it”, after which no second one can stand."""
_ADVERBS: Final = wordset("in on off up down over out back through")
"""Words of which two may meet: “came in in a rush”."""
_NAMES: Final = wordset("may will")
_ARTICLES: Final = wordset("the a an his her my our their")
_PARTED: Final = wordset(
    "turned turn turns switched put puts pulled had has have left kept keep went go came come get "
    "got moved carried looked held let walked passed helped"
)
_OPENERS: Final = frozenset({"what", "that", "who"})
_CONTENT: Final = frozenset({"VERB"})
_ECHO: Final = 4


class DoubledWord(Rule):
    """The same small word stands twice in a row: “into the the garden”.

    The eye that wrote it slides over it; another's stumbles. One of the two can go. Words that are
    doubled for their sound (“no, no”, “far far away”), and “had had” and “that that”, which can be
    right, are left alone, and most of what people stammer in speech is too.
    """

    code, name, family = "W101", "doubled-word", "words"
    severity = Severity.SLIP
    message = "“{word}” stands here twice in a row."
    example = "She stepped into the the garden."
    better = "She stepped into the garden."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Pairs of equal tokens with nothing but white space between them."""
        prose, tokens = story[Prose], story[Tokens]
        lower = prose.lower
        number = 0
        while number + 1 < len(lower):
            after = number + 1
            while after < len(lower) and lower[after] == lower[number]:
                after += 1
            named = lower[number] in _NAMES and prose.forms[number][0].isupper()
            if after - number == 2 and not named and self._is_slip(prose, tokens, number):
                span = Span(tokens.starts[number], tokens.ends[number + 1])
                word = prose.forms[number]
                yield self.at(span, suggestions=(word,), word=word, confidence=0.93)
            number = after

    def _is_slip(self, prose: Prose, tokens: Tokens, number: int) -> bool:
        between = prose.content[tokens.ends[number] : tokens.starts[number + 1]]
        word = prose.lower[number]
        if not between or between.strip() or "\n\n" in between or not word.isalpha():
            return False
        told = prose.paragraph(tokens.starts[number]) is not None
        if prose.forms[number + 1][0].isupper() or not told:
            return False
        if prose.spoken(tokens.starts[number]):
            return word in _SPOKEN
        before = prose.lower[max(0, number - 8) : number]
        last = before[-1] if before else ""
        if word in _NARROW:
            return last in _OBJECT if word == "it" else last != "used"
        if word in _BEING and not _OPENERS.isdisjoint(before):
            return False
        small = word in _ALWAYS or word in _TOLD
        return small or self._is_verb_twice(prose, number) or self._is_astray(prose, number, before)

    def _is_astray(self, prose: Prose, number: int, before: tuple[str, ...]) -> bool:
        """Whether neither of two prepositions can go with a verb before them."""
        article = not _ARTICLES.isdisjoint(prose.lower[number + 2 : number + 3])
        if prose.lower[number] not in _ADVERBS or not article:
            return False
        thing = bool(prose.tags) and prose.tags[number - 1] == "NOUN"
        return prose.forms[number][0].isupper() or (thing and _PARTED.isdisjoint(before[-4:]))

    def _is_verb_twice(self, prose: Prose, number: int) -> bool:
        """Two equal verbs of which the model takes neither for an echo ("knock knock")."""
        tags = prose.tags[number : number + 2]
        word = prose.lower[number]
        return (
            bool(tags)
            and set(tags) <= _CONTENT
            and len(word) >= _ECHO
            and word.endswith(("ed", "ing", "ked"))
        )
