"""D101: a stretch in which the reader loses who speaks."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from fabula.core import Story
from fabula.findings.dialogue._turns import Turn, runs
from fabula.findings.rule import Rule
from fabula.layers import Cast, Conversations, Cue, Quotations, Speakers
from fabula.layers.findings import Finding, Severity

_TWO: Final = 11
"""So many lines between two people are too many, or ..."""
_SEVERAL: Final = 8
"""... so many where three and more take part."""
_ASKS, _ANSWERS = 0.7, 0.3
"""Who ends so many lines with a question, and who only so many, is told apart by that."""


class LostSpeaker(Rule):
    """A long run of lines without a name, a gesture or a form of address to tell who speaks.

    Readers count turns for a while; then they go back to look. One line in four with a name, a
    gesture, or a word that only that person would say is enough. Where one of two asks and the
    other answers, the lines tell it themselves.
    """

    code, name, family = "D101", "lost-speaker", "dialogue"
    title = "Whose turn is it?"
    severity = Severity.QUESTION
    message = (
        "From here on {lines} lines follow each other without a name or a gesture. Would a reader "
        "who has looked up still know whose turn it is?"
    )
    example = "“No.” “Why not?” “You know.” “I don't.” “You do.” “Tell me.” “Later.” …"
    better = "“No.” “Why not?” “You know.” “I don't,” said Bram. “You do.” “Tell me.” “Later.” …"
    needs = (Cast, Conversations, Quotations, Speakers)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Each such run, at its first line."""
        talks = _Talks(story)
        for run in runs(story):
            if len(run) < _SEVERAL or _is_interview(run):
                continue
            if len(run) >= _TWO or len(talks.speakers_before(run[0].quotation)) > 2:
                yield self.at(run[0].span, evidence=(run[-1].span,), confidence=0.7, lines=len(run))


class _Talks:
    """Who speaks by name in the conversations of a story."""

    def __init__(self, story: Story) -> None:
        self._talks = [one.quotations for one in story[Conversations].items]
        self._talk_of = {line: n for n, talk in enumerate(self._talks) for line in talk}
        self._named = {
            one.quotation: one.speaker
            for one in story[Speakers].items
            if one.speaker and one.cue is Cue.EXPLICIT
        }

    def speakers_before(self, quotation: str) -> set[str]:
        """Who has spoken by name before a line in the same conversation."""
        if quotation not in self._talk_of:
            return set()
        lines = takewhile(lambda line: line != quotation, self._talks[self._talk_of[quotation]])
        return {self._named[line] for line in lines if line in self._named}


def _is_interview(run: Sequence[Turn]) -> bool:
    """Whether every other line asks and the others answer."""
    shares = sorted(sum(turn.asks for turn in half) / len(half) for half in (run[::2], run[1::2]))
    return shares[0] <= _ANSWERS and shares[1] >= _ASKS
