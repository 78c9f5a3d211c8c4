"""Dropout whose masks are drawn once and sliced, since drawing costs as much as the products."""

import torch
from torch import Tensor, nn

_POOL = 1 << 24


class PooledDropout(nn.Module):
    """Drops a share of a tensor's numbers in training; the mask is a slice at a random offset.

    The pool is made from a fixed seed, the offset from the global generator, so that a run that
    is cut and resumed draws the same masks.
    """

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, values: Tensor) -> Tensor:
        """`values` with some numbers zero and the others scaled up; unchanged in evaluation."""
        if not self.training or self.rate == 0:
            return values
        count = values.numel()
        pool = _pool(self.rate, values.dtype)
        if count > _POOL:
            mask = torch.empty_like(values).bernoulli_(1 - self.rate).div_(1 - self.rate)
            return values * mask
        offset = int(torch.randint(_POOL - count + 1, ()))
        return values * pool[offset : offset + count].view(values.shape)


_pools: dict[tuple[float, torch.dtype], Tensor] = {}


def _pool(rate: float, dtype: torch.dtype) -> Tensor:
    key = (rate, dtype)
    if key not in _pools:
        generator = torch.Generator().manual_seed(round(rate * 1000))
        kept = torch.rand(_POOL, generator=generator) >= rate
        _pools[key] = (kept.float() / (1 - rate)).to(dtype)
    return _pools[key]
