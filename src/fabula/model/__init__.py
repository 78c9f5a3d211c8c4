"""The reader model at run time: one encoder, several heads, on ONNX Runtime.

Needs `numpy`, `onnxruntime` and `tokenizers`. Importing this package is cheap; the weights are
opened by the first reading.
"""

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
