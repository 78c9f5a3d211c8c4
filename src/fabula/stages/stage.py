"""What a stage is, and how stages are put in order."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import ClassVar, Final

from msgspec import Struct

from fabula.core import Layer, Memory, Story
from fabula.errors import StageOrder
from fabula.settings import Settings


class Stage(ABC):
    """Reads some layers of a story and gives exactly one new one.

    `version` goes up whenever the same input may give another output, so that stored readings are
    made anew.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = ()
    gives: ClassVar[type[Layer]]
    version: ClassVar[int] = 1

    @abstractmethod
    def read(self, story: Story, settings: Settings) -> Layer:
        """The new layer; the story itself is left as it is."""

    @property
    def name(self) -> str:
        """How timings and progress call it."""
        return type(self).__name__.removesuffix("Stage").lower()


Steps = Callable[[int, int], None]
"""Told how many parts of a stage's work are done, and of how many; may raise to stop."""


def untold(done: int, total: int) -> None:
    """A `Steps` that tells nobody."""


class Aid(Struct, frozen=True):
    """What a long stage is given: whom to tell how far it has come, and what is remembered."""

    steps: Steps = untold
    memory: Memory | None = None


ALONE: Final = Aid()


class Aided(Stage):
    """A stage that takes long enough to tell how far it has come, and to remember its parts."""

    @abstractmethod
    def read(self, story: Story, settings: Settings, aid: Aid = ALONE) -> Layer:
        """The new layer; it does not depend on `aid`."""


class Pipeline:
    """Stages in an order that gives each of them what it needs.

    Parameters:
        stages: in any order.

    Raises:
        StageOrder: a layer has two givers, a need has none, or needs run in a circle.
    """

    def __init__(self, stages: Iterable[Stage]) -> None:
        givers: dict[type[Layer], Stage] = {}
        for stage in stages:
            if stage.gives in givers:
                raise StageOrder(f"two stages give the layer {stage.gives.__name__}")
            givers[stage.gives] = stage
        self._stages = tuple(_ordered(givers))

    def __iter__(self) -> Iterator[Stage]:
        return iter(self._stages)

    def __len__(self) -> int:
        return len(self._stages)

    @property
    def makers(self) -> str:
        """The stages and their versions, as one line; part of the cache key."""
        return " ".join(f"{stage.name}:{stage.version}" for stage in self._stages)


def _ordered(givers: dict[type[Layer], Stage]) -> Iterator[Stage]:
    for stage in givers.values():
        for need in stage.needs:
            if need not in givers:
                raise StageOrder(f"no stage gives {need.__name__}, which {stage.name} needs")
    try:
        order = tuple(TopologicalSorter({k: s.needs for k, s in givers.items()}).static_order())
    except CycleError as error:
        raise StageOrder("the stages need each other in a circle") from error
    return (givers[kind] for kind in order)
