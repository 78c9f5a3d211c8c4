"""The room's own scripts and styles, which a browser may keep; they hold nothing of a story."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

FOLDER: Final = Path(__file__).parent / "static"
_KEPT: Final = "private, max-age=31536000, immutable"
_NAMED: Final = b"v="


class KeptFiles(StaticFiles):
    """Files that may be kept by a browser where their address names what is in them."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    def file_response(self, full_path: Any, stat_result: Any, scope: Any, *rest: Any) -> Response:
        """The file; one asked for by an address of `address` need not be asked for again."""
        answer = super().file_response(full_path, stat_result, scope, *rest)
        if scope["query_string"].startswith(_NAMED):
            answer.headers["cache-control"] = _KEPT
        return answer


@cache
def address(name: str) -> str:
    """The address of a file, which changes with its content."""
    digest = blake2b((FOLDER / name).read_bytes(), digest_size=6).hexdigest()
    return f"/static/{name}?v={digest}"
