"""Small tables of numbers beside a manifest that says whether they are whole."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np

from fabula.errors import MissingPart
from fabula.model.backend import Floats
from fabula.model.identity import NAME
from fabula.model.manifest import digest_of

TABLES: Final = "tables.npz"
_REMEDY: Final = "install Fabula again, or read without the model"


def read_sealed(folder: Path, form: str, what: str) -> tuple[dict[str, Any], dict[str, Floats]]:
    """The manifest in `folder`, and its tables by name.

    Parameters:
        form: the format that the manifest must name.
        what: the tables as a sentence calls them, with their verb: `the head is`.

    Raises:
        MissingPart: a file is missing, altered, or of another version.
    """
    try:
        manifest: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if manifest["format"] != form or digest_of(folder / TABLES) != manifest["files"][TABLES]:
            raise MissingPart(f"{what} damaged or of another version", _REMEDY)
        with np.load(folder / TABLES) as numbers:
            parts = {name: numbers[name].astype(np.float32) for name in numbers.files}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MissingPart(f"{what} missing or cannot be read", _REMEDY) from error
    return manifest, parts
