"""Rich Text Format."""

from fabula.importers.rtf.importer import Rtf

__all__ = ["Rtf"]
