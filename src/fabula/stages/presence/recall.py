"""Sentences that tell of another time than their scene's."""

from typing import Final

from fabula.stages.cast.page import Page
from fabula.stages.presence.lexicon import RECALL, YESTERDAY

_HAD: Final = frozenset({"had", "'d", "’d", "hadn't", "hadn’t"})
_BEGUN: Final = {
    word: tuple(phrase for phrase in RECALL if phrase[0] == word) for word, *_ in RECALL
}
"""The phrases that look back, by their first word."""
_LEAST: Final = 3
_ONE_IN: Final = 25
"""So many words of a paragraph to one `had`, at most."""


class Recall:
    """Knows where the narration looks back: from the sentence that does so to its paragraph's end.

    Parameters:
        page: the story's tokens.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._begins: dict[int, int] = {}

    def holds(self, token: int) -> bool:
        """Whether a token of the narration tells of another time than its scene's."""
        paragraph = self._page.paragraph[token]
        begins = self._begins.get(paragraph)
        if begins is None:
            begins = self._begins[paragraph] = self._begin(paragraph)
        return token >= begins

    def _begin(self, paragraph: int) -> int:
        """The token from which a paragraph looks back; the one after its last if it never does."""
        first, after = self._page.bounds[paragraph]
        told = [i for i in range(first, after) if self._page.quoted[i] < 0]
        words = [self._page.lower[i] for i in told]
        had = [i for i, word in zip(told, words, strict=True) if word in _HAD]
        marks = [
            told[at]
            for at, word in enumerate(words)
            if word in YESTERDAY
            or any(tuple(words[at : at + len(p)]) == p for p in _BEGUN.get(word, ()))
        ]
        looks_back = (marks and had) or len(marks) >= _LEAST - 1
        if not looks_back and len(had) < max(_LEAST, len(words) // _ONE_IN):
            return after
        return self._page.sentence_of(min(marks + had))[0]
