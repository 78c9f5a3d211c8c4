"""Tells books that are locked by DRM from those that only hide their fonts."""

from fabula.errors import LockedFile
from fabula.importers.archive import Archive
from fabula.importers.epub.package import NAMES
from fabula.importers.xml import Names, XmlReader
from fabula.settings import Limits

_FONT_METHODS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_RIGHTS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
_ENCRYPTION = "META-INF/encryption.xml"


class _Encryption:
    def __init__(self) -> None:
        self.locked = False
        self._method = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "enc:EncryptedData":
            self._method = ""
        elif tag == "enc:EncryptionMethod":
            self._method = attributes.get("Algorithm", "")
        elif tag == "enc:CipherReference" and self._method not in _FONT_METHODS:
            self.locked = True

    def end(self, tag: str) -> None: ...

    def chars(self, words: str, offset: int, length: int) -> None: ...


def refuse_locked(archive: Archive, limits: Limits) -> None:
    """Raise `LockedFile` if the book's text is encrypted."""
    encryption = _Encryption()
    data = archive.find(_ENCRYPTION)
    if data is not None:
        XmlReader(data, _ENCRYPTION, Names(NAMES), limits).read(encryption)
    if encryption.locked or any(name in archive for name in _RIGHTS):
        raise LockedFile(
            "the book is locked by DRM, and Fabula does not break locks",
            "ask for a copy without DRM, or for the manuscript",
        )
