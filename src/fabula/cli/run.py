"""Runs the command line and turns whatever goes wrong into one sentence and an exit code."""

import errno
import os
import sys
from collections.abc import Sequence

import click

from fabula.cli.root import fabula
from fabula.cli.streams import discard_output, prepare_streams, say
from fabula.errors import Defect, FabulaError, OutputError

INTERRUPTED = 130
BROKEN_PIPE = 141
DEBUG = "FABULA_DEBUG"

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters:
        arguments: those of the command line, without the program's name; `sys.argv` by default.

    Returns:
        The exit code; `docs/reference/exit-codes.md` lists them.
    """
    prepare_streams()
    code = 0
    try:
        code = _run(None if arguments is None else list(arguments))
    except BrokenPipeError:
        discard_output()
        code = BROKEN_PIPE
    except (KeyboardInterrupt, click.Abort):
        say("Stopped; what was stored stays stored.")
        code = INTERRUPTED
    except SystemExit as stopped:
        if not isinstance(stopped.__context__, BrokenPipeError):
            raise
        code = BROKEN_PIPE
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:
        code = _failed(error)
    return code


def _run(arguments: list[str] | None) -> int:
    code = fabula.main(args=arguments, prog_name="fabula", standalone_mode=False)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _failed(error: Exception) -> int:
    told = sentence(error)
    say(f"fabula: {told}")
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    return told.exit_code


def sentence(error: Exception) -> FabulaError:
    """The error of Fabula that an error is told as; a mistake of our own is reported first."""
    if isinstance(error, FabulaError):
        return error
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, MemoryError):
        return OutputError("there is not enough memory for this", "close other programs")
    return _reported(error)


def _of_system(error: OSError) -> OutputError:
    if error.errno in _NO_ROOM:
        return OutputError("the disk is full", "make room and try again")
    where = f"{error.filename}: " if error.filename else ""
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"the system refuses: {where}{reason}")


def _reported(error: Exception) -> Defect:
    from fabula.cli.report import write_report

    path = write_report(error)
    lies = f"a report lies in {path}" if path else f"set {DEBUG}=1 to see where"
    return Defect(f"Fabula made a mistake of its own ({type(error).__name__}); {lies}")
