"""A set of weights that is missing, altered or of another version is one clear error."""

import json
from pathlib import Path

import pytest

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from fabula.errors import MissingPart
from fabula.model import ReaderModel
from fabula.model.identity import NAME
from fabula.model.manifest import Manifest, digest_of
from fabula.model.reader import Thresholds, Vocabulary
from tests.model.fakes import tokenizer


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A folder that looks whole; its networks are no networks."""
    tokenizer().save(str(tmp_path / "tokenizer.json"))
    for name in ("words", "labels", "mentions", "pairs"):
        (tmp_path / f"{name}.onnx").write_bytes(name.encode() * 100)
    files = {path.name: digest_of(path) for path in tmp_path.iterdir()}
    made = Manifest(
        "1", files, Vocabulary(("l0|",), ("dep",)), Thresholds(), {"f": 1.0}, {"d": "CC"}
    )
    made.write(tmp_path)
    return tmp_path


def test_a_whole_set_is_loaded_without_being_opened(weights: Path) -> None:
    model = ReaderModel.load(weights)
    assert model.manifest.version == "1"
    assert len(model.sha256) == 64


def test_a_network_that_cannot_be_opened_is_a_missing_part(weights: Path) -> None:
    with pytest.raises(MissingPart, match=r"words\.onnx cannot be opened"):
        ReaderModel.load(weights).read(["the"], [0])


def test_a_byte_changed_is_a_missing_part(weights: Path) -> None:
    path = weights / "pairs.onnx"
    path.write_bytes(path.read_bytes().replace(b"p", b"q", 1))
    with pytest.raises(MissingPart, match=r"pairs\.onnx is damaged"):
        ReaderModel.load(weights)


def test_a_file_cut_short_is_a_missing_part(weights: Path) -> None:
    path = weights / "words.onnx"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(MissingPart, match=r"words\.onnx is damaged"):
        ReaderModel.load(weights)


def test_a_lost_file_and_a_lost_folder_are_missing_parts(weights: Path) -> None:
    (weights / "labels.onnx").unlink()
    with pytest.raises(MissingPart, match=r"labels\.onnx is missing"):
        ReaderModel.load(weights)
    with pytest.raises(MissingPart, match="not installed"):
        ReaderModel.load(weights / "nowhere")


@pytest.mark.parametrize("content", ["{", "[]", '{"format": "fabula-reader/0"}'])
def test_a_strange_manifest_is_a_missing_part(weights: Path, content: str) -> None:
    (weights / NAME).write_text(content, encoding="utf-8")
    with pytest.raises(MissingPart):
        ReaderModel.load(weights)


def test_a_manifest_that_lacks_a_field_is_a_missing_part(weights: Path) -> None:
    content = json.loads((weights / NAME).read_text(encoding="utf-8"))
    del content["thresholds"]
    (weights / NAME).write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(MissingPart, match="incomplete"):
        ReaderModel.load(weights)
