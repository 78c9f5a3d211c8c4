"""How the weights that ship were made, from the corpora to one checkpoint."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fabula.model.reader import Thresholds
from training.blend import blend
from training.bridge import fit_bridge
from training.corpora.litbank import read_ids
from training.evaluate import load_network
from training.optimiser import Average, Pace
from training.pupil import Pupil, PupilPlan, novels
from training.run import Data, Plan, Run, load_data
from training.teachers import Teachers

log = logging.getLogger(__name__)

FIRST: Final = Path(__file__).parent / "weights" / "first.safetensors"
"""The set 2026.11.1: moments of one run, blended (see `docs/decisions/0009-reader-model.md`)."""

CUTS: Final = Thresholds(mention=0.55, event=0.5, new=0.5, settled=1)
"""What was chosen on the development works."""

LARGE: Final = Plan(
    seed=5,
    epochs=4,
    gum_share=0.0,
    ewt_share=0.0,
    save_every=20,
    keep_every=40,
    encoder="mpnet",
    pace=Pace(encoder=7e-5, heads=3e-4, decay=0.95, warmup=15, coref_from=1.0),
)
"""Of a larger teacher: LitBank alone, over MPNet-base."""

_BRIDGED: Final = 16

MOMENT: Final = 1088
"""The step of the second run at which it stands beside the first set as a teacher."""


def make(
    folder: Path,
    out: Path,
    first: Path = FIRST,
    plans: tuple[Plan, PupilPlan] = (Plan(), PupilPlan()),
    moment: int = MOMENT,
) -> None:
    """Trains a second teacher, then a pupil that starts from the first, and blends pupil and first.

    Parameters:
        folder: the unpacked corpora.
        out: where the runs go, and the blend, `checkpoint.pt`. A run that was cut goes on.
        plans: of the second teacher and of the pupil.
    """
    data = load_data(folder)
    Run(data, plans[0], out / "teacher").go()
    teachers = [first, out / "teacher" / f"moment-{moment}.pt"]
    teach(folder, data, plans[1], out / "pupil", first, teachers)
    blend([(first, 1.0), (out / "pupil" / "checkpoint.pt", 1.0)], out / "checkpoint.pt")


def enlarge(data: Data, plan: Plan, out: Path, start: Path) -> None:
    """Trains a larger model under the heads of the weights in `start`."""
    run = Run(data, plan, out, start)
    if run.step == 0:
        other = load_network(start)[0]
        met = fit_bridge(run.model, other, data.litbank[:_BRIDGED], data.table)
        run.average = Average(run.model)
        log.info("the bridge meets %.2f of the variance", met)
    run.go()


def teach(
    folder: Path, data: Data, plan: PupilPlan, out: Path, start: Path, teachers: Sequence[Path]
) -> None:
    """Trains a pupil of `teachers` that starts from the weights in `start`."""
    panel = Teachers([load_network(path)[0] for path in teachers])
    litbank = folder / "litbank"
    texts = novels(litbank / "novels", read_ids(litbank / "dev.ids"))
    Pupil(data, plan, out, start, panel, texts).go()
