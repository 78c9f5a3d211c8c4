"""Every word that the pages say of themselves, from one file, so that it can be translated."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def strings() -> dict[str, str]:
    """All of them by their names, such as `library.title`."""
    text = files("fabula.room").joinpath("strings.toml").read_text(encoding="utf-8")
    return {
        f"{room}.{name}": said
        for room, group in tomllib.loads(text).items()
        for name, said in group.items()
    }


def say(name: str, /, **values: Any) -> str:
    """One of them, with values put in.

    Raises:
        KeyError: there is none of that name, or a value is missing.
    """
    said = strings()[name]
    return said.format(**values) if values else said
