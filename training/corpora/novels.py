"""Raw novels, cut into excerpts without annotation, for what teachers say of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from fabula.core import Span
from fabula.stages.tokens import tokens
from training.corpora.document import Document

_GAP: Final = re.compile(r"\s*\n\s*\n\s*")
_LETTERS_A_WORD: Final = 8


@dataclass(frozen=True, slots=True)
class Novel:
    """A novel's text."""

    name: str
    text: str


def read_novels(folder: Path, left_out: Collection[str]) -> list[Novel]:
    """The novels in `folder`, one a file, but for those whose name is in `left_out`."""
    files = sorted(path for path in folder.glob("*.txt") if path.stem not in left_out)
    return [Novel(path.stem, path.read_text(encoding="utf-8")) for path in files]


def excerpt(novel: Novel, rng: np.random.Generator, words: int = 2000) -> Document:
    """About `words` words from the head of some paragraph on, whole sentences only.

    Words and sentences are those of the program, not of any corpus: so the model meets in training
    what it meets in use.
    """
    room = words * _LETTERS_A_WORD
    begin = int(rng.integers(max(1, len(novel.text) - room)))
    text = novel.text[begin : begin + room]
    paragraphs = _paragraphs(text)
    found = tokens(text, paragraphs[1:] or paragraphs)
    bounds = [*found.sentences, len(found)]
    last = max((n for n in bounds if n <= words), default=0) or bounds[1]
    heads = [n for n in bounds if n < last]
    ends = zip(found.starts[:last], found.ends[:last], strict=True)
    spelt = tuple(text[start:end] for start, end in ends)
    sentences = tuple(zip(heads, [*heads[1:], last], strict=True))
    return Document(f"{novel.name}@{begin}", spelt, sentences)


def _paragraphs(text: str) -> list[Span]:
    edges = [0, *(n for gap in _GAP.finditer(text) for n in gap.span()), len(text)]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
