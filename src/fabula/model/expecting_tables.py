"""The tables of the expectations, and the manifest that says whether they are whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fabula.model.backend import Floats
from fabula.model.sealed import read_sealed

EXPECTATIONS: Final = Path(__file__).parent / "expectations"
"""Where the weights lie that are shipped with the program."""
FORMAT: Final = "fabula-expectations/1"


@dataclass(frozen=True, slots=True)
class Expectations:
    """The numbers of the network.

    `rows` gives a known word its row of `words`; `suffixes` and `shapes` are added to it. `first`
    is (slots x width) x units, `second` units x units. `names` are the words that are weighed, each
    with its row of `out` and its `bias`. `likes` are the words that each may be mistaken for, with
    how far such a one must be ahead; `levels` say for each number of clean words to one alarm how
    far any must be.
    """

    rows: Mapping[str, int]
    words: Floats
    suffixes: Floats
    shapes: Floats
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    names: tuple[str, ...]
    out: Floats
    bias: Floats
    likes: Mapping[str, Mapping[str, float]]
    levels: Mapping[int, float]


def read_expectations(folder: Path) -> Expectations:
    """The numbers in `folder`, checked.

    Raises:
        MissingPart: a file is missing, altered, or of another version.
    """
    manifest, parts = read_sealed(folder, FORMAT, "the expectations are")
    return Expectations(
        rows={word: row for row, word in enumerate(manifest["words"], 1)},
        words=parts["words"] * parts["scales"][:, None],
        suffixes=parts["suffixes"] * parts["suffix_scales"][:, None],
        shapes=parts["shapes"],
        first=parts["first"],
        first_bias=parts["first_bias"],
        second=parts["second"],
        second_bias=parts["second_bias"],
        names=tuple(manifest["names"]),
        out=parts["out"],
        bias=parts["bias"],
        likes={word: dict(likes) for word, likes in manifest["likes"].items()},
        levels={int(words): least for words, least in manifest["levels"].items()},
    )
