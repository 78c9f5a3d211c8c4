"""Tells formats apart by content and hands files to their importers."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from fabula.core import Document, Source
from fabula.errors import NotFound
from fabula.importers.docx import Docx
from fabula.importers.importer import Importer
from fabula.importers.odt import Odt
from fabula.importers.plain import PlainText
from fabula.settings import Limits

IMPORTERS: tuple[Importer, ...] = (Docx(), Odt(), PlainText())


def import_bytes(data: bytes, name: str, limits: Limits = Limits()) -> Document:
    """The document in `data`; `name` is the file's name, without folders.

    Raises:
        InputError: the content is of no known format, damaged, locked, too large or empty.
    """
    importer = next(one for one in IMPORTERS if one.recognises(data, name))
    source = Source(
        name=name, media_type=importer.media_type, sha256=hashlib.sha256(data).hexdigest()
    )
    return importer.read(data, source, limits)


def import_path(path: Path, limits: Limits = Limits()) -> Document:
    """The document in the file at `path`.

    Raises:
        InputError: as `import_bytes`, or the file is missing or may not be read.
    """
    if not path.is_file():
        raise NotFound(f"there is no file {path}")
    return import_bytes(path.read_bytes(), path.name, limits)


def import_files(files: Sequence[tuple[str, bytes]], limits: Limits = Limits()) -> Document:
    """One document of many files, each a chapter, in the order given."""
    raise NotImplementedError
