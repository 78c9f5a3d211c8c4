"""Fills the templates of the pictures; whatever comes from the story is escaped there."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment

from fabula.exports import templates

_HERE: Final = "fabula.exports.pictures"

Link = Callable[[int], str]
"""Gives the address to which a scene leads, by its number."""

SIGNS: Final = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]))
"""Takes out the characters that XML cannot hold."""


def rendered(template: str, **values: object) -> str:
    """The picture that `template` makes of the values, as XML can hold it."""
    return _environment().get_template(template).render(**values).translate(SIGNS)


@cache
def _environment() -> Environment:
    return templates.environment(lambda name: files(_HERE).joinpath(name).read_text("utf-8"))
