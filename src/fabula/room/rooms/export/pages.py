"""The addresses of what can be taken along: the page in which one chooses, and the files."""

from typing import Final

from msgspec import structs
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.contract import Reading
from fabula.exports import html
from fabula.exports.cut import until
from fabula.exports.pictures import files as pictures
from fabula.exports.view.words import line
from fabula.room.asked import desk
from fabula.room.page import attachment, page
from fabula.room.rooms.query import number
from fabula.room.rooms.room import Room
from fabula.room.story.view import StoryView
from fabula.room.strings import say

_TYPES: Final = {"svg": "image/svg+xml", "png": "image/png"}
_LONGEST: Final = 60


def choose(request: Request) -> Response:
    """What the page is to hold, and how far into the story it goes."""
    opened = desk(request)
    chapters = opened.view.reading.chapters
    return page(
        request,
        "export",
        room="export",
        desk=opened,
        view=opened.view,
        parts=html.PARTS,
        there=structs.asdict(html.WHOLE),
        chapters=[(at, _title(one.title, at)) for at, one in enumerate(chapters, 1)],
        pictures=pictures.NAMES if len(opened.view.reading.scenes) > 1 else (),
    )


def page_file(request: Request) -> Response:
    """The page: one file that asks nothing of anywhere."""
    view = desk(request).view
    chosen = frozenset(request.query_params.getlist("part"))
    parts = html.Parts(**{name: name in chosen for name in html.PARTS})
    if not chosen.intersection(html.PARTS):
        raise HTTPException(400, say("export.nothing"))
    made = html.page(_told(request, view.reading), parts)
    return attachment(made.encode("utf-8", "replace"), f"{_name(view)}.html", "text/html")


def picture(request: Request) -> Response:
    """One of the pictures."""
    view = desk(request).view
    name = request.path_params["name"]
    found = dict(pictures.files(view.reading)) if len(view.reading.scenes) > 1 else {}
    if name not in found:
        raise HTTPException(404, say("export.no_picture"))
    return attachment(found[name], f"{_name(view)} {name}", _TYPES[name[-3:]])


def _told(request: Request, reading: Reading) -> Reading:
    """The reading to the end of the chapter that was chosen; whole where none was."""
    count = len(reading.chapters)
    last = number(request, "last", default=count, most=max(1, count))
    return reading if last >= count else until(reading, reading.chapters[last - 1].end)


def _title(title: str | None, at: int) -> str:
    return line(title or "") or say("export.chapter", number=at)


def _name(view: StoryView) -> str:
    """What the file is called: the title, as far as every system can bear it."""
    kept = "".join(c for c in view.header.title if c.isalnum() or c in " -_'’,!")
    return kept.strip()[:_LONGEST].strip() or "story"


ROOM: Final = Room(
    name="export",
    path="export",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/export", choose, methods=["GET"]),
        Route("/stories/{story:int}/export/page", page_file, methods=["GET"]),
        Route("/stories/{story:int}/export/{name}", picture, methods=["GET"]),
    ),
)
