"""What `fabula read` was asked for, checked."""

from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec import Struct

from fabula.cli.copies import never_over
from fabula.cli.results import Results
from fabula.settings import Limits, Settings

PASTED = "-"
UNPACKING = 4
"""A raised limit holds for packed files too, which may unpack to so many times as much."""


class Request(Struct, frozen=True, kw_only=True):
    """One call of `fabula read`."""

    files: tuple[str, ...]
    results: Results
    settings: Settings
    place: Path | None = None
    no_store: bool = False
    force: bool = False
    as_one: bool = False
    version_of: str | None = None
    sheet: Path | None = None
    no_sheet: bool = False
    timings: bool = False
    jobs: int | None = None

    @classmethod
    def of(cls, files: tuple[str, ...], chosen: dict[str, Any]) -> "Request":
        """The request that the command line's words make.

        Raises:
            UsageError: they contradict each other.
        """
        results = Results(**{name: chosen.pop(name) for name in Results.__struct_fields__})
        results.check()
        settings = msgspec.structs.replace(
            _settings(chosen.pop("max_size")),
            model=not chosen.pop("no_model"),
            threads=chosen.pop("threads") or 0,
        )
        request = cls(files=files, results=results, settings=settings, **chosen)
        request._check()
        return request

    @property
    def many(self) -> bool:
        """Whether each file is a story of its own and there may be several."""
        if self.as_one:
            return False
        return len(self.files) > 1 or Path(self.files[0]).is_dir()

    def _check(self) -> None:
        if not self.many:
            never_over(map(Path, self.files), (out for _, out in self.results.outs))
        if self.no_sheet and self.sheet is not None:
            raise click.UsageError("--sheet names a story sheet, and --no-sheet wants none.")
        if self.many and self.sheet is not None:
            raise click.UsageError("--sheet takes one story; many find the sheets beside them.")
        if self.no_store and self.version_of is not None:
            raise click.UsageError("--version-of keeps the story, and --no-store does not.")
        if self.many and self.version_of is not None:
            raise click.UsageError("--version-of takes one story; read its files one by one.")
        if self.many and PASTED in self.files:
            raise click.UsageError("Standard input (-) is read alone.")


def _settings(most: int | None) -> Settings:
    if most is None:
        return Settings()
    limits = Limits(file_bytes=most, unpacked_bytes=max(Limits().unpacked_bytes, 4 * most))
    unpacked = max(limits.unpacked_bytes, UNPACKING * most)
    return Settings(limits=msgspec.structs.replace(limits, unpacked_bytes=unpacked))
