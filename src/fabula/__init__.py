"""Fabula reads a story the way a careful first reader does, and shows what it read.

>>> import fabula
>>> reading = fabula.read(text="The lamp went out. Nobody spoke.")
>>> reading.counts.sentences
2
"""

from importlib import import_module
from typing import TYPE_CHECKING

from fabula._version import __version__

if TYPE_CHECKING:
    from fabula import errors
    from fabula.api import read
    from fabula.contract import Reading
    from fabula.library.library import Library
    from fabula.settings import Settings

__all__ = ["Library", "Reading", "Settings", "__version__", "errors", "read"]

_HOMES = {
    "Library": "fabula.library.library",
    "Reading": "fabula.contract",
    "Settings": "fabula.settings",
    "read": "fabula.api",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for, so that `import fabula` costs nothing."""
    if name == "errors":
        return import_module("fabula.errors")
    if name not in _HOMES:
        raise AttributeError(f"module 'fabula' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
