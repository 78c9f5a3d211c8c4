"""What the author has decided: which rules speak, and which findings are meant so or wait.

Said in the story sheet and in the settings of its folder; what wins comes first, and within one of
them a single finding before a word, a word before a speaker, a speaker before a rule.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from fabula.core import Story
from fabula.findings.rule import Rule
from fabula.layers import Cast, QuotationKind, Quotations, Speakers
from fabula.layers.findings import Finding, Status
from fabula.layers.told import Told, ToldFinding, ToldReview, ToldVerdict, folded

_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")


class Decisions:
    """The author's word on the rules and findings of a story.

    Parameters:
        story: one whose stages have all run.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self._told = Told.of(story)

    def is_on(self, rule: Rule) -> bool:
        """Whether a rule speaks in this story."""
        return is_on(rule, self._told.reviews)

    def status(self, finding: Finding) -> Status:
        """What the author has said of a finding."""
        singles = ((Status.INTENDED, self._told.intended), (Status.LATER, self._told.later))
        for status, told in singles:
            if any(_means(one, finding) for one in told):
                return status
        for review in self._told.reviews:
            verdicts = ((Status.INTENDED, review.intended), (Status.LATER, review.later))
            for status, verdict in verdicts:
                if self._is_of(verdict, finding):
                    return status
        return Status.OPEN

    def _is_of(self, verdict: ToldVerdict, finding: Finding) -> bool:
        if verdict.words and self._holds(verdict.words, finding):
            return True
        if verdict.speech and self._speaker(finding.start) & _folds(verdict.speech):
            return True
        answers = {finding.code, finding.name, finding.family, finding.severity.value}
        return bool({_plain(one) for one in verdict.rules} & {_plain(one) for one in answers})

    def _holds(self, words: Iterable[str], finding: Finding) -> bool:
        there = f" {_words(self._story.text[finding.span])} "
        return any(f" {_words(word)} " in there for word in words)

    def _speaker(self, at: int) -> set[str]:
        """The names of whoever says the words at an offset; empty where nobody does."""
        starts, ends, names = self._spoken
        number = bisect_right(starts, at) - 1
        return names[number] if number >= 0 and at < ends[number] else set()

    @cached_property
    def _spoken(self) -> tuple[list[int], list[int], list[set[str]]]:
        known = {
            one.id: _folds(alias.name for alias in one.aliases) | _folds([one.name])
            for one in self._story[Cast].characters
        }
        says = {one.quotation: known.get(one.speaker or "") for one in self._story[Speakers].items}
        lines = [one for one in self._story[Quotations].items if one.kind is QuotationKind.SPEECH]
        return (
            [one.start for one in lines],
            [one.end for one in lines],
            [says.get(one.id) or set() for one in lines],
        )


def is_on(rule: Rule, reviews: Iterable[ToldReview]) -> bool:
    """Whether a rule speaks: `on` wins over `off`, and a shy rule waits for `on`.

    Parameters:
        reviews: what is said of rules, what wins first.
    """
    for review in reviews:
        if any(rule.answers_to(word) for word in review.on):
            return True
        if any(rule.answers_to(word) for word in review.off):
            return False
    return not rule.shy


def standing(rule: Rule, reviews: Iterable[ToldReview]) -> Status | None:
    """What the author says of all that a rule finds; `None` where it is switched off."""
    reviews = tuple(reviews)
    if not is_on(rule, reviews):
        return None
    for review in reviews:
        verdicts = ((Status.INTENDED, review.intended), (Status.LATER, review.later))
        for status, verdict in verdicts:
            if any(rule.answers_to(word) for word in verdict.rules):
                return status
    return Status.OPEN


def _means(told: ToldFinding, finding: Finding) -> bool:
    """Whether the author's word is of this finding: its rule, and words in common.

    Words that only touch are enough, for an anchor ends at its last word, and a finding may be the
    mark after it.
    """
    if _plain(told.rule) not in (_plain(finding.code), _plain(finding.name)):
        return False
    return told.start <= finding.end and finding.start <= told.end


def _plain(word: str) -> str:
    return word.strip().casefold()


def _folds(names: Iterable[str]) -> set[str]:
    return {folded(name) for name in names}


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))
