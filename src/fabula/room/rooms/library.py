"""The library: all stories, a place to drop one, a search in all of them."""

from itertools import groupby
from typing import Final
from urllib.parse import unquote

from markupsafe import Markup, escape
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.exports.view.words import shown
from fabula.library.filenames import readable
from fabula.library.search import CLOSES, OPENS, Hit
from fabula.library.submission import File
from fabula.room.asked import house
from fabula.room.page import page
from fabula.room.rooms.room import Room

_LONGEST_NAME: Final = 400


def shelf(request: Request) -> Response:
    """All stories, and what is being read."""
    home = house(request)
    waiting = [job for job in home.worker.jobs() if not job.over]
    return page(
        request,
        "library",
        room="library",
        stories=home.library.stories(),
        waiting=waiting,
        hints=home.hints.shown,
    )


def search(request: Request) -> Response:
    """Where words stand in all stories."""
    home = house(request)
    wanted = request.query_params.get("q", "").strip()
    titles = {one.id: one.title for one in home.library.stories()}
    hits = [one for one in home.library.search.find(wanted) if one.story in titles]
    groups = [
        (kind.partition("-")[2], [(one, titles[one.story], _marked(one)) for one in alike])
        for kind, alike in groupby(hits, key=lambda one: one.kind)
    ]
    return page(request, "search", room="library", wanted=wanted, groups=groups, count=len(hits))


async def hand_in(request: Request) -> Response:
    """A file that was dropped on the page: its bytes are the body, its name a header."""
    name = readable(unquote(request.headers.get("x-file-name", "")))[:_LONGEST_NAME]
    name = name.replace("\\", "/").rpartition("/")[2] or "story"
    file = File(name, await request.body())
    address = await run_in_threadpool(house(request).hand_in, file)
    return Response(status_code=204, headers={"x-goes-to": address})


def _marked(hit: Hit) -> Markup:
    """The words of a hit, those that were looked for marked."""
    out = Markup("")
    for part in hit.words.split(OPENS):
        inside, closes, after = part.partition(CLOSES)
        out += (
            Markup("<mark>{}</mark>{}").format(shown(inside), shown(after))
            if closes
            else escape(shown(part))
        )
    return out


ROOM: Final = Room(
    name="library",
    path="/",
    of_story=False,
    routes=(
        Route("/", shelf, methods=["GET"]),
        Route("/search", search, methods=["GET"]),
        Route("/files", hand_in, methods=["POST"]),
    ),
)
