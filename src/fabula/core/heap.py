"""The making of a great many objects at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def growing() -> Iterator[None]:
    """While objects are made that all live on, none is looked at for being garbage.

    A reading that is unpacked is half a million objects; the search for cycles among them, over and
    over, takes as long as the unpacking.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
