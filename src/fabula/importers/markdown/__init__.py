"""Markdown: with front matter, as Scrivener compiles it, or written by hand."""

from fabula.importers.markdown.importer import Markdown

__all__ = ["Markdown"]
