"""Fabula for Python programs: `import fabula; reading = fabula.read("chapter.docx")`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from fabula.errors import ConfigurationError

if TYPE_CHECKING:
    from fabula.contract import Reading
    from fabula.library.library import Library
    from fabula.settings import Settings

TEXT_NAME = "text.txt"


def read(
    source: str | os.PathLike[str] | bytes | None = None,
    *,
    text: str | None = None,
    name: str | None = None,
    settings: "Settings | None" = None,
    sheet: str | os.PathLike[str] | None = None,
    library: "Library | None" = None,
) -> "Reading":
    """Read one story.

    Parameters:
        source: the path of a file, or the bytes of one.
        text: the story itself, in place of `source`.
        name: the name of the file that the bytes come from; it helps to tell their format, and
            the reading is called after it.
        settings: what is chosen about the reading; `Settings()` by default.
        sheet: the path of the story sheet to read with; `None` reads without one.
        library: where to look for an earlier reading of the same bytes first, and to keep the new
            one; by default nothing is looked up and nothing kept.

    Returns:
        The reading. All its offsets are code points into `reading.text`, end-exclusive.

    Raises:
        InputError: the file is missing, damaged, locked, too large, empty or of no known format.
        SheetError: the story sheet cannot be understood, or contradicts itself.
        ConfigurationError: both or neither of `source` and `text` are given.

    >>> import fabula
    >>> reading = fabula.read(text='"Mind the step," said Maud. "It is loose."')
    >>> [reading.words(quote.span) for quote in reading.quotes]
    ['"Mind the step,"', '"It is loose."']
    >>> reading.counts.words
    8
    """
    from fabula.importers.registry import read_path
    from fabula.library.answering import answered
    from fabula.library.filenames import readable
    from fabula.library.submission import File, Submission
    from fabula.reading import Reader
    from fabula.sheet import load

    reader = Reader(settings, sheet=None if sheet is None else load(Path(os.fspath(sheet))))
    if (source is None) == (text is None):
        raise ConfigurationError("read() takes either a source or a text")
    if text is not None:
        file = File(name or TEXT_NAME, text.encode("utf-8", "surrogatepass"))
    elif isinstance(source, bytes):
        file = File(name or "bytes", source)
    else:
        path = Path(os.fspath(source or ""))
        file = File(readable(name or path.name), read_path(path, reader.settings.limits))
    return answered(Submission((file,)), reader, library).reading
