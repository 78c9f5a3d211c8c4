"""Writes the expectations as small tables."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from torch import Tensor

from fabula.model.expecting_tables import FORMAT
from fabula.model.identity import NAME
from fabula.model.manifest import digest_of
from fabula.model.sealed import TABLES
from training.expecting.words import Words
from training.proofreading.tables import as_bytes

LICENCES: Final = {
    "novels that LitBank's works are taken from, without annotation": "public domain",
    "GUM, texts but no fiction (Zeldes 2017)": "CC BY and CC BY-SA",
    "UD English EWT, dev part (Silveira et al. 2014)": "CC BY-SA 4.0",
}


def write(
    folder: Path,
    state: Mapping[str, Tensor],
    words: Words,
    told: Mapping[str, Mapping[str, float]],
    levels: Mapping[int, float],
    figures: Mapping[str, float],
) -> None:
    """Writes tables and manifest; of the words that can be expected those alone that are weighed.

    Parameters:
        state: of a `Network`.
        told: the likes of each word that is weighed, with how far each must be ahead.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = {name: value.detach().numpy() for name, value in state.items()}
    names = sorted({*told, *(like for likes in told.values() for like in likes)})
    chosen = [words.out[name] for name in names]
    vectors, scales = as_bytes(parts["words.weight"])
    suffixes, suffix_scales = as_bytes(parts["suffixes.weight"])
    np.savez_compressed(
        folder / TABLES,
        words=vectors,
        scales=scales,
        suffixes=suffixes,
        suffix_scales=suffix_scales,
        shapes=parts["shapes.weight"].astype(np.float16),
        first=parts["first.weight"].T.astype(np.float16),
        first_bias=parts["first.bias"].astype(np.float16),
        second=parts["second.weight"].T.astype(np.float16),
        second_bias=parts["second.bias"].astype(np.float16),
        out=parts["out.weight"][chosen].astype(np.float16),
        bias=parts["bias"][chosen].astype(np.float16),
    )
    content = {
        "format": FORMAT,
        "files": {TABLES: digest_of(folder / TABLES)},
        "levels": levels,
        "figures": figures,
        "licences": LICENCES,
        "names": names,
        "likes": told,
        "words": list(words.rows),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")
