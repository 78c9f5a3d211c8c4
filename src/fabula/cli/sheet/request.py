"""What `fabula sheet` was asked for."""

from pathlib import Path
from typing import Any

import click
from msgspec import Struct

Pair = tuple[str, str]


class Wishes(Struct, frozen=True, kw_only=True):
    """One call of `fabula sheet`; its fields are the command's options."""

    check: bool = False
    speakers: tuple[Pair, ...] = ()
    addressees: tuple[Pair, ...] = ()
    joined: tuple[Pair, ...] = ()
    parted: tuple[Pair, ...] = ()
    barred: tuple[str, ...] = ()
    narrator: str | None = None
    renew: bool = False
    intended: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    commented: tuple[Path, ...] = ()
    in_library: bool = False
    sheet: Path | None = None
    no_model: bool = False
    place: Path | None = None

    @classmethod
    def of(cls, chosen: dict[str, Any]) -> "Wishes":
        """The wishes that the command line's words make.

        Raises:
            UsageError: they contradict each other.
        """
        wishes = cls(**chosen)
        if wishes.check and wishes.changes:
            raise click.UsageError("--check changes nothing; run it by itself.")
        if wishes.in_library and wishes.sheet is not None:
            raise click.UsageError("--sheet says where the sheet is, and --in-library elsewhere.")
        return wishes

    @property
    def on_lines(self) -> bool:
        """Whether anything is said of lines, so that the story must be read first."""
        return bool(self.speakers or self.addressees)

    @property
    def decided(self) -> tuple[Pair, ...]:
        """What is said of findings: `intended` or `later`, and of what."""
        return (
            *(("intended", what) for what in self.intended),
            *(("later", what) for what in self.later),
        )

    @property
    def changes(self) -> bool:
        """Whether the sheet is to be changed."""
        groups = (self.joined, self.parted, self.barred, self.decided, self.commented)
        return self.on_lines or self.renew or any(groups) or self.narrator is not None
