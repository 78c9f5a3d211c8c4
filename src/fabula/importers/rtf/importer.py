"""Rich Text Format files (.rtf)."""

import re
from typing import ClassVar

from fabula.core import Document, Metadata, Source
from fabula.errors import DamagedFile, EmptyStory, InputError
from fabula.importers.builder import DocumentBuilder
from fabula.importers.flow import Flow
from fabula.importers.rtf.encodings import WESTERN, decode_source, page_encoding
from fabula.importers.rtf.frames import Frames
from fabula.importers.rtf.reader import Reader
from fabula.settings import Limits

_HEAD = 4096
_SIGNATURE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}\{\\rtf")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_CHARACTER_SETS = {b"\\mac": "mac_roman", b"\\pca": "cp850", b"\\pc": "cp437"}
_KEYWORDS = re.compile(r"[,;]")


class Rtf:
    """Rich text. Offsets into the file are those of its bytes."""

    media_type: ClassVar[str] = "application/rtf"

    def recognises(self, data: bytes, name: str) -> bool:
        """See `Importer`."""
        return _SIGNATURE.match(data) is not None

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """See `Importer`."""
        encoding = source_encoding(data)
        builder = DocumentBuilder()
        flow = Flow(builder)
        frames = Frames(source.name, flow.write)
        reader = Reader(encoding, frames, limits)
        whole = reader.read(decode_source(data, encoding))
        for note in frames.notes:
            flow.write(note)
        flow.comment(frames.remarks)
        if not builder.length:
            raise _nothing(whole=whole)
        return builder.document(
            source,
            metadata=_metadata(reader),
            generator=reader.leaf("generator").strip(" ;"),
            warnings=() if whole else ("The file breaks off; what follows is missing.",),
        )


def _nothing(*, whole: bool) -> InputError:
    if whole:
        return EmptyStory("the document holds no text")
    return DamagedFile(
        "the file breaks off before its text begins", "get the file once more from where it came"
    )


def source_encoding(data: bytes) -> str:
    """The encoding in which an RTF file's bytes are read where no font says otherwise."""
    page = _CODE_PAGE.search(data, 0, _HEAD)
    if page:
        return page_encoding(int(page[1]))
    head = data[:_HEAD]
    return next((name for word, name in _CHARACTER_SETS.items() if word in head), WESTERN)


def _metadata(reader: Reader) -> Metadata:
    keywords = _KEYWORDS.split(reader.leaf("keywords"))
    return Metadata(
        title=reader.leaf("title") or None,
        author=reader.leaf("author") or None,
        tags=tuple(word.strip() for word in keywords if word.strip()),
        summary=reader.leaf("doccomm") or None,
    )
