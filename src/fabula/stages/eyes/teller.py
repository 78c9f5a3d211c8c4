"""A teller outside the story, who comments on it: `what neither of them knew`, `this history`.

Where such a voice runs through a work, a mind told in passing is the teller's knowledge.
"""

from collections.abc import Iterator
from typing import Final

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.eyes.signs import Cue, Sign

_PHRASES: Final = (
    ("this", "history"), ("this", "chronicle"), ("our", "history"), ("our", "tale"),
    ("our", "story"), ("our", "hero"), ("our", "heroine"), ("the", "reader"), ("dear", "reader"),
    ("gentle", "reader"), ("has", "been", "observed"), ("it", "must", "be", "confessed"),
    ("not", "recorded"), ("neither", "of", "them", "knew"), ("none", "of", "them", "knew"),
    ("nobody", "yet", "knew"), ("little", "did", "he"), ("little", "did", "she"),
    ("little", "did", "they"), ("be", "it", "said"), ("of", "whom", "more"),
    ("truth", "universally"), ("unknown", "to", "him"), ("unknown", "to", "her"),
    ("unknown", "to", "them"), ("it", "is", "recorded"), ("history", "does", "not"),
)  # fmt: skip
"""What a teller says who knows more than anybody in the story, or speaks to who reads it."""
_OWN: Final = word_set("i me my mine we us our ours")
_LEAST: Final = 2
_TOKENS: Final = 1500
"""So many tokens of narration to one such phrase, at most."""


def comments(page: Page) -> bool:
    """Whether the narration of a work is full of its teller's remarks.

    Parameters:
        page: the story's tokens.
    """
    told = [word for word, inside in zip(page.lower, page.quoted, strict=True) if inside < 0]
    joined = f" {' '.join(told)} "
    found = sum(joined.count(f" {' '.join(phrase)} ") for phrase in _PHRASES)
    return found >= _LEAST and found * _TOKENS >= len(told)


def own_words(page: Page, sentence: range) -> Iterator[Cue]:
    """The first word in the narration of a sentence by which its teller means themselves.

    In a story told in the third person: `on the Tuesday that concerns us`.
    """
    own = (i for i in sentence if page.quoted[i] < 0 and page.lower[i] in _OWN)
    first = next(own, None)
    if first is not None:
        yield Cue(first, first + 1, None, Sign.TELLER)
