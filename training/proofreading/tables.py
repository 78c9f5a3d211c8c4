"""Writes the head as small tables, and reads it as it will be read."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from fabula.model.identity import NAME
from fabula.model.manifest import digest_of
from fabula.model.proofreading import Proofreader
from fabula.model.proofreading_tables import FORMAT, read_tables
from fabula.model.sealed import TABLES
from training.proofreading.fit import Head
from training.proofreading.slips import alike, forms, of_tense

_SURE_OF_ALL = 0.0
_BYTE = 127


def write(
    folder: Path,
    head: Head,
    rows: Mapping[str, int],
    labels: list[str],
    bases: Collection[str],
    doubled: Collection[str],
) -> None:
    """Writes tables and a manifest without cuts: vectors in a byte a number, the rest in two."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {name: value.detach().numpy() for name, value in head.state_dict().items()}
    words, scales = as_bytes(parts["words.weight"])
    suffixes, suffix_scales = as_bytes(parts["suffixes.weight"])
    np.savez_compressed(
        folder / TABLES,
        words=words,
        scales=scales,
        suffixes=suffixes,
        suffix_scales=suffix_scales,
        shapes=parts["shapes.weight"].astype(np.float16),
        hidden=parts["hidden.weight"].T.astype(np.float16),
        hidden_bias=parts["hidden.bias"].astype(np.float16),
        out=parts["out.weight"].T.astype(np.float16),
        out_bias=parts["out.bias"].astype(np.float16),
    )
    content = {
        "format": FORMAT,
        "files": {TABLES: digest_of(folder / TABLES)},
        "labels": labels,
        "cuts": dict.fromkeys(labels[1:], _SURE_OF_ALL),
        "sure": {},
        "figures": {},
        "licences": {},
        "forms": sorted(forms() & {*labels}),
        "alike": sorted(alike() & {*labels} - forms()),
        "tenses": sorted(of_tense() & {*labels}),
        "doubled": sorted(doubled),
        "bases": sorted(bases),
        "words": list(rows),
    }
    _write(folder, content)


def seal(folder: Path, **told: Any) -> None:
    """Puts cuts, figures and licences into the manifest."""
    content = json.loads((folder / NAME).read_text(encoding="utf-8"))
    _write(folder, content | told)


def open_with(folder: Path, cuts: Mapping[str, float]) -> Proofreader:
    """The head in `folder` with other cuts than its manifest's."""
    return Proofreader(replace(read_tables(folder), cuts=cuts))


def _write(folder: Path, content: Mapping[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


def as_bytes(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One scale a row."""
    scales = np.maximum(np.abs(values).max(1), 1e-8) / _BYTE
    return np.round(values / scales[:, None]).astype(np.int8), scales.astype(np.float16)
