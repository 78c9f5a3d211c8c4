"""The addresses of the text room."""

from bisect import bisect_right
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from fabula.exports.view.inside import Inside
from fabula.exports.view.known import in_words
from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.room import Room
from fabula.room.rooms.text.chapter import chapter, name
from fabula.room.story.view import StoryView
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
    if not view.heads:
        return page(request, "empty", room="text", desk=opened, said=say("text.no_story"))
    if number >= len(view.heads):
        raise HTTPException(404, say("text.gone"))
    return page(
        request,
        "text",
        room="text",
        desk=opened,
        view=view,
        chapter=chapter(view, number),
        names=[name(one) for one in view.heads],
    )


def at(request: Request) -> Response:
    """From any offset to its words: the page of its chapter, at its quotation or paragraph."""
    view = desk(request).view
    offset = request.path_params.get("offset", request.path_params.get("start", 0))
    if not view.heads or offset >= len(view.reading.text):
        raise HTTPException(404, say("text.gone"))
    number = view.section_at(offset)
    address = f"/stories/{request.path_params['story']}/text/{number}#{anchor(view, offset)}"
    return RedirectResponse(address, 303)


def anchor(view: StoryView, offset: int) -> str:
    """The anchor that is nearest to an offset: of what begins there, or of its paragraph."""
    starts = {one.start for one in view.findings} | {one.start for one in view.reading.quotes}
    if offset in starts:
        return f"s{offset}"
    blocks = view.reading.blocks
    place = bisect_right(blocks, offset, key=lambda one: one.start) - 1
    return f"p{blocks[max(place, 0)].start}"


def line(request: Request) -> Response:
    """All that is known of one line, with a form to say who spoke it."""
    opened = desk(request)
    view = opened.view
    start = request.path_params["start"]
    found = Inside(view.reading.quotes).number(start)
    if found is None:
        raise HTTPException(404, say("text.gone"))
    if "hx-request" not in request.headers:
        return at(request)
    voice = view.voice(found)
    return page(
        request,
        "line",
        desk=opened,
        view=view,
        quote=view.reading.quotes[found],
        voice=voice,
        how=in_words(voice.known.how),
    )


ROOM: Final = Room(
    name="text",
    path="text",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/text", first, methods=["GET"]),
        Route("/stories/{story:int}/text/{number:int}", text, methods=["GET"]),
        Route("/stories/{story:int}/text/line/{start:int}", line, methods=["GET"]),
        Route("/stories/{story:int}/at/{offset:int}", at, methods=["GET"]),
    ),
)
