"""H107: sentence after sentence has the same shape."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.layers import Tokens

_RUN: Final = 4
_SUBJECTS: Final = wordset("he she i we they it you the a an his her my their")
_CLAUSES: Final = wordset("when while as after before if though although because once until")
_PLACES: Final = wordset("in on at with from under over behind beside through by for to down up")
_BRIEF, _LONG = 8, 18


class OneShape(HabitRule):
    """Four and more sentences of the narration in a row are built alike and about equally long.

    “She took the lamp. He opened the door. The dog lifted its head. They went down.” A row of short
    ones makes haste, a row of long ones makes drowsy; where neither is meant, one longer or shorter
    sentence among them wakes the ear.
    """

    code, name = "H107", "one-shape"
    title = "Sentences of one shape"
    message = (
        "{count} sentences stand in runs of four and more of one shape and length ({rate} in 100; "
        "in half of 90 older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "She took the lamp. He opened the door. The dog lifted its head. They went down."
    better = "She took the lamp, and he opened the door. The dog lifted its head. They went down."
    least = 8

    def counted(self, story: Story) -> Counted:
        """Sentences in such runs, out of all that are narration from end to end."""
        shapes = list(self._shapes(story))
        runs = [list(run) for _, run in groupby(shapes, key=lambda one: one[0])]
        alike = [span for run in runs if len(run) >= _RUN for _, span in run]
        return Counted(alike, len(shapes))

    def _shapes(self, story: Story) -> Iterator[tuple[tuple[str, int, int], Span]]:
        prose, tokens = story[Prose], story[Tokens]
        for first, after in pairwise((*tokens.sentences, len(tokens))):
            span = Span(tokens.starts[first], tokens.ends[after - 1])
            if prose.spoken(span.start) or prose.spoken(span.end - 1):
                continue
            words = [word for word in prose.lower[first:after] if word[0].isalpha()]
            if len(words) > 1:
                commas = prose.lower[first:after].count(",")
                yield (_opening(words[0], prose), min(commas, 2), _length(words)), span


def _opening(word: str, prose: Prose) -> str:
    if word in _SUBJECTS or word in prose.names:
        return "subject"
    if word in _CLAUSES:
        return "clause"
    if word in _PLACES:
        return "place"
    return "doing" if word.endswith("ing") else word


def _length(words: list[str]) -> int:
    return 0 if len(words) < _BRIEF else 1 if len(words) < _LONG else 2
