"""E-books in EPUB 2 and 3."""

from fabula.importers.epub.importer import Epub

__all__ = ["Epub"]
