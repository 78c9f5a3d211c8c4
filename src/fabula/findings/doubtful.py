"""Rules that tell what the proofreading head doubts."""

from collections.abc import Iterator
from typing import ClassVar, Final

from fabula.core import Layer, Span, Story
from fabula.findings.hand import Hand
from fabula.findings.patterns import curly, like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.doubts import SURE, Doubt, DoubtKind, Doubts
from fabula.layers.findings import Finding, Severity

_EMPHASIS: Final = frozenset("*_")
"""Signs before a word that is stressed, and so meant."""


class DoubtRule(Rule):
    """A rule that is the doubts of some kinds.

    What somebody says is left alone but for the kinds that are `heard`. Names are never doubted.
    Doubts that are not sure are told only of a hand that errs: who writes “it's” for “its” writes
    “then” for “than” too, and who never does has meant what stands there.
    """

    family: ClassVar[str] = "words"
    standard: ClassVar[bool] = True
    severity: ClassVar[Severity] = Severity.SLIP
    needs: ClassVar[tuple[type[Layer], ...]] = (Doubts,)
    kinds: ClassVar[frozenset[DoubtKind]]
    heard: ClassVar[frozenset[DoubtKind]] = frozenset()

    def findings(self, story: Story) -> Iterator[Finding]:
        """One finding for each doubt in a paragraph that is read."""
        prose, hand = story[Prose], story.get(Hand)
        for doubt in story[Doubts].items:
            if doubt.kind not in self.kinds or not self._is_told(doubt, hand):
                continue
            if self.holds(doubt, story):
                span, right = self.place(doubt, story)
                if prose.quoted_whole(span):
                    yield self._finding(doubt, span, right, prose)

    def place(self, doubt: Doubt, story: Story) -> tuple[Span, str]:
        """The words to change, and what to put there, in lower case."""
        tokens = story[Tokens]
        return Span(tokens.starts[doubt.first], tokens.ends[doubt.after - 1]), doubt.right

    def _finding(self, doubt: Doubt, span: Span, right: str, prose: Prose) -> Finding:
        found = " ".join(prose.words(span).split())
        right = like(right, found, curly(prose.content))
        return self.at(
            span,
            confidence=min(0.9 if doubt.seldom >= SURE else 0.8, doubt.confidence),
            suggestions=(right,),
            found=found,
            right=right,
        )

    def _is_told(self, doubt: Doubt, hand: Layer | None) -> bool:
        """Whether a doubt is sure enough for this hand."""
        return doubt.seldom >= SURE or (isinstance(hand, Hand) and hand.errs(doubt.seldom))

    def holds(self, doubt: Doubt, story: Story) -> bool:
        """Whether a doubt is told: no name, in a paragraph that is read, and heard if spoken."""
        prose, tokens = story[Prose], story[Tokens]
        first = tokens.starts[doubt.first]
        paragraph = prose.paragraph(first)
        if paragraph is None or tokens.ends[max(doubt.first, doubt.after - 1)] > paragraph.end:
            return False
        meant = prose.content[max(0, first - 1) : first] in _EMPHASIS
        if meant or (prose.spoken(first) and doubt.kind not in self.heard):
            return False
        return not any(self._is_name(at, story) for at in range(doubt.first, doubt.after))

    def _is_name(self, at: int, story: Story) -> bool:
        """Whether a word is a name here, shouted, or capitalised within a sentence."""
        prose, form = story[Prose], story[Prose].forms[at]
        if not form[:1].isupper():
            return False
        before = prose.forms[at - 1] if at else ""
        inside = before[-1:].isalnum() or before == ","
        return inside or prose.lower[at] in prose.names or (len(form) > 1 and form.isupper())
