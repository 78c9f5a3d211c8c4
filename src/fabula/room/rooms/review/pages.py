"""The addresses of the review."""

from typing import Final
from urllib.parse import urlencode

from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.contract import Finding
from fabula.exports.review.facts import Facts, facts
from fabula.exports.review.items import Items, items
from fabula.exports.review.passages import Passage
from fabula.exports.review.remarks import Remarks, lost, remarks
from fabula.findings.registry import rules
from fabula.room.asked import desk
from fabula.room.page import attachment, page
from fabula.room.rooms.once import once
from fabula.room.rooms.query import here
from fabula.room.rooms.review.repairs import breaks, copy, repairable, safe_ids, why_not
from fabula.room.rooms.room import Room
from fabula.room.rooms.whereabouts import passages, whereabouts
from fabula.room.story.view import StoryView
from fabula.room.strings import say

SHOWN: Final = 5
"""So many places of one thing are shown; the others are folded."""


class Told(Struct, frozen=True, kw_only=True):
    """The review of one reading, as its page shows it."""

    facts: Facts
    items: Items
    remarks: tuple[Remarks, ...]
    lost: tuple[str, ...]


class Aside(Struct, frozen=True, kw_only=True):
    """A finding that the author has put aside."""

    finding: Finding
    passage: Passage


def review(request: Request) -> Response:
    """The review: at most seven things first, the rest folded."""
    opened = desk(request)
    view = opened.view
    refused = why_not(opened)
    return page(
        request,
        "review",
        room="review",
        desk=opened,
        view=view,
        here=here(request),
        told=_told(view),
        known={one.id: one for one in view.findings},
        asides=_asides(view),
        repairs={} if refused else repairable(view),
        safe=safe_ids(view),
        breaks=() if refused else breaks(opened),
        refused=refused,
        rules={one.code: one for one in rules()},
        where=whereabouts(view).name,
        shown=SHOWN,
    )


def repairs(request: Request) -> Response:
    """What a copy with the chosen repairs would hold, and where to get it."""
    opened = desk(request)
    chosen = request.query_params.getlist("take")
    made = copy(opened, opened.view, chosen).made
    give = passages(opened.view)
    return page(
        request,
        "repairs",
        desk=opened,
        made=made,
        left=[(one, give.passage(one.span)) for one in made.left],
        query=urlencode([("take", one.finding) for one in made.done]),
    )


def mended(request: Request) -> Response:
    """The copy with the chosen repairs in it."""
    opened = desk(request)
    made = copy(opened, opened.view, request.query_params.getlist("take"))
    if not made.made.done:
        raise HTTPException(404, say("review.nothing_taken"))
    return attachment(made.made.content, made.name)


@once
def _told(view: StoryView) -> Told:
    reading = view.reading
    return Told(
        facts=facts(reading),
        items=items(reading),
        remarks=remarks(reading),
        lost=lost(reading),
    )


@once
def _asides(view: StoryView) -> tuple[Aside, ...]:
    give = passages(view)
    return tuple(
        Aside(finding=one, passage=give.passage(one.span))
        for one in view.reading.findings
        if one.status != "open"
    )


ROOM: Final = Room(
    name="review",
    path="review",
    of_story=True,
    routes=(
        Route("/stories/{story:int}/review", review, methods=["GET"]),
        Route("/stories/{story:int}/review/repairs", repairs, methods=["GET"]),
        Route("/stories/{story:int}/review/copy", mended, methods=["GET"]),
    ),
)
