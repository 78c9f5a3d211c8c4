"""The reader model at run time: one encoder, several heads, on ONNX Runtime.

Needs `numpy`, `onnxruntime` and `tokenizers`. Importing this package is cheap: its names are looked
up when they are first used, and the weights are opened by the first reading.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fabula.model.labels import KINDS, TYPES, UPOS
    from fabula.model.model import WEIGHTS, ReaderModel
    from fabula.model.reader import FoundMention, Read
    from fabula.model.spans import FoundSpan

__all__ = [
    "KINDS",
    "TYPES",
    "UPOS",
    "WEIGHTS",
    "FoundMention",
    "FoundSpan",
    "Read",
    "ReaderModel",
]

_HOMES = {
    "KINDS": "labels",
    "TYPES": "labels",
    "UPOS": "labels",
    "WEIGHTS": "model",
    "ReaderModel": "model",
    "FoundMention": "reader",
    "Read": "reader",
    "FoundSpan": "spans",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
