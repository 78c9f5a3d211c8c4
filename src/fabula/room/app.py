"""The application: all addresses behind the guard."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp

from fabula.errors import FabulaError, NotFound
from fabula.room import common, following
from fabula.room.guard.door import Door
from fabula.room.guard.guard import Guard
from fabula.room.house import House
from fabula.room.page import page
from fabula.room.rooms import ROOMS
from fabula.room.static_files import KeptFiles
from fabula.settings import Limits


def application(house: House, door: Door) -> ASGIApp:
    """The reading room over a house, behind a door."""
    routes: list[BaseRoute] = [
        *common.ROUTES,
        *following.ROUTES,
        *(route for room in ROOMS for route in room.routes),
    ]
    app = Starlette(
        routes=[*routes, Mount("/static", KeptFiles())],
        exception_handlers={HTTPException: _refused, FabulaError: _told},
    )
    app.state.house = house
    app.state.door = door
    app.state.rooms = ROOMS
    return Guard(app, door, Limits().file_bytes)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    return page(request, "problem", error.status_code, said=error.detail)


def _told(request: Request, error: Exception) -> Response:
    """An error of Fabula is one sentence, on a page or in the place of what was asked for."""
    status = 404 if isinstance(error, NotFound) else 422
    return page(request, "problem", status, said=str(error))
