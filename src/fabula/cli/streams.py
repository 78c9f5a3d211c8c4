"""Standard input, output and error, whatever state the system hands them over in."""

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fabula.errors import InputError, OutputError, TooLarge

if TYPE_CHECKING:
    from rich.console import Console

    from fabula.settings import Limits


def prepare_streams() -> None:
    """Make the three streams safe to use.

    Closed ones are opened on nothing, so that no file of ours gets their numbers, and characters
    that a console cannot show are replaced instead of raising an error.
    """
    _fill_gaps()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _fill_gaps() -> None:
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - kept open


def can_ask() -> bool:
    """Whether somebody sits at a terminal who can answer a question."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def print_line(line: str) -> None:
    """Write one line of a result to standard output.

    Raises:
        OutputError: it is closed.
    """
    _output().write(f"{shown(line)}\n")


def shown(line: str) -> str:
    """The line with what would steer a terminal replaced; file names may hold anything."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)


def say(message: str) -> None:
    """Tell the user something that is no result, in one line on standard error."""
    try:
        sys.stderr.write(f"{shown(message)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def read_input(limits: "Limits") -> bytes:
    """All that comes in on standard input.

    Raises:
        InputError: it is closed, or cannot be read.
        TooLarge: it passes `limits.file_bytes`.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input is closed, so there is nothing to read")
    try:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
    except OSError as error:
        raise InputError(f"standard input cannot be read ({error.strerror})") from error
    if len(data) > limits.file_bytes:
        raise TooLarge(
            f"more than {limits.file_bytes:,} bytes came in on standard input",
            "raise the limit with --max-size",
        )
    return data


def write_bytes(content: bytes) -> None:
    """Write a result to standard output, as it stands.

    Raises:
        OutputError: it is closed.
    """
    stream = _output()
    stream.flush()
    stream.buffer.write(content)
    stream.flush()


def console() -> "Console":
    """A console for results, on standard output.

    Raises:
        OutputError: it is closed.
    """
    from rich.console import Console

    return Console(file=_output(), soft_wrap=False)


def messages() -> "Console":
    """A console for progress and messages, on standard error."""
    from rich.console import Console

    return Console(file=sys.stderr)


def discard_output() -> None:
    """Send what is still to be written nowhere: whoever was to read it has gone away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _output() -> io.TextIOWrapper:
    stream = sys.stdout
    if stream is None or stream.closed:
        raise OutputError("standard output is closed, so there is nowhere to write to")
    return stream  # type: ignore[return-value]
