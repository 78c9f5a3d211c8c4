"""What a request asks for, in the types that the rooms use."""

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from fabula.room.house import House
from fabula.room.story.desk import Desk
from fabula.room.strings import say

_MOST_FIELDS = 50
_MOST_FORM = 100_000


def house(request: Request) -> House:
    """What all rooms share."""
    found: House = request.app.state.house
    return found


def desk(request: Request) -> Desk:
    """The story that the address names.

    Raises:
        NotFound: there is none.
    """
    return house(request).desk(request.path_params["story"])


async def form(request: Request) -> dict[str, str]:
    """The fields that a page sent."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MOST_FORM:
            raise HTTPException(413, say("guard.large"))
    text = body.decode("utf-8", "replace")
    try:
        return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise HTTPException(413, say("guard.large")) from error
