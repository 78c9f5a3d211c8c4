"""The story's clock: told against story order, and what cannot all be true of its time."""

from typing import Final

from markupsafe import Markup
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.contract import Contradiction
from fabula.exports.pictures import clock_svg
from fabula.exports.pictures.clock_order import Told, in_story_order, told
from fabula.exports.review.passages import Passage
from fabula.exports.view.inside import Inside
from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.once import once
from fabula.room.rooms.query import here
from fabula.room.rooms.room import Room
from fabula.room.rooms.whereabouts import passages
from fabula.room.story.view import StoryView
from fabula.room.strings import say

SVG: Final = "image/svg+xml"


class Statement(Struct, frozen=True, kw_only=True):
    """A sentence, what it says of the time, and the number, from 0, of its scene."""

    says: str
    passage: Passage
    scene: int | None


class Happening(Struct, frozen=True, kw_only=True):
    """A scene: `place` is its number in the story's own order, `None` where its day is unknown;
    `proof` are the words that tell the time.
    """

    told: Told
    place: int | None
    proof: tuple[Passage, ...]


def clock(request: Request) -> Response:
    """The picture, its table, and the contradictions."""
    opened = desk(request)
    view = opened.view
    if not view.reading.scenes:
        return page(request, "empty", room="clock", desk=opened, said=say("clock.none"))
    scenes = told(view.reading)
    happened = [one.number for one in in_story_order(scenes)]
    return page(
        request,
        "clock",
        room="clock",
        desk=opened,
        view=view,
        here=here(request),
        scenes=scenes,
        rows=_rows(view),
        dated=len(happened),
        happened=happened,
        in_order=happened == sorted(happened),
        contradictions=[_statements(view, one) for one in view.reading.clock],
        picture=Markup(_picture(view)),  # noqa: S704 - escaped in its template
    )


def picture(request: Request) -> Response:
    """The picture alone."""
    return Response(clock_svg(desk(request).view.reading), media_type=SVG)


@once
def _picture(view: StoryView) -> str:
    """The picture, from which each scene leads to its text, by an address beside the room's own."""
    starts = [one.start for one in view.reading.scenes]
    return clock_svg(view.reading, lambda one: f"at/{starts[one - 1]}")


@once
def _rows(view: StoryView) -> tuple[Happening, ...]:
    scenes = told(view.reading)
    places = {one.number: at for at, one in enumerate(in_story_order(scenes), 1)}
    give = passages(view)
    return tuple(
        Happening(
            told=one,
            place=places.get(one.number),
            proof=tuple(map(give.passage, one.scene.time.spans)) if one.scene.time else (),
        )
        for one in scenes
    )


def _statements(view: StoryView, one: Contradiction) -> tuple[Statement, ...]:
    inside = Inside(view.reading.scenes)
    give = passages(view)
    return tuple(
        Statement(
            says=said.says,
            passage=give.passage(said.span),
            scene=inside.number(said.start),
        )
        for said in one.statements
    )


ROOM: Final = Room(
    name="clock",
    path="clock",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/clock", clock, methods=["GET"]),
        Route("/stories/{story:int}/clock/clock.svg", picture, methods=["GET"]),
    ),
)
