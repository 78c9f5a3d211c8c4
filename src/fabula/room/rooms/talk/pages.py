"""The address of the talk room."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.cast.listing import cast
from fabula.room.rooms.query import here
from fabula.room.rooms.room import Room
from fabula.room.rooms.talk.lines import FEW_DRAWN, MOST_DRAWN, MOST_ROWS, conversing, parts
from fabula.room.strings import say


def talk(request: Request) -> Response:
    """Who talks with whom in the part that is asked for, the whole story if none is."""
    opened = desk(request)
    view = opened.view
    known = parts(view)
    asked = request.query_params.get("in", known[0].key)
    at = next((number for number, one in enumerate(known) if one.key == asked), None)
    if at is None:
        raise HTTPException(404, say("talk.gone"))
    told = conversing(view, known[at])
    alike = [one for one in known if one.kind == known[at].kind]
    every = "all" in request.query_params
    return page(
        request,
        "talk",
        room="talk",
        desk=opened,
        view=view,
        here=here(request),
        part=known[at],
        chapters=[one for one in known if one.kind == "chapter"],
        scenes=[one for one in known if one.kind == "scene"],
        before=alike[known[at].number - 1] if known[at].number else None,
        after=next(iter(alike[known[at].number + 1 :]), None),
        told=told,
        rows=told.between if every else told.between[:MOST_ROWS],
        keys={who: one.key for who, one in cast(view).by_id.items()},
        most=MOST_DRAWN,
        few=FEW_DRAWN,
    )


ROOM: Final = Room(
    name="talk",
    path="talk",
    of_story=True,
    routes=(Route("/stories/{story:int}/talk", talk, methods=["GET"]),),
)
