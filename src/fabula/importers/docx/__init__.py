"""Word documents: Office Open XML."""

from fabula.importers.docx.importer import Docx

__all__ = ["Docx"]
