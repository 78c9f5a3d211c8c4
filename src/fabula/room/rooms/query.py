"""What stands behind the question mark of an address."""

from starlette.requests import Request

_LONGEST = 200


def here(request: Request) -> str:
    """The address of the page itself, from which it is asked for again."""
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path


def words(request: Request, name: str) -> str:
    """A field of the query, on one line; empty where it is missing."""
    return " ".join(request.query_params.get(name, "").split())[:_LONGEST]


def number(request: Request, name: str, *, default: int, least: int = 1, most: int) -> int:
    """A whole number of the query, moved into its bounds; `default` where it is none."""
    told = request.query_params.get(name, "")
    if not (told.isascii() and told.isdigit()) or len(told) > 9:
        return default
    return max(least, min(most, int(told)))
