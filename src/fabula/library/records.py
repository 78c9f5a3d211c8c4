"""What the library says of its stories: frozen values, no rows."""

from msgspec import Struct


class Version(Struct, frozen=True, kw_only=True):
    """One state of a story's text. `added` is a date and time in UTC, ISO 8601."""

    id: int
    number: int
    name: str
    media_type: str
    sha256: str
    added: str
    readings: int


class StoryEntry(Struct, frozen=True, kw_only=True):
    """One line of the library's list; `words` is of the newest reading, `name` of its file."""

    id: int
    title: str
    author: str | None
    name: str
    added: str
    versions: int
    words: int | None


class Stored(Struct, frozen=True, kw_only=True):
    """Where a version now stands; `new` says whether the library had not held it before."""

    story: int
    title: str
    version: int
    new: bool


class Likely(Struct, frozen=True, kw_only=True):
    """A story of which a text may be a new version, and why."""

    story: int
    title: str
    likeness: float
    reason: str


class Checked(Struct, frozen=True, kw_only=True):
    """What a check of the whole library found; `faults` is empty where all is whole."""

    stories: int
    versions: int
    readings: int
    faults: tuple[str, ...]
