"""The one tree of errors: whose fault it is, and what to do next.

A surface (command line, page, API) catches `FabulaError` and shows `str(error)`: one clear
sentence, with the remedy where there is one. Anything else that escapes is a defect of ours.
"""

from typing import ClassVar


class FabulaError(Exception):
    """Base of every error that Fabula raises on purpose.

    Parameters:
        problem: what went wrong, as a clause without a full stop.
        remedy: what the reader of the message can do now, or an empty string.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}." if self.remedy else f"{self.problem}."

    def __reduce__(self) -> tuple[type["FabulaError"], tuple[str, str]]:
        return type(self), (self.problem, self.remedy)


class InputError(FabulaError):
    """The file that was given cannot be read as a story."""

    exit_code = 3


class NotFound(InputError):
    """There is no such file, folder or story."""


class AmbiguousStory(InputError):
    """More than one story of the library goes by that name; the sentence lists them."""


class NoPermission(InputError):
    """The system refuses to open or to write a file."""


class UnknownFormat(InputError):
    """The content is no format that a story comes in."""


class DamagedFile(InputError):
    """The format is known, but the file breaks off or contradicts itself."""


class LockedFile(InputError):
    """The file is protected by a password or by DRM."""


class TooLarge(InputError):
    """The file, or what it unpacks to, passes a limit; the remedy says how to raise it."""


class EmptyStory(InputError):
    """The file holds no text."""


class ConfigurationError(FabulaError):
    """A setting, an option or a configuration file is wrong."""

    exit_code = 4


class SheetError(ConfigurationError):
    """The story sheet cannot be read, or contradicts itself; the sentence begins with the line."""


class MissingPart(FabulaError):
    """A part of Fabula itself is missing or damaged, such as a model file."""

    exit_code = 5


class LibraryError(FabulaError):
    """The library cannot be used as it is."""

    exit_code = 6


class LibraryBusy(LibraryError):
    """Another Fabula is writing, and did not finish in time."""


class LibraryTooNew(LibraryError):
    """The library was written by a newer Fabula."""


class LibraryDamaged(LibraryError):
    """The library's file is not a library, or is broken."""


class OutputError(FabulaError):
    """A result could not be written: a full or read-only disk, a folder in the way."""

    exit_code = 7


class Defect(FabulaError):
    """Our own mistake; stored work is safe, and a report would help."""

    exit_code = 70


class MisalignedSpan(Defect):
    """A span does not lie inside its text, or does not cover what its maker claims."""


class StageOrder(Defect):
    """The stages cannot be put in an order: a need that nobody gives, two givers, or a circle."""
