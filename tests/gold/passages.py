"""Passages of public-domain novels with labels that copy none of their words.

`passages/NN-name.json` says where a passage lies in a work of LitBank's novels. In its labels,
wherever a label of a story copies words, `"@12:52"` stands instead: code points of the passage, the
end exclusive.

    python -m tests.gold.passages --data DIR FILE ...   turns copied words into places
"""

import argparse
import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from tests.gold.schema import GOLD, Labels, focal_starts, quote_starts, scene_starts

FOLDER = GOLD / "passages"
_PLACE = re.compile(r"@(\d+):(\d+)")
_STANDS = ("text", "starts_with", "from")
"""The words by which a label says where it stands."""


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a passage lies: code points of `litbank/novels/NOVEL.txt`, and what they hash to."""

    novel: str
    start: int
    end: int
    sha256: str

    def text(self, data: Path) -> str:
        """Its words.

        Raises:
            ValueError: the novel's text is another.
        """
        path = data / "litbank" / "novels" / f"{self.novel}.txt"
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()[self.start : self.end]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != self.sha256:
            raise ValueError(f"{path} is not the text that was labelled")
        return text


def passage_files() -> list[Path]:
    """The passages, in order."""
    return sorted(path for path in FOLDER.glob("*.json") if path.suffixes == [".json"])


def labels_of(passage: Path) -> list[Path]:
    """The files of a passage's labels, in order; they lie beside it."""
    return sorted(FOLDER.glob(f"{passage.stem}.*.json"))


def read_passage(path: Path) -> Passage:
    """One passage; `msgspec.DecodeError` says what is wrong."""
    return msgspec.json.decode(path.read_bytes(), type=Passage)


def with_words(raw: bytes, text: str) -> Labels:
    """Labels with places turned into the words of the passage `text`.

    Raises:
        msgspec.DecodeError: they are no labels.
    """
    return msgspec.convert(_worded(json.loads(raw), text), type=Labels)


def _worded(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return _numbered({key: _worded(one, text) for key, one in value.items()}, value, text)
    if isinstance(value, list):
        return [_worded(one, text) for one in value]
    match = _PLACE.fullmatch(value) if isinstance(value, str) else None
    return text[int(match[1]) : int(match[2])] if match else value


def _numbered(label: dict[str, Any], raw: dict[str, Any], text: str) -> dict[str, Any]:
    """A label with the number of the occurrence of its words, where it stands at a place."""
    for key in _STANDS:
        match = _PLACE.fullmatch(raw[key]) if isinstance(raw.get(key), str) else None
        if match:
            words = re.escape(label[key])
            label["occurrence"] = len(re.findall(f"(?={words})", text[: int(match[2])]))
    return label


def without_words(labels: Labels, text: str) -> dict[str, Any]:
    """Labels as JSON with the words that they copy turned into places."""
    raw: dict[str, Any] = json.loads(msgspec.json.encode(labels))
    for quote, start in zip(raw["quotes"], quote_starts(labels, text), strict=True):
        _put(quote, "text", start)
    for scene, told, start in zip(
        raw["scenes"], labels.scenes, scene_starts(labels, text), strict=True
    ):
        _put(scene, "starts_with", start)
        if scene["place_words"] is not None:
            _put(scene, "place_words", text.index(scene["place_words"]))
        for focal, at in zip(scene["focal"], focal_starts(told, start or 0, text), strict=True):
            _put(focal, "from", at)
    return raw


def _put(label: dict[str, Any], key: str, start: int | None) -> None:
    if start is None:
        raise ValueError(f"the passage has no {label[key]!r}")
    label[key] = f"@{start}:{start + len(label[key])}"
    label.pop("occurrence", None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Turns the copied words of label files into places."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds litbank/")
    parser.add_argument("files", type=Path, nargs="+", help="labels NN-name.ANNOTATOR.json")
    chosen = parser.parse_args(arguments)
    for path in chosen.files:
        where = FOLDER / f"{path.name.split('.')[0]}.json"
        text = read_passage(where).text(chosen.data)
        labels = msgspec.json.decode(path.read_bytes(), type=Labels)
        raw = without_words(labels, text)
        path.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
