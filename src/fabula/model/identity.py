"""The number that names a set of weights; importing this is cheap."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

NAME: Final = "manifest.json"


def number_of(files: Mapping[str, str]) -> str:
    """One SHA-256 for a whole set, from those of its files by name: it changes when any does."""
    lines = (f"{digest} {name}\n" for name, digest in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def number_in(folder: Path) -> str | None:
    """The number of the set in `folder` as its manifest has it; `None` without a usable one."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return number_of(content["files"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
