"""The networks as PyTorch computes them, for measuring a model before it is exported."""

import numpy as np
import torch
from torch import Tensor

from fabula.model.backend import Floats, MentionScores, Numbers, WordScores
from training.network.coreference import Side
from training.network.panel import Panel
from training.network.reader import Reader


class TorchBackend:
    """A `fabula.model.backend.Backend` over a model in memory, in full precision."""

    def __init__(self, model: Reader | Panel) -> None:
        self._model = model.eval()

    @torch.inference_mode()
    def words(self, ids: Numbers, casing: Numbers, first: Numbers) -> WordScores:
        """See `Backend.words`."""
        return WordScores(
            *(
                _array(part)
                for part in word_scores(
                    self._model, *_tensors(ids[None], casing[None], first[None])
                )
            )
        )

    @torch.inference_mode()
    def labels(self, dependants: Floats, governors: Floats) -> Floats:
        """See `Backend.labels`."""
        return _array(self._model.arc.labels(*_tensors(dependants, governors)))

    @torch.inference_mode()
    def mentions(self, spans: Floats, labels: Numbers) -> MentionScores:
        """See `Backend.mentions`."""
        return MentionScores(*map(_array, self._model.mention(*_tensors(spans, labels))))

    @torch.inference_mode()
    def pairs(
        self,
        later: MentionScores,
        later_kinds: Numbers,
        earlier: MentionScores,
        earlier_kinds: Numbers,
        features: Numbers,
    ) -> Floats:
        """See `Backend.pairs`."""
        row = Side(*_tensors(later.anaphor, later_kinds, later.left, later.shared))
        column = Side(*_tensors(earlier.antecedent, earlier_kinds, earlier.right, earlier.shared))
        return _array(self._model.pair(row, column, torch.from_numpy(features)))


def word_scores(
    model: Reader | Panel, ids: Tensor, casing: Tensor, first: Tensor
) -> tuple[Tensor, ...]:
    """The parts of `WordScores` for one window (each input 1 x pieces or 1 x words)."""
    words = model.words(ids, casing, None, first)
    tags, scripts, event, end = model.word(words)
    weight = model.mention.weight(words).squeeze(-1)
    parts = (words, tags, scripts, event, end, weight, model.span(words), model.arc.arcs(words))
    return tuple(part.squeeze(0) for part in parts)


def _tensors(*arrays: "np.typing.NDArray[np.generic]") -> tuple[Tensor, ...]:
    return tuple(torch.from_numpy(np.ascontiguousarray(array)) for array in arrays)


def _array(values: Tensor) -> Floats:
    array: Floats = values.float().numpy()
    return array
