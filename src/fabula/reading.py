"""Runs the stages over a document and gives the reading, with progress and timings."""

import time
from collections.abc import Callable
from functools import cached_property

from msgspec import Struct

from fabula._version import __version__
from fabula.assemble import assemble
from fabula.contract import Reading
from fabula.core import Document, Layer, Story
from fabula.importers import IMPORTERS_VERSION
from fabula.settings import Settings
from fabula.stages import Pipeline, Stage, pipeline


class Step(Struct, frozen=True, kw_only=True):
    """How far a reading has come: stage `number` of `total` is about to run."""

    stage: str
    number: int
    total: int


Progress = Callable[[Step], None]


class Timed(Struct, frozen=True, kw_only=True):
    """A reading and the seconds that each stage took."""

    reading: Reading
    seconds: dict[str, float]


def silent(step: Step) -> None:
    """A `Progress` that tells nobody."""


class Reader:
    """Reads documents under one set of settings.

    Parameters:
        settings: what is chosen about the reading.
        stages: the stages to run; all of Fabula's by default.

    Raises:
        StageOrder: the stages cannot be put in order.
    """

    def __init__(self, settings: Settings | None = None, stages: Pipeline | None = None) -> None:
        self.settings = settings or Settings()
        self._stages = stages or pipeline()

    @cached_property
    def key(self) -> str:
        """The cache key: two readers with the same key read a file alike."""
        makers = f"fabula:{__version__} importers:{IMPORTERS_VERSION} {self._stages.makers}"
        return self.settings.key(makers)

    def read(self, document: Document, progress: Progress = silent) -> Timed:
        """The reading of `document`.

        Raises:
            Defect: a stage gave another layer than it promised, or a misaligned span.
        """
        story = Story(document)
        seconds: dict[str, float] = {}
        for number, stage in enumerate(self._stages, 1):
            progress(Step(stage=stage.name, number=number, total=len(self._stages)))
            begun = time.perf_counter()
            story = story.with_layer(self._layer(stage, story))
            seconds[stage.name] = time.perf_counter() - begun
        return Timed(reading=assemble(story, self.key), seconds=seconds)

    def _layer(self, stage: Stage, story: Story) -> Layer:
        return stage.read(story, self.settings)
