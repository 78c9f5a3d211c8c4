"""What an importer is."""

from typing import ClassVar, Protocol

from fabula.core import Document, Source
from fabula.settings import Limits


class Importer(Protocol):
    """Reads one format. Importers keep no state: one instance serves all files."""

    media_type: ClassVar[str]

    def recognises(self, data: bytes, name: str) -> bool:
        """Whether the content (and, only where that leaves it open, the name) is of this format."""
        ...

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """The document.

        Raises:
            InputError: the file is damaged, locked, too large or empty.
        """
        ...
