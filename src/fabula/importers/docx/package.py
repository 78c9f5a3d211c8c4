"""The parts of a DOCX package: which is which, and what they say of the whole file."""

import posixpath
import re

from fabula.core import Metadata
from fabula.errors import DamagedFile, UnknownFormat
from fabula.importers.archive import Archive
from fabula.importers.leaves import Leaves
from fabula.importers.xml import Names, XmlReader
from fabula.settings import Limits

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
NAMES = {
    f"{_TRANSITIONAL}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_TRANSITIONAL}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_TRANSITIONAL}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_TRANSITIONAL}markup-compatibility/2006": "mc",
    f"{_TRANSITIONAL}package/2006/relationships": "rel",
    f"{_TRANSITIONAL}package/2006/metadata/core-properties": "cp",
    f"{_TRANSITIONAL}officeDocument/2006/extended-properties": "ep",
    f"{_STRICT}officeDocument/extendedProperties": "ep",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
_KEYWORDS = re.compile(r"[,;]")


class _Relations:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "rel:Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets.setdefault(kind, attributes.get("Target", ""))

    def end(self, tag: str) -> None: ...

    def chars(self, words: str, offset: int, length: int) -> None: ...


class Package:
    """A DOCX file, opened.

    Parameters:
        data: the file.
        limits: how much it may unpack to.

    Attributes:
        main: the name of the document's own part, and `relations` of the part that tells where its
            others lie.

    Raises:
        InputError: as `Archive`; or the package holds no document.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.names = Names(NAMES)
        self._archive = Archive(data, limits)
        root = self._relations("_rels/.rels", "")
        self.main = root.get("officeDocument", "word/document.xml")
        if self.main.startswith(("xl/", "ppt/", "visio/")):
            raise UnknownFormat(
                "the file is an Office file, but not a text", "save the story as .docx"
            )
        if self.main not in self._archive:
            raise DamagedFile("the file is a package without a document in it")
        folder, name = posixpath.split(self.main)
        self.relations = posixpath.join(folder, "_rels", f"{name}.rels")
        self._related = self._relations(self.relations, folder)
        self._folder = folder
        self._root = root

    def _relations(self, part: str, folder: str) -> dict[str, str]:
        data = self._archive.find(part)
        if data is None:
            return {}
        relations = _Relations()
        XmlReader(data, part, self.names, self.limits).read(relations)
        return {
            kind: posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            for kind, target in relations.targets.items()
        }

    def related(self, kind: str) -> str | None:
        """The name by which the document refers to its `kind`, whether it is there or not."""
        return self._related.get(kind)

    def part(self, kind: str) -> str | None:
        """The name of the part that the document calls its `kind` (`styles`, `comments`, …)."""
        name = self._related.get(kind) or posixpath.join(self._folder, f"{kind}.xml")
        return name if name in self._archive else None

    def reader(self, part: str) -> XmlReader:
        """A reader of the part; raises as `Archive.read` and `XmlReader`."""
        return XmlReader(self._archive.read(part), part, self.names, self.limits)

    def _leaves(self, kind: str, usual: str) -> Leaves:
        leaves = Leaves()
        part = self._root.get(kind, usual)
        if part in self._archive:
            self.reader(part).read(leaves)
        return leaves

    def metadata(self) -> Metadata:
        """What the core properties say of the work."""
        core = self._leaves("core-properties", "docProps/core.xml")
        keywords = _KEYWORDS.split(core.first("cp:keywords") or "")
        return Metadata(
            title=core.first("dc:title"),
            author=core.first("dc:creator"),
            tags=tuple(word.strip() for word in keywords if word.strip()),
            language=core.first("dc:language"),
            summary=core.first("dc:description"),
        )

    def generator(self) -> str:
        """The program that wrote the file, with its version."""
        application = self._leaves("extended-properties", "docProps/app.xml")
        named = (application.first("ep:Application"), application.first("ep:AppVersion"))
        return " ".join(word for word in named if word)
