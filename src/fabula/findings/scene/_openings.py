"""How the first words of a scene tell where and when it is."""

from collections.abc import Iterator, Set
from itertools import islice
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.layers import Break, Scene, SceneKind, Scenes, Tokens

WORDS: Final = 200
"""Within so many words a reader wants to know."""

_TALE: Final = wordset("Once There")


def openings(story: Story) -> Iterator[tuple[Scene, tuple[int, ...]]]:
    """Scenes that begin at a mark or a chapter, each with the tokens of its first words.

    A scene that is not certain to begin there, that is told in summary or is shorter, is left out.
    """
    tokens, prose = story[Tokens], story[Prose]
    for scene in story[Scenes].items:
        if scene.kind is not SceneKind.SCENE or scene.begins not in (Break.MARKED, Break.CHAPTER):
            continue
        inside = tokens.within(scene.span)
        first = tuple(islice((n for n in inside if prose.forms[n][0].isalnum()), WORDS))
        if len(first) == WORDS and prose.forms[first[0]] not in _TALE:
            yield scene, first


def tells(prose: Prose, numbers: tuple[int, ...], words: Set[str]) -> bool:
    """Whether one of the words is among these, alone, in the plural or in a compound."""
    return any(
        part in words or part.removesuffix("s") in words
        for number in numbers
        for part in (prose.lower[number], *prose.lower[number].replace("‐", "-").split("-"))
    )


def first_words(story: Story, numbers: tuple[int, ...], shown: int = 8) -> Span:
    """The words that a scene begins with."""
    tokens = story[Tokens]
    return Span(tokens.starts[numbers[0]], tokens.ends[numbers[shown - 1]])
