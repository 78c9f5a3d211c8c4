"""Where a place is in turn: `of the parking garage`, `in Fore Street`."""

from collections.abc import Sequence
from typing import Final

from fabula.stages.cast.lexicon.notnames import NEVER_NAMES
from fabula.stages.places.lexicon import DETERMINERS, PARTS, STOPS, listed
from fabula.stages.places.narration import Sentence
from fabula.stages.places.sizes import Sized, headed

_CHAINED: Final = listed("""
of in at by behind on above under outside near beside off across beneath below
""")
_NAME_LINKS: Final = frozenset({"of", "the", "and", "&", "'s"})
_MOST_CHAINED: Final = 2
_LONGEST: Final = 5
_LEAST: Final = 0.3
_SITE: Final = 0.6


def chain(sentence: Sentence, core: int, sized: Sized) -> tuple[int, tuple[int, int] | None]:
    """Where a phrase ends with all that says where its place is: `of the parking garage`."""
    after, inner = core, None
    for _ in range(_MOST_CHAINED):
        found = _outer(sentence, after, sized)
        if found is None:
            break
        inner = inner or found
        after = found[1]
    return after, inner


def _outer(sentence: Sentence, at: int, sized: Sized) -> tuple[int, int] | None:
    """The place that a preposition at a word leads to, from its article to its end."""
    words = sentence.words
    if at + 1 >= len(words) or words[at] not in _CHAINED:
        return None
    return _name(sentence, at, sized) or _common(sentence, at, sized)


def _name(sentence: Sentence, at: int, sized: Sized) -> tuple[int, int] | None:
    words, shown = sentence.words, sentence.shown
    start = at + 1
    first = start + (words[start] == "the")
    if first >= len(words) or not _capital(shown, first) or words[first] in NEVER_NAMES:
        return None
    end = first
    while end < len(words) and (
        _capital(shown, end) or (words[end] in _NAME_LINKS and _capital(shown, end + 1))
    ):
        end += 1
    for tail in range(end, min(len(words), end + 2)):
        if sized(sentence, tail) >= _SITE:
            return start, tail + 1
    owns = (
        end < len(words)
        and words[end] == "'s"
        and not words[min(end + 1, len(words) - 1)].isalpha()
    )
    return start, end + owns


def _capital(shown: Sequence[str], at: int) -> bool:
    return at < len(shown) and shown[at][0].isupper()


def _common(sentence: Sentence, at: int, sized: Sized) -> tuple[int, int] | None:
    words, start = sentence.words, at + 1
    if words[start] not in DETERMINERS:
        return None
    for end in range(start + 1, min(len(words), start + 2 + _LONGEST)):
        if words[at] != "of" and words[end] in PARTS and _ends(words, end):
            further = _outer(sentence, end + 1, sized)
            return start, further[1] if further else end + 1
        if headed(sentence, end, sized)[1] >= _LEAST:
            if end + 1 == len(words) or headed(sentence, end + 1, sized)[1] < _LEAST:
                return start, end + 1
        elif words[end] in STOPS or not words[end][0].isalnum():
            return None
    return None


def _ends(words: Sequence[str], at: int) -> bool:
    """Whether no noun follows a word, to which it would belong."""
    return at + 1 >= len(words) or words[at + 1] in STOPS or not words[at + 1][0].isalnum()
