"""A stretch that marks, a dash or italics set off, before it is known what it is."""

from typing import Final

from msgspec import Struct

from fabula.core import Span

STYLES: Final[dict[str, str]] = {
    '"': "double-straight",
    "“": "double-curly",
    "”": "double-curly",
    "‟": "double-curly",
    "„": "double-low",
    "``": "double-typed",
    "''": "double-typed",
    "'": "single-straight",
    "‘": "single-curly",
    "’": "single-curly",
    "‛": "single-curly",
    "‚": "single-low",
    "`": "single-typed",
    "´": "single-typed",
    "«": "guillemets",
    "»": "guillemets",
    "‹": "single-guillemets",
    "›": "single-guillemets",
    "「": "corner",
    "」": "corner",
    "『": "white-corner",
    "』": "white-corner",
}
DASH: Final = "dash"
ITALIC: Final = "italic"
CHAT: Final = "chat"


class Stretch(Struct, frozen=True, kw_only=True, gc=False):
    """A quotation in the making.

    `start` and `end` take the marks in, `first` and `last` bound the words between them; `block`
    is the number of its story block; `closed` is false where a mark was lost; `goes_on` says that
    the next paragraph continues it; `resumes` that it continues the stretch before it across a
    tag; `cost` is how odd the paragraph's marks are (0: nothing odd). `by` and `sure` are filled
    where what it is was found together with its bounds.
    """

    start: int
    end: int
    first: int
    last: int
    block: int
    style: str
    closed: bool = True
    goes_on: bool = False
    resumes: bool = False
    cost: float = 0.0
    inner: tuple[Span, ...] = ()
    by: str = ""
    sure: float = 0.0
