"""What a window says in the terms of a reading, made once for all readings that meet it again."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from fabula.model.backend import Floats, Numbers
from fabula.model.features import Wording, pronoun_class, wording
from fabula.model.labels import UPOS
from fabula.model.lemmas import apply_script
from fabula.model.looking import Seen


class Part(NamedTuple):
    """A window's core; it depends on the words of the window alone.

    One entry a word: `tags`, `lemmas`, `heads` (word of the window, -1 for a root), `labels`, and
    the probabilities `events` and `ends`. One a mention: `spans` as in `Seen`, `sure`, and its
    wording and class of pronoun.
    """

    tags: list[str]
    lemmas: list[str]
    heads: Numbers
    labels: list[str]
    events: Floats
    ends: Floats
    spans: Numbers
    sure: list[float]
    wordings: tuple[Wording, ...]
    pronouns: Numbers


def part_of(
    seen: Seen, words: Sequence[str], first: int, scripts: Sequence[str], labels: Sequence[str]
) -> Part:
    """What was seen in a window.

    Parameters:
        words, first: those of the window, and which is the first of its core.
        scripts, labels: of lemmas and relations, in the order of the networks' outputs.
    """
    own = words[first : first + len(seen.tags)]
    edits = (scripts[n] for n in seen.scripts.tolist())
    spans = seen.spans.astype(np.int64)
    wordings = tuple(wording(words[start:end]) for start, end, _, _ in spans.tolist())
    kinds = spans[:, 3].tolist()
    classes = [pronoun_class(kind, one.text) for kind, one in zip(kinds, wordings, strict=True)]
    return Part(
        [UPOS[n] for n in seen.tags.tolist()],
        [apply_script(edit, word) for edit, word in zip(edits, own, strict=True)],
        seen.heads.astype(np.int64),
        [labels[n] if n >= 0 else "root" for n in seen.labels.tolist()],
        seen.events.astype(np.float32),
        seen.ends.astype(np.float32),
        spans,
        [round(sure, 4) for sure in seen.sure.tolist()],
        wordings,
        np.array(classes, np.int64),
    )
