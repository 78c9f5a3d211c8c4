"""The parts of a DOCX file, and a copy of the file in which some of them are others."""

import io
import zipfile
from collections.abc import Mapping

from fabula.importers.decode import decode
from fabula.importers.docx.package import Package
from fabula.importers.xml import decode_xml
from fabula.settings import Limits

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


class Parts:
    """A DOCX file that has been read as a story before.

    Parameters:
        data: the file.
        limits: how much it may unpack to.
    """

    def __init__(self, data: bytes, limits: Limits = Limits()) -> None:
        self.package = Package(data, limits)
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = frozenset(self._zip.namelist())

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return self._names

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def source(self, name: str) -> str:
        """The decoded source of an XML part, without its byte order mark."""
        return decode_xml(self._zip.read(name), name)

    def encoded(self, name: str, source: str) -> bytes | None:
        """A new source of a part in the part's own encoding, its byte order mark kept.

        `None` where the encoding cannot hold it, or was not understood.
        """
        content = self._zip.read(name)
        encoding = decode(content).encoding
        try:
            before = decode_xml(content, name).encode(encoding)
            mark = content[: len(content) - len(before)]
            return mark + source.encode(encoding) if mark + before == content else None
        except UnicodeEncodeError:
            return None

    def copy(self, changed: Mapping[str, bytes]) -> bytes:
        """The file with other content in some parts, which may be new; all others stay."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            new.comment = self._zip.comment
            for info in self._zip.infolist():
                new.writestr(info, changed.get(info.filename, self._zip.read(info)))
            for name in sorted(changed.keys() - self._names):
                made = zipfile.ZipInfo(name, _FIXED_DATE)
                made.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(made, changed[name])
        return out.getvalue()
