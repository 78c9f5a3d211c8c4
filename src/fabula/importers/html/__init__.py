"""HTML and XHTML: pages of the archives, of their downloaders, and any other."""

from fabula.importers.html.importer import HtmlPage
from fabula.importers.html.markup import Found, read_markup

__all__ = ["Found", "HtmlPage", "read_markup"]
