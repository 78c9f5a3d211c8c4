"""What is said beside the text of one thing in it, with forms to put it right."""

from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from fabula.exports.view.inside import Inside
from fabula.exports.view.known import in_words
from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.text.anchors import anchor
from fabula.room.story.acts.scenes import shown
from fabula.room.story.desk import Desk
from fabula.room.story.view import StoryView
from fabula.room.strings import say


def line(request: Request) -> Response:
    """All that is known of one line, with forms to say who spoke it and to whom."""
    opened = desk(request)
    view, start = opened.view, request.path_params["start"]
    found = Inside(view.reading.quotes).number(start)
    if found is None:
        raise HTTPException(404, say("text.gone"))
    voice = view.voice(found)
    values = {
        "quote": view.reading.quotes[found],
        "voice": voice,
        "how": in_words(voice.known.how),
    }
    return _panel(request, "line", opened, view, start, values)


def scene(request: Request) -> Response:
    """A scene, with a form for place, time, eyes and people."""
    opened = desk(request)
    view, start = opened.view, request.path_params["start"]
    number = view.scene_at(start)
    if number is None:
        raise HTTPException(404, say("text.gone"))
    found = view.reading.scenes[number]
    values = {"scene": found, "row": view.outline.rows[number], "shown": shown(view, found)}
    return _panel(request, "scene", opened, view, start, values)


def paragraph(request: Request) -> Response:
    """A paragraph, with a form to begin a scene with it."""
    opened = desk(request)
    view, start = opened.view, request.path_params["start"]
    block, number = view.block_at(start), view.scene_at(start)
    if block is None:
        raise HTTPException(404, say("text.gone"))
    values = {
        "block": block,
        "scene": None if number is None else view.reading.scenes[number],
    }
    return _panel(request, "paragraph", opened, view, start, values)


def person(request: Request) -> Response:
    """A person, with forms for names, joining and splitting."""
    opened = desk(request)
    view = opened.view
    name = request.path_params["name"]
    found = next((one for one in view.people.by_id.values() if one.name == name), None)
    if found is None:
        raise HTTPException(404, say("text.gone"))
    start = (found.first.block if found.first else None) or 0
    return _panel(request, "person", opened, view, start, {"person": found})


def _panel(
    request: Request, kind: str, opened: Desk, view: StoryView, at: int, values: dict[str, Any]
) -> Response:
    """The panel itself for a page that asks for it; anybody else is led to the words."""
    if "hx-request" not in request.headers:
        number = view.section_at(at)
        address = f"/stories/{opened.story}/text/{number}#{anchor(view, at)}"
        return RedirectResponse(address, 303)
    here = quote(request.scope["path"])
    return page(request, f"panel_{kind}", desk=opened, view=view, here=here, **values)
