"""The manifest of a set of weights: what lies in the folder, and whether it is whole."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fabula.errors import MissingPart
from fabula.model.identity import NAME, number_of
from fabula.model.reader import Thresholds, Vocabulary

FORMAT: Final = "fabula-reader/1"
"""Raised whenever the run time and the weights no longer fit each other."""
_REMEDY: Final = "install Fabula again, or read without the model"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `manifest.json` says.

    `files` gives the SHA-256 of each file of the set. `figures` are in points of 100, by name;
    `licences` by the data or the encoder that they belong to. `calibration` are points as
    `fabula.model.calibration` has them.
    """

    version: str
    files: dict[str, str]
    vocabulary: Vocabulary
    thresholds: Thresholds
    figures: dict[str, float]
    licences: dict[str, str]
    calibration: tuple[tuple[float, float], ...] = ()

    @property
    def sha256(self) -> str:
        """One number for the whole set: it changes when any file does."""
        return number_of(self.files)

    def write(self, folder: Path) -> None:
        """Writes the manifest into `folder`."""
        content = {
            "format": FORMAT,
            "version": self.version,
            "files": self.files,
            "scripts": self.vocabulary.scripts,
            "labels": self.vocabulary.labels,
            "thresholds": {
                name: getattr(self.thresholds, name) for name in Thresholds.__dataclass_fields__
            },
            "figures": self.figures,
            "licences": self.licences,
            "calibration": self.calibration,
        }
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        (folder / NAME).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest in `folder`.

    Raises:
        MissingPart: there is none, it cannot be understood, or it is of another format.
    """
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise MissingPart("the reader model is not installed", _REMEDY) from error
    except (OSError, ValueError) as error:
        raise MissingPart(f"the reader model's {NAME} cannot be read", _REMEDY) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise MissingPart("the reader model is of another version than Fabula", _REMEDY)
    try:
        return _manifest(content)
    except (KeyError, TypeError, AttributeError) as error:
        raise MissingPart(f"the reader model's {NAME} is incomplete", _REMEDY) from error


def _manifest(content: dict[str, Any]) -> Manifest:
    return Manifest(
        version=str(content["version"]),
        files=dict(content["files"]),
        vocabulary=Vocabulary(tuple(content["scripts"]), tuple(content["labels"])),
        thresholds=Thresholds(**content["thresholds"]),
        figures=dict(content["figures"]),
        licences=dict(content["licences"]),
        calibration=tuple((a, b) for a, b in content.get("calibration", ())),
    )


def check_files(manifest: Manifest, folder: Path) -> None:
    """Makes sure that every file of the set is there and has not changed by a byte.

    Raises:
        MissingPart: it names the first file that is missing or altered.
    """
    for name, digest in sorted(manifest.files.items()):
        try:
            found = digest_of(folder / name)
        except OSError as error:
            raise MissingPart(f"the reader model's {name} is missing", _REMEDY) from error
        if found != digest:
            raise MissingPart(f"the reader model's {name} is damaged", _REMEDY)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
