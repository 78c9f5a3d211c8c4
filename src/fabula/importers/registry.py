"""Tells formats apart by content and hands files to their importers."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from fabula.core import Document, Source
from fabula.errors import EmptyStory, InputError, NoPermission, NotFound, TooLarge
from fabula.importers.docx import Docx
from fabula.importers.epub import Epub
from fabula.importers.html import HtmlPage
from fabula.importers.importer import Importer
from fabula.importers.joined import joined
from fabula.importers.markdown import Markdown
from fabula.importers.odt import Odt
from fabula.importers.plain import PlainText
from fabula.importers.rtf import Rtf
from fabula.importers.sniff import unknown
from fabula.settings import Limits

IMPORTERS_VERSION = 2
"""Goes up whenever the same bytes may give another document: stored readings are made anew."""

IMPORTERS: tuple[Importer, ...] = (
    Epub(),
    Docx(),
    Odt(),
    Rtf(),
    HtmlPage(),
    Markdown(),
    PlainText(),
)
"""Asked in this order; one that recognises a file reads it."""


def import_bytes(data: bytes, name: str, limits: Limits = Limits()) -> Document:
    """The document in `data`; `name` is the file's name, without folders, or "pasted".

    Raises:
        InputError: the content is of no known format, damaged, locked, too large or empty.
    """
    _check_size(len(data), name, limits)
    if not data.strip():
        raise EmptyStory(f"{name} is empty")
    importer = next((one for one in IMPORTERS if one.recognises(data, name)), None)
    if importer is None:
        raise unknown(data, name)
    source = Source(
        name=name, media_type=importer.media_type, sha256=hashlib.sha256(data).hexdigest()
    )
    document = importer.read(data, source, limits)
    if not document.passages:
        raise EmptyStory(f"{name} holds no text")
    return document


def import_path(path: Path, limits: Limits = Limits()) -> Document:
    """The document in the file at `path`.

    Raises:
        InputError: as `import_bytes`, or the file is missing, a folder, or may not be read.
    """
    return import_bytes(read_path(path, limits), path.name, limits)


def read_path(path: Path, limits: Limits = Limits()) -> bytes:
    """The bytes of the file at `path`, whose size is looked at before it is read.

    Raises:
        InputError: the file is missing, a folder or a device, may not be read, or is too large.
    """
    try:
        if path.is_dir():
            raise NotFound(f"{path} is a folder", "give the files in it")
        if not path.exists():
            raise NotFound(f"there is no file {path}", "check the name and the folder")
        if not path.is_file():
            raise NotFound(f"{path} is no file", "give a file that holds a story")
        _check_size(path.stat().st_size, path.name, limits)
        return path.read_bytes()
    except PermissionError as error:
        raise NoPermission(
            f"the system does not let Fabula read {path}", "change the file's permissions"
        ) from error
    except FileNotFoundError as error:
        raise NotFound(f"there is no file {path}", "check the name and the folder") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read ({reason})") from error


def import_files(files: Sequence[tuple[str, bytes]], limits: Limits = Limits()) -> Document:
    """One document of many files of any format, in the order given; with each a chapter starts,
    unless the file parts itself into chapters.

    Parameters:
        files: names and contents, at least one.
        limits: hold for each file; `file_bytes` also for all together.

    Raises:
        InputError: as `import_bytes`; the first file that cannot be read stops all.
    """
    if not files:
        raise EmptyStory("no files were given")
    _check_size(sum(len(data) for _, data in files), "all files together", limits)
    return joined([import_bytes(data, name, limits) for name, data in files])


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        wanted = -(-size * 3 // 2_000_000)
        raise TooLarge(
            f"{name} has {_megabytes(size)}, more than the limit of "
            f"{_megabytes(limits.file_bytes)}",
            f'raise the limit, with --max-size "{wanted}MB" for example',
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"
