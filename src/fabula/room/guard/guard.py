"""Stands before every request; what is foreign gets one sentence and goes no further."""

from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fabula.room.guard.door import Door
from fabula.room.guard.headers import ALWAYS, HEADERS
from fabula.room.strings import say

TOKEN: Final = "x-fabula-token"  # noqa: S105 - the name of a header
ENTRANCE: Final = "/enter"
OPEN: Final = (ENTRANCE, "/static/")
"""What is served to a browser that has not come in yet; nothing of a story is."""

_LOOKS: Final = frozenset({"GET", "HEAD"})
_OWN_SITES: Final = frozenset({"same-origin", "none"})


class Refused(HTTPException):
    """A request that is turned away: its status, and the name of the sentence to say."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(status, say(f"guard.{why}"))


class Guard:
    """Checks `Host` (against DNS rebinding), `Origin` and `Sec-Fetch-Site` (against pages of other
    sites, on looks as on acts), cookie, token and size, and puts the headers on every answer.

    Parameters:
        most_bytes: the largest body of a request.
    """

    def __init__(self, app: ASGIApp, door: Door, most_bytes: int) -> None:
        self._app = app
        self._door = door
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        sending = _Dressed(send)
        try:
            self._check(scope)
            await self._app(scope, _Counted(receive, self._most), sending)
        except Refused as refused:
            if sending.begun:
                raise
            answer = PlainTextResponse(refused.detail, refused.status_code)
            await answer(scope, receive, sending)

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._door.hosts]:
            raise Refused(421, "host")
        if any(origin not in self._door.origins for origin in headers.getlist("origin")):
            raise Refused(403, "origin")
        path, method = scope["path"], scope["method"]
        if path == ENTRANCE and method == "GET":
            return
        if headers.get("sec-fetch-site", "none") not in _OWN_SITES:
            raise Refused(403, "origin")
        if not path.startswith(OPEN) and not self._door.knows(headers.get("cookie", "")):
            raise Refused(403, "closed")
        if method not in _LOOKS:
            self._check_act(method, headers)

    def _check_act(self, method: str, headers: Headers) -> None:
        if method != "POST":
            raise Refused(405, "method")
        if "origin" not in headers and headers.get("sec-fetch-site") != "same-origin":
            raise Refused(403, "origin")
        if not self._door.may_act(headers.get(TOKEN, "")):
            raise Refused(403, "token")
        if int(headers.get("content-length", "0")) > self._most:
            raise Refused(413, "large")


class _Counted:
    """A body that may not grow beyond a bound, whatever its length is said to be."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise Refused(413, "large")
        return message


class _Dressed:
    """Puts the headers on an answer as it goes out."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                if name in ALWAYS or name not in headers:
                    headers[name] = value
        await self._send(message)
