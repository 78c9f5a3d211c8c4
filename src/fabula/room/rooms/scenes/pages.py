"""The addresses of the scenes room."""

from typing import Final

from markupsafe import Markup
from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.exports.pictures import lines_svg
from fabula.exports.view.inside import Inside
from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.cast.listing import cast
from fabula.room.rooms.once import once
from fabula.room.rooms.query import here, number
from fabula.room.rooms.room import Room
from fabula.room.rooms.scenes.window import Window, window
from fabula.room.rooms.whereabouts import chapter_names
from fabula.room.story.acts.scenes import shown
from fabula.room.story.view import StoryView
from fabula.room.strings import say

SVG: Final = "image/svg+xml"
_MOST_PICTURES: Final = 20


class Leaf(Struct, frozen=True, kw_only=True):
    """A chapter, and the window of its scenes."""

    name: str
    window: Window


def scenes(request: Request) -> Response:
    """The outline of the scenes that are asked for, all by default, and their story lines."""
    opened = desk(request)
    view = opened.view
    if not view.reading.scenes:
        return page(request, "empty", room="scenes", desk=opened, said=say("scenes.none"))
    looked_at = _window(request, view)
    by_id = cast(view).by_id
    pairs = zip(view.outline.rows, view.reading.scenes, strict=True)
    return page(
        request,
        "scenes",
        room="scenes",
        desk=opened,
        view=view,
        here=here(request),
        window=looked_at,
        chapters=chapters(view),
        rows=list(pairs)[looked_at.first - 1 : looked_at.last],
        shown=shown,
        peopled=any(one.present or one.remote for one in view.reading.scenes),
        keys={who: one.key for who, one in by_id.items()},
        names={who: one.person.name for who, one in by_id.items()},
        picture=Markup(_picture(view, looked_at)),  # noqa: S704 - escaped in its template
    )


def lines(request: Request) -> Response:
    """The picture alone."""
    opened = desk(request)
    if not opened.view.reading.scenes:
        raise HTTPException(404, say("scenes.none"))
    looked_at = _window(request, opened.view)
    return Response(lines_svg(opened.view.reading, looked_at.numbers), media_type=SVG)


def _window(request: Request, view: StoryView) -> Window:
    count = len(view.reading.scenes)
    first = number(request, "first", default=1, most=count)
    return window(first, number(request, "last", default=count, most=count), count)


@once
def _pictures(_: StoryView) -> dict[tuple[int, int], str]:
    """The pictures that were drawn, by the numbers of their first and last scene."""
    return {}


def _picture(view: StoryView, looked_at: Window) -> str:
    """The picture, from which each scene leads to its text, by an address beside the room's own."""
    drawn = _pictures(view)
    asked = (looked_at.first, looked_at.last)
    if asked not in drawn:
        if len(drawn) >= _MOST_PICTURES:
            drawn.clear()
        starts = [one.start for one in view.reading.scenes]
        drawn[asked] = lines_svg(
            view.reading, looked_at.numbers, lambda one: f"at/{starts[one - 1]}"
        )
    return drawn[asked]


@once
def chapters(view: StoryView) -> tuple[Leaf, ...]:
    """The chapters that hold scenes, where there are several."""
    reading = view.reading
    if len(reading.chapters) < 2:
        return ()
    inside = Inside(reading.chapters)
    held: dict[int, list[int]] = {}
    for at, scene in enumerate(reading.scenes, 1):
        held.setdefault(inside.number(scene.start) or 0, []).append(at)
    return tuple(
        Leaf(
            name=chapter_names(view)[chapter],
            window=Window(numbers[0], numbers[-1], len(reading.scenes)),
        )
        for chapter, numbers in held.items()
    )


ROOM: Final = Room(
    name="scenes",
    path="scenes",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/scenes", scenes, methods=["GET"]),
        Route("/stories/{story:int}/scenes/lines.svg", lines, methods=["GET"]),
    ),
)
