"""The addresses of the cast room."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.room.asked import desk
from fabula.room.page import page
from fabula.room.rooms.cast.listing import MOST, ORDERS, cast, wanted
from fabula.room.rooms.cast.person import PAGE, SHOWS, partners, parts, spots
from fabula.room.rooms.query import here, number, words
from fabula.room.rooms.room import Room
from fabula.room.strings import say

_MOST_PAGES: Final = 100_000


def everybody(request: Request) -> Response:
    """All people, or those with a name that is asked for."""
    opened = desk(request)
    view = opened.view
    asked = words(request, "q")
    by = request.query_params.get("by", "")
    by = by if by in ORDERS else next(iter(ORDERS))
    found = wanted(view, asked, by)
    every = "all" in request.query_params
    return page(
        request,
        "cast",
        room="cast",
        desk=opened,
        view=view,
        here=here(request),
        members=found if every else found[:MOST],
        total=len(found),
        asked=asked,
        by=by,
        orders=list(ORDERS),
    )


def person(request: Request) -> Response:
    """One of them."""
    opened = desk(request)
    view = opened.view
    member = cast(view).by_name.get(request.path_params["name"])
    if member is None:
        raise HTTPException(404, say("cast.gone"))
    show = request.query_params.get("show", "")
    if show not in SHOWS:
        show = "lines" if member.person.lines else "mentions"
    scenes = parts(view, member)
    return page(
        request,
        "cast_person",
        room="cast",
        desk=opened,
        view=view,
        here=here(request),
        member=member,
        person=member.person,
        partners=partners(view, member),
        scenes=[one for one in scenes if one.how != "mentioned"],
        told_of=[one for one in scenes if one.how == "mentioned"],
        show=show,
        shows=SHOWS,
        per_page=PAGE,
        spots=spots(view, member, show, number(request, "page", default=1, most=_MOST_PAGES)),
    )


ROOM: Final = Room(
    name="cast",
    path="cast",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/cast", everybody, methods=["GET"]),
        Route("/stories/{story:int}/cast/{name:path}", person, methods=["GET"]),
    ),
)
