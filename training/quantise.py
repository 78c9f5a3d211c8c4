"""From full-precision graphs to the set of weights that is shipped: int8 and a manifest."""

import shutil
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from fabula.model.manifest import Manifest, digest_of
from fabula.model.model import TOKENIZER
from fabula.model.onnx import GRAPHS
from fabula.model.reader import Thresholds, Vocabulary
from training.pretrained import tokenizer_file

LICENCES = {
    "encoder: sentence-transformers/all-MiniLM-L6-v2": "Apache-2.0",
    "LitBank, 80 works (Bamman et al. 2019, 2020; Sims et al. 2019)": "CC BY 4.0",
    "GUM, annotations (Zeldes 2017)": "CC BY 4.0; texts CC BY and CC BY-SA",
    "UD English EWT, dev part (Silveira et al. 2014)": "CC BY-SA 4.0",
    "68 novels that LitBank's works are taken from, without annotation": "public domain",
}
_BYTES = "/encoders."


def quantise(full: Path, folder: Path) -> None:
    """Writes the graphs of `full` into `folder`, the encoder's products in bytes.

    The heads stay as they are: they are small, and their scores decide close calls.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in GRAPHS:
        source, target = full / f"{name}.onnx", folder / f"{name}.onnx"
        if name == "words":
            _quantise(source, target)
        else:
            shutil.copyfile(source, target)
    shutil.copyfile(tokenizer_file(), folder / TOKENIZER)


def _quantise(source: Path, target: Path) -> None:
    ready = target.with_suffix(".ready")
    quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
    nodes = onnx.load(str(ready)).graph.node
    quantize_dynamic(
        str(ready),
        str(target),
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=[node.name for node in nodes if node.name.startswith(_BYTES)],
        per_channel=True,
        weight_type=QuantType.QInt8,
    )
    ready.unlink()


def seal(
    folder: Path,
    version: str,
    vocabulary: Vocabulary,
    thresholds: Thresholds,
    figures: dict[str, float],
    calibration: tuple[tuple[float, float], ...] = (),
) -> Manifest:
    """Writes the manifest of the files in `folder`, and returns it."""
    names = [*(f"{name}.onnx" for name in GRAPHS), TOKENIZER]
    files = {name: digest_of(folder / name) for name in names}
    manifest = Manifest(version, files, vocabulary, thresholds, figures, LICENCES, calibration)
    manifest.write(folder)
    return manifest
