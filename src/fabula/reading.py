"""Runs the stages over a document and gives the reading, with progress and timings."""

import os
import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import Final

from msgspec import Struct

from fabula._version import __version__
from fabula.assemble import assemble
from fabula.contract import Reading
from fabula.core import Document, Layer, Memory, Recent, Story
from fabula.findings import VERSION, review
from fabula.importers import IMPORTERS_VERSION
from fabula.layers import Annotation
from fabula.settings import Settings
from fabula.sheet import Sheet, told
from fabula.stages import Aid, Aided, Pipeline, Stage, pipeline
from fabula.stages.annotation.source import shared

_LONG: Final = 150
_MOST_THREADS: Final = 4


class Step(Struct, frozen=True, kw_only=True):
    """How far a reading has come: what is at work, and about which share of all is done."""

    stage: str
    share: float


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
        sheet: what the author has told of the story; it wins over what is inferred.

    Raises:
        StageOrder: the stages cannot be put in order.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        stages: Pipeline | None = None,
        *,
        sheet: Sheet | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.sheet = sheet or Sheet()
        self._source = shared(self.settings.threads or min(_MOST_THREADS, os.cpu_count() or 1))
        self._stages = stages or pipeline(self._source)

    @cached_property
    def key(self) -> str:
        """The cache key: two readers with the same key read a file alike."""
        return self._key(self._weights, self.sheet.key)

    @property
    def _weights(self) -> str | None:
        return self._source.sha256 if self.settings.model else None

    def _key(self, weights: str | None, sheet: str) -> str:
        makers = (
            f"fabula:{__version__} importers:{IMPORTERS_VERSION} {self._stages.makers} "
            f"review:{VERSION} weights:{weights}"
        )
        return self.settings.key(f"{makers} sheet:{sheet}" if sheet else makers)

    def read(
        self,
        document: Document,
        progress: Progress = silent,
        memory: Memory | None = None,
        recent: Recent | None = None,
    ) -> Timed:
        """The reading of `document`; it depends neither on `memory` nor on `recent`.

        Parameters:
            progress: told at each step.
            memory: what is remembered of texts read earlier, in this process or another.
            recent: what this process keeps of its last reading, so that after a change of the sheet
                only what rests on it is made anew; pass the same one each time.

        Raises:
            Defect: a stage gave another layer than it promised, or a misaligned span.
        """
        recent = recent or Recent()
        document = recent.begin(document, self._key(self._weights, ""), memory)
        sheet = recent.equal("told", told(self.sheet, document))
        story = Story(document, recent=recent).with_layer(sheet)
        seconds: dict[str, float] = {}
        efforts = [_effort(stage, self.settings) for stage in self._stages]
        for number, stage in enumerate(self._stages):
            before, own = sum(efforts[:number]), efforts[number]
            course = _Course(stage.name, progress, before / sum(efforts), own / sum(efforts))
            begun = time.perf_counter()
            course.at(0, 1)
            make = partial(self._layer, stage, Aid(course.at, memory))
            story = story.with_layer(story.once(stage.name, make))
            seconds[stage.name] = time.perf_counter() - begun
        begun = time.perf_counter()
        story = story.with_layer(review(story))
        seconds["review"] = time.perf_counter() - begun
        recent.end()
        absent = story[Annotation].absence is not None
        key = self._key(None, self.sheet.key) if absent else self.key
        if absent:
            recent.forget()
        return Timed(reading=assemble(story, key, self.sheet.key), seconds=seconds)

    def _layer(self, stage: Stage, aid: Aid, story: Story) -> Layer:
        if isinstance(stage, Aided):
            return stage.read(story, self.settings, aid)
        return stage.read(story, self.settings)


class _Course(Struct, frozen=True):
    """Tells a `Progress` how far a reading has come while one stage is at work."""

    stage: str
    progress: Progress
    before: float
    own: float

    def at(self, done: int, total: int) -> None:
        share = self.before + self.own * done / total
        self.progress(Step(stage=self.stage, share=share))


def _effort(stage: Stage, settings: Settings) -> int:
    """About how much of a reading's time a stage takes."""
    return _LONG if settings.model and isinstance(stage, Aided) else 1
