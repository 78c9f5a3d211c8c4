"""Where a copy of a draft may be written to."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

STDOUT: Final = "-"


def never_over(drafts: Iterable[Path], outs: Iterable[str]) -> None:
    """Refuse results that would be written over a draft.

    Raises:
        UsageError: one would be.
    """
    there = [one for one in drafts if one.is_file()]
    for out in map(Path, outs):
        if out.exists() and any(out.samefile(draft) for draft in there):
            raise click.UsageError(f"{out} is the draft itself; name another OUT.")


def check_target(draft: Path, target: Path, option: str, *, force: bool) -> None:
    """Refuse to write over the draft, and over anything that is there already.

    Parameters:
        option: by which another place is named.
        force: another file may be written over; the draft never.

    Raises:
        UsageError: the place is taken.
    """
    if str(target) in ("", STDOUT):
        raise click.UsageError(f"A copy of a draft is a file; name one with {option}.")
    if not target.absolute().parent.is_dir():
        raise click.UsageError(f"There is no folder {target.parent}; name another with {option}.")
    if target.is_dir():
        raise click.UsageError(f"{target} is a folder; name a file with {option}.")
    if not target.exists():
        return
    if draft.exists() and target.samefile(draft):
        raise click.UsageError(f"{target} is the draft itself; name another place with {option}.")
    if not force:
        raise click.UsageError(
            f"{target} is there already; name another place with {option}, or say --force."
        )
