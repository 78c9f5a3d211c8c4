"""What is wrong with a sheet, and where."""

from pathlib import Path

from msgspec import Struct

from fabula.errors import SheetError


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, with the file and the line it is on, and what to do about it."""

    path: Path
    line: int
    what: str
    remedy: str = ""

    @property
    def place(self) -> str:
        """The file and the line, as editors understand them."""
        return f"{self.path}:{self.line}"

    def __str__(self) -> str:
        return str(self.error())

    def error(self, more: int = 0, where: str = "the sheet") -> SheetError:
        """The problem as an error, which mentions that there are `more` in the file."""
        others = f" (and {more} more in {where})" if more else ""
        return SheetError(f"{self.place}: {self.what}{others}", self.remedy)
