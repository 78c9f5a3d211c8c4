"""What became of an anchor."""

from msgspec import Struct

from fabula.core import Span


class Found(Struct, frozen=True, kw_only=True):
    """Where an anchor's words are now; `span` is `None` where they are lost, `why` says how."""

    span: Span | None = None
    why: str = ""
