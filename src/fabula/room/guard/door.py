"""The keys of the house: a token that opens it once, a cookie, and a token for each act."""

import hmac
import secrets
from http.cookies import CookieError, SimpleCookie
from threading import Lock
from typing import Final

_BYTES: Final = 32
_ACT: Final = b"act"


class Door:
    """Lets one browser in.

    Parameters:
        port: where the room is served; it is part of the cookie's name, since browsers hand the
            cookies of one port to all others of the same machine.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookie = f"fabula-{port}"
        self.secret = secrets.token_urlsafe(_BYTES)
        self.act = hmac.new(self.secret.encode(), _ACT, "sha256").hexdigest()
        """What a request that changes anything must carry in its header."""

        self._lock = Lock()
        self._token: str | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """The values of `Host` under which the room answers."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    @property
    def origins(self) -> frozenset[str]:
        """The values of `Origin` that are the room's own."""
        return frozenset(f"http://{host}" for host in self.hosts)

    def invite(self) -> str:
        """A new token, which opens the door once; those before it open it no more."""
        with self._lock:
            self._token = secrets.token_urlsafe(_BYTES)
            return self._token

    def enters(self, token: str) -> bool:
        """Whether the token opens the door; it never does again."""
        with self._lock:
            fits = self._token is not None and _same(token, self._token)
            if fits:
                self._token = None
            return fits

    def knows(self, cookies: str) -> bool:
        """Whether a `Cookie` header shows that its browser has been let in."""
        try:
            found = SimpleCookie(cookies).get(self.cookie)
        except CookieError:
            return False
        return found is not None and _same(found.value, self.secret)

    def may_act(self, token: str) -> bool:
        """Whether a request comes from one of the room's own pages."""
        return _same(token, self.act)

    @property
    def set_cookie(self) -> str:
        """The header that lets the browser in until it is closed."""
        return f"{self.cookie}={self.secret}; HttpOnly; SameSite=Strict; Path=/"


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())
