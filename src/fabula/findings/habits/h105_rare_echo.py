"""H105: a rare word returns within a few sentences."""

from collections import Counter
from collections.abc import Iterator
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
        told = list(self._told(story))
        counts = Counter(word for _, word, _ in told)
        common = common_words(_COMMON)
        last: dict[str, int] = {}
        places: list[Span] = []
        for number, word, span in told:
            if counts[word] > _TOPIC or counts[word] < 2 or _is_common(word, common):
                continue
            if number - last.get(word, -_NEAR - 1) <= _NEAR:
                places.append(span)
            last[word] = number
        return Counted(places, max(1, len(told) // 10))

    def _told(self, story: Story) -> Iterator[tuple[int, str, Span]]:
        """The words of the narration by number; names and short words only count along."""
        prose, tokens = story[Prose], story[Tokens]
        number = 0
        for at, word in enumerate(prose.lower):
            if not word[0].isalpha() or prose.spoken(tokens.starts[at]):
                continue
            number += 1
            counts = len(word) >= _SHORTEST and word.isalpha() and word not in prose.names
            yield number, word if counts else "the", Span(tokens.starts[at], tokens.ends[at])


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Whether the word, or what it is formed from, is common."""
    stems = (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing"))
    return not common or any(stem in common or f"{stem}e" in common for stem in stems)
