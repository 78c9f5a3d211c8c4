"""Asks Harper's dictionaries about words, where Harper is installed.

Of Harper (Apache-2.0) the dictionaries alone are used: on clean novels its other rules raise more
alarms than they find slips (`docs/decisions`). Words are asked in bulk, each once, which keeps it
linear; whole novels at a time are not.
"""

import importlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from fabula.core import Story
from fabula.model.common import common_words

_CHUNK: Final = 40
_DIALECTS: Final = ("AMERICAN", "BRITISH")


def is_installed() -> bool:
    """Whether there are dictionaries to ask."""
    return _harper() is not None


def unknown(story: Story, words: Iterable[str]) -> dict[str, str]:
    """The words that stand in no dictionary, each with the likeliest word that does.

    Words that no dictionary word is like are left out, since they are hardly misspelled. Harper is
    asked about words alone that are not common and were not asked for in an earlier reading of the
    story, since opening it takes half a second.
    """
    common = common_words()
    rare = [word for word in words if word not in common and word.removesuffix("s") not in common]
    likest = story.notes("dictionary", _likest, str).all(rare) if is_installed() else []
    return {word: like for word, like in zip(rare, likest, strict=False) if like}


def _likest(words: Sequence[str]) -> Iterator[str]:
    """The likeliest word for each of several; empty where it is in a dictionary, or like none."""
    left = dict.fromkeys(words, "")
    for dialect in _DIALECTS:
        left = _unknown(_linter(dialect), list(left)) if left else left
    return (left.get(word, "") for word in words)


def _unknown(linter: Any, words: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for begin in range(0, len(words), _CHUNK):
        text = "\n\n".join(words[begin : begin + _CHUNK])
        for lint in linter.lint(text, language="plaintext", dedup=False):
            suggestions = [one.replacement_text for one in lint.suggestions]
            if suggestions:
                found[lint.problem_text] = suggestions[0]
    return found


@cache
def _harper() -> Any:
    try:
        return importlib.import_module("harper")
    except ImportError:
        return None


@cache
def _linter(dialect: str) -> Any:
    harper = _harper()
    linter = harper.Linter(getattr(harper.Dialect, dialect))
    off = dict.fromkeys(linter.get_default_lint_config(), False)
    linter.set_lint_config(off | {"SpellCheck": True})
    return linter
