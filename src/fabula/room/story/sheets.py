"""The sheet of a story as it lies on the disk, and the text that it speaks of."""

import os
from functools import cached_property
from pathlib import Path

from fabula.core import Document
from fabula.errors import FabulaError, OutputError
from fabula.findings.vocabulary import vocabulary
from fabula.importers import import_files
from fabula.library.submission import Submission
from fabula.sheet import Sheet, examine, load
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.saving import save
from fabula.sheet.file.toml import decoded
from fabula.sheet.folder import find, under


class Texts:
    """The bytes of a story, and its text as anchors see it, made when first needed.

    Parameters:
        submission: the bytes.
    """

    def __init__(self, submission: Submission) -> None:
        self.submission = submission

    @cached_property
    def document(self) -> Document:
        """The text as it was imported."""
        return import_files(self.submission.files)

    @cached_property
    def page(self) -> Page:
        """The words of that text."""
        return Page.of(self.document)


def sheet_of(path: Path | None, drafts: tuple[Path, ...]) -> Sheet:
    """What is told of a story: its sheet, and under it the settings of its draft's folder.

    Parameters:
        path: of the sheet, which need not be there.

    Raises:
        SheetError: one of them cannot be understood.
    """
    sheet = load(path) if path is not None and path.is_file() else Sheet()
    if not drafts or find(drafts[0].parent) is None:
        return sheet
    return under(sheet, drafts[0].parent, vocabulary())


def beneath(path: Path, drafts: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files that lie under a sheet: those of its series, and the settings of the folder."""
    try:
        series = [one.path for one in examine(path).files[1:]]
    except FabulaError:
        series = []
    settings = find(drafts[0].parent) if drafts else None
    return (*series, settings) if settings else tuple(series)


def read_text(path: Path) -> str | None:
    """The text of a sheet; `None` where there is no file.

    Raises:
        SheetError: it is no text.
        OutputError: it cannot be read.
    """
    before = _bytes(path)
    return None if before is None else decoded(path, before)


def write_text(path: Path, text: str | None, known: str | None) -> None:
    """Give a sheet a text that it had before; `None` takes the file away.

    Parameters:
        known: the text that it is expected to have now.

    Raises:
        OutputError: the system refuses, or it has another text by now.
    """
    before = _bytes(path)
    if (None if before is None else decoded(path, before)) != known:
        raise OutputError(f"{path} was changed by another program meanwhile", "try again")
    if text is not None:
        save(path, text, before)
        return
    try:
        Path(os.path.realpath(path)).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} could not be removed: {error.strerror}") from error


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"the sheet {path} cannot be read: {error.strerror}") from error
