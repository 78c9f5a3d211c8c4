"""The addresses of the text room."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from fabula.room.asked import desk, house
from fabula.room.page import page
from fabula.room.rooms.room import Room
from fabula.room.rooms.text import panel
from fabula.room.rooms.text.anchors import anchor
from fabula.room.rooms.text.chapter import chapter, name
from fabula.room.rooms.text.moved import moved
from fabula.room.strings import say


def first(request: Request) -> Response:
    """The room without a chapter: the first one, after what stands before it."""
    opened = desk(request)
    number = next((at for at, one in enumerate(opened.view.heads) if one.chapter), 0)
    return RedirectResponse(f"/stories/{opened.story}/text/{number}", 303)


def text(request: Request) -> Response:
    """One chapter."""
    opened = desk(request)
    view = opened.view
    number = request.path_params["number"]
    before = opened.before
    if not view.heads:
        return page(request, "empty", room="text", desk=opened, said=say("text.no_story"))
    if request.query_params.get("was") == before.key and number < len(before.heads):
        number = moved(before, number, view)
    elif "was" in request.query_params:
        number = min(number, len(view.heads) - 1)
    if number >= len(view.heads):
        raise HTTPException(404, say("text.gone"))
    answer = page(
        request,
        "text",
        room="text",
        desk=opened,
        view=view,
        chapter=chapter(view, number),
        names=[name(one) for one in view.heads],
        hints=house(request).hints.shown,
    )
    if number != request.path_params["number"]:
        answer.headers["hx-replace-url"] = f"/stories/{opened.story}/text/{number}"
    return answer


def at(request: Request) -> Response:
    """From any offset to its words: the page of its chapter, at its quotation or paragraph."""
    view = desk(request).view
    offset = request.path_params.get("offset", request.path_params.get("start", 0))
    if not view.heads or offset >= len(view.reading.text):
        raise HTTPException(404, say("text.gone"))
    number = view.section_at(offset)
    address = f"/stories/{request.path_params['story']}/text/{number}#{anchor(view, offset)}"
    return RedirectResponse(address, 303)


ROOM: Final = Room(
    name="text",
    path="text",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/text", first, methods=["GET"]),
        Route("/stories/{story:int}/text/{number:int}", text, methods=["GET"]),
        Route("/stories/{story:int}/text/line/{start:int}", panel.line, methods=["GET"]),
        Route("/stories/{story:int}/text/scene/{start:int}", panel.scene, methods=["GET"]),
        Route("/stories/{story:int}/text/paragraph/{start:int}", panel.paragraph, methods=["GET"]),
        Route("/stories/{story:int}/text/person/{name:path}", panel.person, methods=["GET"]),
        Route("/stories/{story:int}/at/{offset:int}", at, methods=["GET"]),
    ),
)
