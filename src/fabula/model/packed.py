"""Arrays as bytes and back, for what is remembered of a text."""

from collections.abc import Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

_Part = tuple[str, tuple[int, ...], bytes]


def pack(arrays: Iterable[NDArray[Any]]) -> bytes:
    """The arrays with their types and shapes, little-endian."""
    parts = []
    for array in arrays:
        ordered = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
        parts.append((ordered.dtype.str, ordered.shape, ordered.tobytes()))
    return msgspec.msgpack.encode(parts)


def unpack(data: bytes, count: int) -> list[NDArray[Any]] | None:
    """The `count` arrays that `pack` made bytes of; `None` where it did not make these."""
    try:
        parts = msgspec.msgpack.decode(data, type=list[_Part])
        arrays = [np.frombuffer(raw, np.dtype(kind)).reshape(shape) for kind, shape, raw in parts]
    except (msgspec.DecodeError, ValueError, TypeError):
        return None
    return arrays if len(arrays) == count else None
