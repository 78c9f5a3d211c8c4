"""Makes pages out of templates; whatever comes from a story is escaped."""

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from fabula.exports import templates
from fabula.exports.view import words
from fabula.exports.view.text import Fold
from fabula.room import static_files
from fabula.room.strings import say

_TEMPLATES = "templates"


@cache
def environment() -> Environment:
    """The templates, with the filters and words that all of them share."""
    made = templates.environment(_template)
    made.filters |= {
        "shown": words.shown,
        "line": words.line,
        "counted": words.counted,
        "number": words.number,
    }
    made.tests["fold"] = lambda part: isinstance(part, Fold)
    made.globals |= {"say": say, "static": static_files.address}
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


def attachment(content: bytes, name: str, media: str = "application/octet-stream") -> Response:
    """An answer that the browser keeps as a file called `name`."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=media, headers={"content-disposition": disposition})


def _template(name: str) -> str:
    return files("fabula.room").joinpath(_TEMPLATES, name).read_text(encoding="utf-8")
