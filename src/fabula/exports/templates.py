"""How all pages and pictures fill their templates: whatever comes from a story is escaped."""

from collections.abc import Callable

from jinja2 import Environment, FunctionLoader, StrictUndefined


def environment(read: Callable[[str], str]) -> Environment:
    """Templates that `read` gives by name; a value that is missing is an error."""
    return Environment(
        loader=FunctionLoader(read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
