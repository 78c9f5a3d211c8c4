"""The addresses that belong to no room and no story: coming in, readings under way, first help."""

import time
from importlib.resources import files
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from fabula.exports.view.words import percent
from fabula.library.submission import File
from fabula.room.asked import house
from fabula.room.guard.door import Door
from fabula.room.page import page
from fabula.room.strings import say
from fabula.room.work.jobs import Job

MINUTE: Final = 60
EXAMPLE: Final = "the-cold-orchard.html"
_ICON: Final = RedirectResponse("/static/icon.svg")
"""For pictures that are opened alone and cannot name it."""


def enter(request: Request) -> Response:
    """Turns a token into a cookie. A page of our own leads on, since a browser that came by a
    foreign link would not show the cookie yet to a redirect.
    """
    door: Door = request.app.state.door
    if not door.enters(request.query_params.get("token", "")):
        return page(request, "door", 403, to=None)
    to = request.query_params.get("to", "/")
    own = to.startswith("/") and not to.startswith(("//", "/\\"))
    answer = page(request, "door", to=to if own else "/")
    answer.headers["set-cookie"] = door.set_cookie
    return answer


def job(request: Request) -> Response:
    """A reading under way; once it is done, what it made."""
    found = _job(request)
    if found.state == "done":
        return RedirectResponse(house(request).left(found), 303)
    return page(request, "job", room="library", job=found, progress=progress(found))


def job_state(request: Request) -> Response:
    """How far a reading has come, for the page that asks every second."""
    found = _job(request)
    if found.state == "done":
        return Response(headers={"hx-redirect": house(request).left(found)})
    return page(request, "progress", job=found, progress=progress(found))


def cancel(request: Request) -> Response:
    """Give a reading up."""
    found = _job(request)
    house(request).worker.cancel(found.number)
    ended = house(request).worker.wait(found.number, 2.0) or found
    return page(request, "progress", job=ended, progress=progress(ended))


def again(request: Request) -> Response:
    """Read again what could not be read."""
    order = _job(request).order
    made = house(request).worker.submit(
        order.files, sheet=order.sheet, drafts=order.drafts, version_of=order.version_of
    )
    return Response(status_code=204, headers={"hx-redirect": f"/jobs/{made.number}"})


def hints(request: Request) -> Response:
    """The hints for a first visit are wanted no more."""
    house(request).hints.put_away()
    return Response()


def example(request: Request) -> Response:
    """The story that comes with the room, for those who want to look around first."""
    data = files("fabula.room").joinpath("example", EXAMPLE).read_bytes()
    address = house(request).hand_in(File(EXAMPLE, data))
    return Response(status_code=204, headers={"hx-redirect": address})


def _job(request: Request) -> Job:
    found = house(request).worker.job(request.path_params["job"])
    if found is None:
        raise HTTPException(404, say("work.removed"))
    return found


def progress(job: Job | None) -> tuple[str, ...]:
    """What a reading under way says of itself, in words; nothing where there is none."""
    if job is None:
        return ()
    if job.state == "waiting":
        return (say("work.waiting"),)
    if job.over:
        return (job.said or say(f"work.{job.state}"),)
    said = [say("work.reading"), say("work.share", percent=percent(job.share).rstrip("%"))]
    if job.stage:
        said.append(say("work.stage", stage=job.stage))
    left = job.left(time.monotonic())
    if left is not None:
        said.append(say("work.left", time=_time(left)))
    return tuple(said)


def _time(seconds: float) -> str:
    if seconds < MINUTE:
        return say("work.seconds", count=max(1, round(seconds)))
    return say("work.minutes", count=round(seconds / MINUTE))


ROUTES: Final = (
    Route("/enter", enter, methods=["GET"]),
    Route("/favicon.ico", _ICON, methods=["GET"]),
    Route("/jobs/{job:int}", job, methods=["GET"]),
    Route("/jobs/{job:int}/state", job_state, methods=["GET"]),
    Route("/jobs/{job:int}/cancel", cancel, methods=["POST"]),
    Route("/jobs/{job:int}/again", again, methods=["POST"]),
    Route("/hints", hints, methods=["POST"]),
    Route("/example", example, methods=["POST"]),
)
