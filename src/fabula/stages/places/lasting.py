"""A place that is not named again: a scene that stays, or comes back, among the same things."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from fabula.core import Span
from fabula.layers import Break, Scene
from fabula.stages.places.clause import moves_on
from fabula.stages.places.lexicon import FIXED, listed
from fabula.stages.places.narration import Sentence

_ENDING: Final = 500
_OPENING: Final = 1500
_STAYS, _RETURNS = 1, 2
"""How many of the same things must stand there."""
_DEFINITE: Final = listed("the his her their my our your")


class Here(NamedTuple):
    """Where a stretch of the story happens: its name, the cast's id for it, the things there."""

    name: str
    entity: str | None
    things: frozenset[str]


class Lasting(NamedTuple):
    """A place that lasts or returns; `spans` are the words of this scene that tell it."""

    here: Here
    stays: bool
    spans: tuple[Span, ...]


class Memory:
    """The places met so far, each with the things that stand there.

    Parameters:
        starts, ends: of the tokens of the story.
    """

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._starts, self._ends = starts, ends
        self._known: dict[str, Here] = {}
        self._last: Here | None = None
        self._left: Here | None = None
        self._apart = self._back = self._gone = False

    def enter(self, *, apart: bool) -> None:
        """Go on to a scene.

        Parameters:
            apart: whether it is a letter, or of another time; then the story goes on where it was.
        """
        self._back = self._apart and not apart
        if apart and not self._apart:
            self._left = self._last
        self._apart = apart

    def keep(self, name: str, entity: str | None, told: Sequence[Sentence], gone: bool) -> None:
        """Remember a scene's place.

        Parameters:
            told: the scene's sentences while it is there.
            gone: whether it goes on elsewhere, or its people leave at its end.
        """
        known = self._known.get(name)
        things = frozenset(_things(told)) | (known.things if known else frozenset())
        self._known[name] = here = Here(name, entity, things)
        self._last = here
        self._gone = gone

    def forget(self) -> None:
        """A scene whose place is not known lies between."""
        self._last = None

    def lasting(self, scene: Scene, told: Sequence[Sentence]) -> Lasting | None:
        """The place in which a scene without one begins, if its things tell it."""
        if self._back and self._left is not None:
            return Lasting(self._left, False, ())
        if not told and self._last is not None and scene.begins is not Break.CHAPTER:
            return Lasting(self._last, True, ())
        opening = [one for one in told if one.span.start < scene.start + _OPENING]
        things = _things(opening)
        last = self._last
        stays = scene.begins is not Break.CHAPTER and not any(map(moves_on, opening[:4]))
        if (
            last is not None
            and stays
            and not self._gone
            and len(last.things & things.keys()) >= _STAYS
        ):
            return Lasting(last, True, self._spans(things, last))
        shared = sorted(
            ((len(here.things & things.keys()), name) for name, here in self._known.items()),
            reverse=True,
        )[:2]
        counts = [count for count, _ in shared]
        if not counts or counts[0] < _RETURNS or counts[0] in counts[1:]:
            return None
        here = self._known[shared[0][1]]
        return Lasting(here, False, self._spans(things, here))

    def _spans(self, things: dict[str, int], here: Here) -> tuple[Span, ...]:
        shared = sorted(token for word, token in things.items() if word in here.things)
        return tuple(Span(self._starts[token], self._ends[token]) for token in shared[:4])


def leaves(scene: Scene, told: Sequence[Sentence]) -> bool:
    """Whether people go away at the end of a scene."""
    ending = [one for one in told if one.span.end > scene.end - _ENDING]
    return any(map(moves_on, ending))


def _things(told: Iterable[Sentence]) -> dict[str, int]:
    """The things that are told of as known, each with its first token."""
    found: dict[str, int] = {}
    for sentence in told:
        for at, word in enumerate(sentence.words):
            if (
                word in FIXED
                and word not in found
                and _DEFINITE & set(sentence.words[max(0, at - 2) : at])
            ):
                found[word] = sentence.tokens[at]
    return found
