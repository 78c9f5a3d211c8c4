"""What an EPUB's package document says: its parts, their order, and the work's metadata."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

NAMES = {
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.idpf.org/2007/opf": "opf",
    "http://openebook.org/namespaces/oeb-package/1.0/": "opf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
}


class Item(Struct, frozen=True, kw_only=True):
    """One file of the manifest."""

    id: str
    path: str
    media_type: str
    properties: tuple[str, ...]
    linear: bool = True


class Meta(Struct, frozen=True, kw_only=True):
    """One statement of the metadata: a Dublin Core element, or a `meta`."""

    name: str
    value: str
    id: str = ""
    role: str = ""


class Container:
    """Handles `META-INF/container.xml`: where the package document lies."""

    def __init__(self) -> None:
        self.path = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if tag == "container:rootfile" and not self.path:
            self.path = attributes.get("full-path", "")

    def end(self, tag: str) -> None:
        """See `Handler`."""

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""


class Package:
    """Handles the package document.

    Parameters:
        path: where it lies; the paths in it start from there.
    """

    def __init__(self, path: str) -> None:
        self._folder = posixpath.dirname(path)
        self._items: dict[str, Item] = {}
        self._order: dict[str, bool] = {}
        self._toc = ""
        self._open: tuple[str, dict[str, str]] | None = None
        self._words: list[str] = []
        self._refinements: dict[tuple[str, str], str] = {}
        self.metas: list[Meta] = []
        self.guide: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if tag == "opf:item":
            self._add_item(attributes)
        elif tag == "opf:itemref":
            linear = attributes.get("linear", "yes") != "no"
            self._order.setdefault(attributes.get("idref", ""), linear)
        elif tag == "opf:spine":
            self._toc = attributes.get("toc", "")
        elif tag == "opf:reference":
            path, _ = self.resolve(attributes.get("href", ""))
            self.guide.setdefault(path, attributes.get("type", "").lower())
        elif tag == "opf:meta" or tag.startswith("dc:"):
            self._open = (tag, attributes)
            self._words = []

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if self._open is None or tag != self._open[0]:
            return
        attributes = self._open[1]
        words = attributes.get("content") or "".join(self._words)
        name = attributes.get("property") or attributes.get("name") or tag
        self._open = None
        value = " ".join(words.split())
        role = attributes.get("opf:role", "")
        self.metas.append(Meta(name=name, value=value, id=attributes.get("id", ""), role=role))
        if refined := attributes.get("refines", "").removeprefix("#"):
            self._refinements.setdefault((refined, name), value)

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if self._open is not None:
            self._words.append(words)

    def _add_item(self, attributes: dict[str, str]) -> None:
        path, _ = self.resolve(attributes.get("href", ""))
        item = Item(
            id=attributes.get("id", ""),
            path=path,
            media_type=attributes.get("media-type", "").lower(),
            properties=tuple(attributes.get("properties", "").split()),
        )
        self._items.setdefault(item.id, item)

    def resolve(self, href: str) -> tuple[str, str]:
        """The part and the fragment that a link in the package document leads to."""
        return resolve(self._folder, href)

    @property
    def spine(self) -> Iterator[Item]:
        """The parts in the order of reading; those out of the linear order last."""
        for linear in (True, False):
            for key, given in self._order.items():
                item = self._items.get(key)
                if given is linear and item is not None:
                    yield Item(
                        id=item.id,
                        path=item.path,
                        media_type=item.media_type,
                        properties=item.properties,
                        linear=linear,
                    )

    @property
    def navigation(self) -> Iterator[str]:
        """The parts that hold a table of contents, the better one first."""
        yield from (item.path for item in self._items.values() if "nav" in item.properties)
        if self._toc in self._items:
            yield self._items[self._toc].path
        for item in self._items.values():
            if item.media_type == "application/x-dtbncx+xml" and item.id != self._toc:
                yield item.path

    @property
    def sheets(self) -> Iterator[str]:
        """The style sheets."""
        yield from (one.path for one in self._items.values() if one.media_type == "text/css")

    def values(self, name: str) -> list[str]:
        """What is stated under a name, in order, without what is empty."""
        return [meta.value for meta in self.metas if meta.name == name and meta.value]

    def refined(self, id: str, name: str) -> str:
        """What refines the statement of this id, under a name; empty where nothing does."""
        return self._refinements.get((id, name), "")


def resolve(folder: str, href: str) -> tuple[str, str]:
    """The part and the fragment that a link leads to; no part where it leads out of the book.

    Parameters:
        folder: of the part in which the link stands.
        href: the link.
    """
    path, _, fragment = href.strip().partition("#")
    if "://" in path:
        return "", ""
    whole = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else ""
    return ("" if whole.startswith(("../", "/")) else whole), unquote(fragment)
