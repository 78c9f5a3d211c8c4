"""Every address of the room is behind the guard: nothing has to be remembered for a new one."""

import re
from collections.abc import Iterator

from starlette.routing import Route

from fabula.room.guard.headers import HEADERS

from .conftest import Visit


def addresses(visit: Visit) -> Iterator[tuple[str, str]]:
    """All methods and addresses of the application, as of story 1."""
    for route in visit.client.app._app.routes:  # type: ignore[attr-defined]
        if isinstance(route, Route):
            path = re.sub(r"\{story:int\}|\{\w+:int\}", "1", route.path)
            for method in sorted((route.methods or set()) - {"HEAD"}):
                yield method, re.sub(r"\{[^}]+\}", "x", path)


def test_no_address_is_open_to_strangers(stranger: Visit) -> None:
    every = list(addresses(stranger))
    assert ("GET", "/stories/1/export/page") in every
    assert ("POST", "/stories/1/acts/x") in every
    for method, path in every:
        answer = stranger.client.request(method, path, headers=stranger.acting)
        assert answer.status_code == 403, path
        assert "lantern" not in answer.text
        assert HEADERS.items() <= dict(answer.headers).items(), path


def test_every_address_carries_the_headers_and_asks_acts_for_their_token(visit: Visit) -> None:
    for method, path in addresses(visit):
        if method == "GET":
            answer = visit.client.get(path)
            assert answer.status_code != 500, path
        else:
            answer = visit.client.request(method, path, headers={"origin": visit.acting["origin"]})
            assert answer.status_code == 403, path
        assert HEADERS.items() <= dict(answer.headers).items(), path
