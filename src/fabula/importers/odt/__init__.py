"""OpenDocument texts."""

from fabula.importers.odt.importer import Odt

__all__ = ["Odt"]
