"""One training run: its settings, its data, its loop."""

import json
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from fabula.model.pieces import PieceTable
from training import checkpoint
from training.batches import Batch, cut, make_batch
from training.corpora import Document, read_ewt, read_gum, read_litbank
from training.corpora.litbank import read_ids
from training.half import start_from
from training.losses import losses
from training.network.reader import Reader, ReaderSize
from training.optimiser import Average, Pace, make_optimiser, set_rates
from training.prepare import Inventory, Prepared, inventory, prepare
from training.pretrained import ENCODERS, tokenizer_file

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is told.

    `encoder` is what the model starts from (see `training.pretrained.ENCODERS`). `gum_share` of GUM
    and `ewt_share` of EWT are read an epoch, `batch_words` words a batch. The whole state is saved
    every `save_every` steps, and each `keep_every` steps the averaged weights are kept for good.
    """

    seed: int = 3
    epochs: int = 16
    gum_share: float = 0.5
    ewt_share: float = 1.0
    batch_words: int = 1800
    save_every: int = 100
    keep_every: int = 272
    pair_dropout: float = 0.3
    encoder: str = "minilm"
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True, slots=True)
class Data:
    """The prepared corpora that a run learns from, and the inventory they give."""

    table: PieceTable
    known: Inventory
    litbank: list[Prepared]
    gum: list[Prepared]
    ewt: list[Prepared]


def load_data(folder: Path, names: Sequence[str] | None = None) -> Data:
    """Reads and prepares all corpora below `folder`; of LitBank `names`, or its training works."""
    table = PieceTable(Tokenizer.from_file(str(tokenizer_file())))
    names = names or read_ids(folder / "litbank" / "train.ids")
    litbank = read_litbank(folder / "litbank", names)
    gum = read_gum(folder / "gum")
    ewt = read_ewt(folder / "ewt", "dev")
    known = inventory([*gum, *ewt])

    def ready(documents: list[Document]) -> list[Prepared]:
        return [prepare(document, table, known) for document in documents]

    return Data(table, known, ready(litbank), ready(gum), ready(ewt))


def groups_of_epoch(data: Data, plan: Plan, epoch: int) -> list[list[Prepared]]:
    """The batches of documents of `epoch`: each work of LitBank alone, the others packed."""
    rng = np.random.default_rng([plan.seed, epoch])
    chosen = rng.permutation(len(data.gum))[: round(plan.gum_share * len(data.gum))]
    groups = [[document] for document in data.litbank]
    groups += _packed([data.gum[n] for n in chosen], plan.batch_words)
    chosen = rng.permutation(len(data.ewt))[: round(plan.ewt_share * len(data.ewt))]
    groups += _packed([data.ewt[n] for n in chosen], plan.batch_words)
    return [groups[n] for n in rng.permutation(len(groups))]


def _packed(documents: list[Prepared], words: int) -> Iterator[list[Prepared]]:
    group: list[Prepared] = []
    for document in documents:
        if group and sum(len(other.pieces) for other in group) + len(document.pieces) > words:
            yield group
            group = []
        group.append(document)
    if group:
        yield group


class Run:
    """A training run that can be cut at any moment and goes on where it last saved.

    Parameters:
        data: what is learnt from.
        plan: how.
        folder: where the checkpoint and the log go; a checkpoint found there is continued.
        start: weights to start from (see `training.half`), if not from the published encoder's.
    """

    def __init__(self, data: Data, plan: Plan, folder: Path, start: Path | None = None) -> None:
        torch.manual_seed(plan.seed)
        self.data, self.plan, self.folder = data, plan, folder
        self.model = new_model(data.known, plan.pair_dropout, plan.encoder)
        if start:
            start_from(self.model, data.known, start)
        self.optimiser = make_optimiser(self.model, plan.pace)
        self.average = Average(self.model)
        self.step = 0
        self.path = folder / "checkpoint.pt"
        if self.path.exists():
            self._resume()

    def go(self) -> None:
        """Trains to the end of the plan."""
        per_epoch = self._per_epoch()
        steps = per_epoch * self.plan.epochs
        started, sums = time.monotonic(), dict[str, list[float]]()
        self.model.train()
        while self.step < steps:
            documents = self._documents(*divmod(self.step, per_epoch))
            for name, loss in self._learn(documents, steps).items():
                sums.setdefault(name, []).append(loss)
            self.step += 1
            if self.step % self.plan.save_every == 0 or self.step == steps:
                self._note(steps, time.monotonic() - started, sums)
                self._save()
                sums = {}
            if self.step % self.plan.keep_every == 0:
                self._keep()

    def _per_epoch(self) -> int:
        """Steps of an epoch."""
        return len(groups_of_epoch(self.data, self.plan, 0))

    def _documents(self, epoch: int, number: int) -> list[Prepared]:
        """What step `number` of `epoch` reads."""
        groups = groups_of_epoch(self.data, self.plan, epoch)
        return groups[min(number, len(groups) - 1)]

    def _losses(self, batch: Batch, steps: int) -> dict[str, Tensor]:
        """What this step is told to do better."""
        return losses(self.model, batch, self.plan.pace.coreference(self.step, steps))

    def _learn(self, documents: list[Prepared], steps: int) -> dict[str, float]:
        batch = self._batch(documents)
        set_rates(self.optimiser, self.plan.pace, self.step, steps)
        with torch.autocast("cpu", torch.bfloat16):
            found = self._losses(batch, steps)
        torch.stack(list(found.values())).sum().backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.average.update(self.model)
        return {name: float(loss.detach()) for name, loss in found.items()}

    def _batch(self, documents: list[Prepared]) -> Batch:
        rng = np.random.default_rng([self.plan.seed, 1, self.step])
        windows = [cut(document, rng) for document in documents]
        return make_batch(documents, windows, self.data.table)

    def _note(self, steps: int, seconds: float, sums: dict[str, list[float]]) -> None:
        means = {name: round(float(np.mean(values)), 4) for name, values in sorted(sums.items())}
        line = {"step": self.step, "of": steps, "seconds": round(seconds), **means}
        log.info("%s", json.dumps(line))
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")

    def _save(self) -> None:
        state: dict[str, Any] = {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "average_steps": self.average.steps,
            "random": torch.get_rng_state(),
        }
        checkpoint.save(self.path, state | self._told())

    def _told(self) -> dict[str, Any]:
        """The averaged weights, and what is needed to use them."""
        return {
            "average": self.average.weights,
            "step": self.step,
            "plan": asdict(self.plan),
            "scripts": list(self.data.known.scripts),
            "labels": list(self.data.known.labels),
        }

    def _keep(self) -> None:
        """What a blend of moments is made of (see `training.blend`)."""
        checkpoint.save(self.folder / f"moment-{self.step}.pt", self._told())

    def _resume(self) -> None:
        state = checkpoint.load(self.path)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average.weights = state["average"]
        self.average.steps = state["average_steps"]
        self.step = state["step"]
        torch.set_rng_state(state["random"])
        log.info("going on from step %d", self.step)


def new_model(known: Inventory, pair_dropout: float = 0.0, encoder: str = "minilm") -> Reader:
    """A model with the published weights of `encoder` below and untrained heads above."""
    published = ENCODERS[encoder]
    size = ReaderSize(
        scripts=len(known.scripts), labels=len(known.labels), pair_dropout=pair_dropout
    )
    model = Reader(published.size, size)
    published.load(model.encoder, published.weights())
    return model
