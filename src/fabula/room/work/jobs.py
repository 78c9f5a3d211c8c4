"""What is asked of the process that reads, and what it answers; frozen values that cross a pipe."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

from fabula.library.submission import File


class Order(Struct, frozen=True, kw_only=True):
    """One reading that is wanted.

    Parameters:
        files: the bytes of the story.
        sheet: where its sheet lies or would lie; `None` reads without one.
        drafts: the paths the bytes came from; empty where they were handed in.
        version_of: the story of which this is a version, by its number.
        replaces: the key of a reading of these bytes that nobody needs once this one is kept.
        model: whether the reader model is asked.
        warms: read only so that the next reading of the story is quick; nothing is shown or kept.
    """

    number: int
    files: tuple[File, ...]
    sheet: Path | None = None
    drafts: tuple[Path, ...] = ()
    version_of: int | None = None
    replaces: str = ""
    model: bool = True
    warms: bool = False

    @property
    def name(self) -> str:
        """The name of the file that is read."""
        return self.files[0].name


class Advance(Struct, frozen=True, kw_only=True):
    """How far the reading of an order has come: the stage at work, and the share of all done."""

    number: int
    stage: str
    share: float


class Outcome(Struct, frozen=True, kw_only=True):
    """How an order ended: with the story it is kept as and the key of its reading, or with a
    sentence that says why not.

    `reading` is the reading itself, as MessagePack, where it is shown before it is kept; a `Kept`
    follows then.
    """

    number: int
    state: Literal["done", "failed", "cancelled", "lost"]
    story: int | None = None
    key: str = ""
    said: str = ""
    reading: bytes = b""


class Kept(Struct, frozen=True, kw_only=True):
    """What was shown already is in the library now, or `said` tells why it is not."""

    number: int
    said: str = ""


class Job(Struct, kw_only=True):
    """An order as the pages show it. `begun` is a monotonic clock's, in seconds."""

    order: Order
    state: Literal["waiting", "reading", "done", "failed", "cancelled", "lost"] = "waiting"
    stage: str = ""
    share: float = 0.0
    begun: float | None = None
    story: int | None = None
    key: str = ""
    said: str = ""

    @property
    def number(self) -> int:
        """The order's."""
        return self.order.number

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state not in ("waiting", "reading")

    def left(self, now: float) -> float | None:
        """About how many seconds are still needed; `None` where too little is done to tell."""
        if self.begun is None or self.share < 0.05:
            return None
        return (now - self.begun) * (1 - self.share) / self.share
