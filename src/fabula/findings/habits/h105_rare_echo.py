"""H105: a rare word returns within a few sentences."""

from collections import Counter
from typing import Final

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.prose import Prose
from fabula.layers import Tokens
from fabula.model.common import common_words

_COMMON: Final = 9_000
_NEAR: Final = 60
_SHORTEST: Final = 5
_TOPIC: Final = 4
"""A word that stands oftener is what the story is about, and must return."""


class RareEcho(HabitRule):
    """A word that is seldom used comes back within a few sentences of the narration.

    The first time a reader notices it, the second time they hear it. Common words may return as
    often as they like, and so may what the story is about; a word that is wanted twice is a motif.
    """

    code, name = "H105", "rare-echo"
    title = "Rare words that come back"
    message = (
        "{count} times a rare word returns within 60 words ({rate} to 1,000 words; in half of 89 "
        "older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "He nodded nonchalantly. … She shrugged, nonchalantly, and took the other cup."
    better = "He nodded nonchalantly. … She shrugged and took the other cup."

    def counted(self, story: Story) -> Counted:
        """The words that return, out of every ten of the narration, so that rates are per 1,000."""
        starts, ends = story[Tokens].starts, story[Tokens].ends
        told = self._told(story)
        counts = Counter([word for word, _ in told])
        common = common_words(_COMMON)
        last: dict[str, int] = {}
        places: list[Span] = []
        for number, (word, at) in enumerate(told):
            if counts[word] > _TOPIC or counts[word] < 2 or _is_common(word, common):
                continue
            if number - last.get(word, -_NEAR - 1) <= _NEAR:
                places.append(Span(starts[at], ends[at]))
            last[word] = number
        return Counted(places, max(1, len(told) // 10))

    def _told(self, story: Story) -> list[tuple[str, int]]:
        """The words of the narration with their tokens; names and short words only count along."""
        prose, starts, names = story[Prose], story[Tokens].starts, story[Prose].names
        told = [
            (word, at)
            for at, word in enumerate(prose.lower)
            if word[0].isalpha() and not prose.spoken(starts[at])
        ]
        return [
            (word if len(word) >= _SHORTEST and word.isalpha() and word not in names else "the", at)
            for word, at in told
        ]


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Whether the word, or what it is formed from, is common."""
    stems = (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing"))
    return not common or any(stem in common or f"{stem}e" in common for stem in stems)
