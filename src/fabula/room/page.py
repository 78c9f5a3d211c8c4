"""Makes pages out of templates; whatever comes from a story is escaped."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from fabula.exports.view import words
from fabula.exports.view.text import Fold
from fabula.room.strings import say

_TEMPLATES = "templates"


@cache
def environment() -> Environment:
    """The templates, with the filters and words that all of them share."""
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "shown": words.shown,
        "line": words.line,
        "counted": words.counted,
        "number": words.number,
    }
    made.tests["fold"] = lambda part: isinstance(part, Fold)
    made.globals["say"] = say
    return made


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """An answer made of a template.

    Parameters:
        template: its name without `.html.j2`.
        values: what it shows, beside `rooms`, `room` and `act_token`, which all pages have.
    """
    state = request.app.state
    shared = {"act_token": state.door.act, "rooms": state.rooms, "room": "", "desk": None}
    text = environment().get_template(f"{template}.html.j2").render(shared | values)
    return HTMLResponse(text.encode("utf-8", "replace"), status)


def _template(name: str) -> str:
    return files("fabula.room").joinpath(_TEMPLATES, name).read_text(encoding="utf-8")
