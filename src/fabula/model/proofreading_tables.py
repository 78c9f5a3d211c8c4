"""The tables of the proofreading head, and the manifest that says whether they are whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fabula.model.backend import Floats
from fabula.model.sealed import read_sealed

WEIGHTS: Final = Path(__file__).parent / "proofreader"
"""Where the weights lie that are shipped with the program."""
FORMAT: Final = "fabula-proofreader/1"


@dataclass(frozen=True, slots=True)
class Tables:
    """The head's numbers.

    `rows` gives a known word its row of `words`; `suffixes` and `shapes` are added to it. `hidden`
    is (slots x width) x units, `out` units x labels. Label 0 is: leave it.
    `bases` are verbs that take -ed, `doubled` words that may be too many, `forms` and `alike` the
    labels of verbs' forms and of words that sound alike, `tenses`
    those that make a past of a plain form. `cuts` say how likely a label must be to
    be told of a writer who makes such slips, `sure` to be told of anybody.
    """

    rows: Mapping[str, int]
    words: Floats
    suffixes: Floats
    shapes: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats
    labels: tuple[str, ...]
    bases: frozenset[str]
    doubled: frozenset[str]
    forms: frozenset[str]
    alike: frozenset[str]
    tenses: frozenset[str]
    cuts: Mapping[str, float]
    sure: Mapping[str, float]


def read_tables(folder: Path) -> Tables:
    """The numbers of the head in `folder`, checked.

    Raises:
        MissingPart: a file is missing, altered, or of another version.
    """
    manifest, parts = read_sealed(folder, FORMAT, "the proofreading head is")
    return Tables(
        rows={word: row for row, word in enumerate(manifest["words"], 1)},
        words=parts["words"] * parts["scales"][:, None],
        suffixes=parts["suffixes"] * parts["suffix_scales"][:, None],
        shapes=parts["shapes"],
        hidden=parts["hidden"],
        hidden_bias=parts["hidden_bias"],
        out=parts["out"],
        out_bias=parts["out_bias"],
        labels=tuple(manifest["labels"]),
        bases=frozenset(manifest["bases"]),
        doubled=frozenset(manifest["doubled"]),
        forms=frozenset(manifest["forms"]),
        alike=frozenset(manifest["alike"]),
        tenses=frozenset(manifest["tenses"]),
        cuts=dict(manifest["cuts"]),
        sure=dict(manifest["sure"]),
    )
