"""Checkpoints that survive being cut off at any moment."""

import os
from pathlib import Path
from typing import Any

import torch


def save(path: Path, state: dict[str, Any]) -> None:
    """Writes `state` beside `path` and then moves it there: `path` is always whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".part")
    with fresh.open("wb") as stream:
        torch.save(state, stream)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def load(path: Path) -> dict[str, Any]:
    """What `save` wrote at `path`."""
    state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    return state
