"""A run that is taught by trained models on novels nobody has annotated.

Every second step is an excerpt of a novel, drawn anew each time, on which the pupil learns what its
teachers say; the others are the corpora, so that it forgets nothing. What the teachers have learnt
by heart of LitBank cannot pass to it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from torch import Tensor

from training.batches import Batch
from training.corpora.novels import Novel, excerpt, read_novels
from training.losses import WEIGHTS, losses
from training.losses.taught import taught_losses
from training.optimiser import Pace
from training.prepare import Prepared, prepare
from training.run import Data, Plan, Run
from training.teachers import Teachers

SPEAKERS: Final = frozenset(
    {
        "105_persuasion",
        "11_alices_adventures_in_wonderland",
        "1245_night_and_day",
        "1342_pride_and_prejudice",
        "158_emma",
        "160_the_awakening_and_selected_short_stories",
        "1695_the_man_who_was_thursday_a_nightmare",
        "174_the_picture_of_dorian_gray",
        "208_daisy_miller_a_study",
        "2641_a_room_with_a_view",
        "2891_howards_end",
        "45_anne_of_green_gables",
        "5230_the_invisible_man_a_grotesque_romance",
        "541_the_age_of_innocence",
    }
)
"""Novels that speakers are measured on elsewhere; nothing is learnt from the whole of them."""


@dataclass(frozen=True, slots=True)
class PupilPlan(Plan):
    """What a pupil is told besides: how much the coreference of LitBank weighs."""

    seed: int = 11
    epochs: int = 3
    gum_share: float = 0.25
    known_coref: float = 0.5
    pace: Pace = field(
        default_factory=lambda: Pace(
            encoder=1e-4, heads=5e-4, warmup=50, flat=0.2, coref_from=1.0, coref_last=1.0
        )
    )


def novels(folder: Path, development: Collection[str]) -> list[Novel]:
    """The novels in `folder` that neither the development works nor speakers are taken from."""
    return read_novels(folder, {*development, *SPEAKERS})


class Pupil(Run):
    """A `Run` with teachers."""

    def __init__(
        self,
        data: Data,
        plan: PupilPlan,
        folder: Path,
        start: Path | None,
        teachers: Teachers,
        texts: Sequence[Novel],
    ) -> None:
        super().__init__(data, plan, folder, start)
        self._coref = plan.known_coref
        self._teachers, self._texts = teachers, texts

    def _per_epoch(self) -> int:
        return 2 * super()._per_epoch()

    def _documents(self, epoch: int, number: int) -> list[Prepared]:
        if number % 2:
            return super()._documents(epoch, number // 2)
        rng = np.random.default_rng([self.plan.seed, 2, self.step])
        text = self._texts[int(rng.integers(len(self._texts)))]
        return [prepare(excerpt(text, rng), self.data.table, self.data.known)]

    def _losses(self, batch: Batch, steps: int) -> dict[str, Tensor]:
        document = batch.documents[0].document
        if document.syntax or document.mentions:
            return losses(self.model, batch, self._coref)
        found = taught_losses(self.model, batch, self._teachers)
        return {f"taught_{name}": loss * WEIGHTS[name] for name, loss in found.items()}
