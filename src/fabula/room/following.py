"""The addresses of a story that all its rooms share: its state, what is done to it, what is new."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fabula.room.asked import desk, form, house
from fabula.room.common import progress
from fabula.room.page import page
from fabula.room.story.acts import ACTS
from fabula.room.story.desk import Desk
from fabula.room.strings import say


def state(request: Request) -> Response:
    """Where a story stands; tells the page to follow when it shows an earlier reading."""
    opened = desk(request)
    answer = page(request, "state", desk=opened, progress=progress(opened.job))
    if request.query_params.get("seen", opened.view.key) != opened.view.key:
        answer.headers["hx-trigger"] = "follow"
    return answer


async def act(request: Request) -> Response:
    """Do something to a story, by the name of the act."""
    doing = ACTS.get(request.path_params["act"])
    if doing is None:
        raise HTTPException(404, say("act.unknown"))
    sent = await form(request)
    opened = await run_in_threadpool(desk, request)
    await run_in_threadpool(opened.act, lambda bench: doing(bench, sent))
    return await run_in_threadpool(_after, request, opened)


def undo(request: Request) -> Response:
    """Take back the last change, or as many as `steps` says."""
    opened = desk(request)
    opened.undo(_steps(request))
    return _after(request, opened)


def redo(request: Request) -> Response:
    """Make again what was taken back."""
    opened = desk(request)
    opened.redo(_steps(request))
    return _after(request, opened)


def read_again(request: Request) -> Response:
    """Read a story again whose last reading came to nothing."""
    opened = desk(request)
    opened.read_again()
    return _after(request, opened)


def _steps(request: Request) -> int:
    steps = request.query_params.get("steps", "1")
    return int(steps) if steps.isascii() and steps.isdecimal() and len(steps) < 6 else 0


def _after(request: Request, opened: Desk) -> Response:
    return page(request, "state", desk=opened, progress=progress(opened.job))


def changes(request: Request) -> Response:
    """What was done to the story, in words, with a way back to before each of them."""
    opened = desk(request)
    return page(request, "changes", desk=opened, view=opened.view)


def since(request: Request) -> Response:
    """What is new and gone since the author last looked at all of it."""
    opened = desk(request)
    view = opened.view
    found = opened.looked.since(view)
    return page(request, "since", desk=opened, view=view, since=found)


def seen(request: Request) -> Response:
    """The author has looked at all that is new."""
    opened = desk(request)
    opened.looked.at(opened.view.sha256)
    return Response(status_code=204, headers={"hx-redirect": f"/stories/{opened.story}/text"})


def is_version(request: Request) -> Response:
    """What the draft's file holds now is this story after all."""
    opened = desk(request)
    opened.is_version()
    return _after(request, opened)


def is_other(request: Request) -> Response:
    """What the draft's file holds now is a story of its own."""
    address = house(request).part(request.path_params["story"])
    return Response(status_code=204, headers={"hx-redirect": address})


ROUTES: Final = (
    Route("/stories/{story:int}/state", state, methods=["GET"]),
    Route("/stories/{story:int}/acts/{act}", act, methods=["POST"]),
    Route("/stories/{story:int}/undo", undo, methods=["POST"]),
    Route("/stories/{story:int}/redo", redo, methods=["POST"]),
    Route("/stories/{story:int}/again", read_again, methods=["POST"]),
    Route("/stories/{story:int}/changes", changes, methods=["GET"]),
    Route("/stories/{story:int}/since", since, methods=["GET"]),
    Route("/stories/{story:int}/seen", seen, methods=["POST"]),
    Route("/stories/{story:int}/draft/version", is_version, methods=["POST"]),
    Route("/stories/{story:int}/draft/other", is_other, methods=["POST"]),
)
