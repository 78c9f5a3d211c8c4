"""Every setting in one typed table, which is also part of the cache key."""

import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from fabula.errors import ConfigurationError


class Limits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much is taken in before Fabula says no; no limit changes a reading."""

    file_bytes: Annotated[int, Meta(gt=0, description="Largest file that is opened.")] = 100_000_000
    unpacked_bytes: Annotated[
        int, Meta(gt=0, description="Most that an EPUB, DOCX or ODT may unpack to.")
    ] = 400_000_000
    ratio: Annotated[int, Meta(gt=0, description="Most that one packed part may grow.")] = 200
    parts: Annotated[int, Meta(gt=0, description="Most files inside a package.")] = 20_000
    depth: Annotated[int, Meta(gt=0, description="Deepest nesting of markup that is followed.")] = (
        500
    )


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What can be chosen about a reading."""

    words_per_minute: Annotated[
        int, Meta(gt=0, description="Pace from which the reading time is counted.")
    ] = 240
    least_confidence: Annotated[
        float, Meta(ge=0, le=1, description="Below this a speaker is left unknown.")
    ] = 0.0
    model: Annotated[
        bool, Meta(description="Whether the reader model is asked, or the rules read alone.")
    ] = True
    threads: Annotated[
        int, Meta(ge=0, description="Threads of the reader model; 0: one a core, four at most.")
    ] = 0
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        if self.words_per_minute <= 0:
            raise ConfigurationError("words_per_minute must be more than 0")
        if not 0 <= self.least_confidence <= 1:
            raise ConfigurationError("least_confidence must lie between 0 and 1")
        if self.threads < 0:
            raise ConfigurationError("threads must be 0 or more")

    def key(self, makers: str) -> str:
        """The cache key of a reading made under these settings.

        Parameters:
            makers: the stages and their versions, as `Pipeline.makers` gives them.
        """
        chosen = msgspec.to_builtins(self)
        del chosen["limits"], chosen["threads"]
        canonical = msgspec.json.encode([makers, chosen], order="deterministic")
        return hashlib.sha256(canonical).hexdigest()[:16]
