"""The two losses that all others are made of."""

from torch import Tensor
from torch.nn import functional

from training.prepare import IGNORED


def binary(scores: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy of yes and no over the words whose target is known."""
    known = targets != IGNORED
    return functional.binary_cross_entropy_with_logits(
        scores.float()[known], targets[known].float()
    )


def classes(scores: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy over the last axis of `scores`, where the target is known."""
    flat = scores.float().reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, targets.reshape(-1), ignore_index=IGNORED)
