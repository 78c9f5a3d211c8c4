"""The tables of contents of an EPUB: the navigation document (EPUB 3) and the NCX (EPUB 2)."""

import posixpath

from msgspec import Struct

from fabula.errors import DamagedFile
from fabula.importers.archive import Archive
from fabula.importers.decode import decode
from fabula.importers.epub.package import Package, resolve
from fabula.importers.html.tree import Element, Tree
from fabula.settings import Limits


class Entry(Struct, frozen=True, kw_only=True):
    """One line of a table of contents."""

    part: str
    fragment: str
    title: str


class Contents(Struct, frozen=True, kw_only=True):
    """What the tables of contents say.

    `landmarks` tells what the parts are, in the words of EPUB's structural semantics.
    """

    entries: tuple[Entry, ...] = ()
    landmarks: dict[str, str] = {}


def read_contents(archive: Archive, package: Package, limits: Limits) -> Contents:
    """The first table that has entries, and the landmarks; broken tables are passed over."""
    landmarks = {path: kind for path, kind in package.guide.items() if kind}
    for path in package.navigation:
        data = archive.find(path)
        if data is None:
            continue
        try:
            tree = Tree(decode(data).text, limits.depth)
        except DamagedFile:
            continue
        landmarks.update(_landmarks(tree, path))
        entries = _navigation(tree, path) or _ncx(tree, path)
        if entries:
            return Contents(entries=entries, landmarks=landmarks)
    return Contents(landmarks=landmarks)


def _navigation(tree: Tree, path: str) -> tuple[Entry, ...]:
    navs = [nav for nav in tree.all("nav") if _kind(nav) in ("toc", "doc-toc")]
    links = (link for nav in navs[:1] for link in nav.within() if link.name == "a")
    return tuple(_entry(path, one.attributes.get("href", ""), tree.text(one)) for one in links)


def _landmarks(tree: Tree, path: str) -> dict[str, str]:
    navs = (nav for nav in tree.all("nav") if _kind(nav) == "landmarks")
    links = (link for nav in navs for link in nav.within() if link.name == "a")
    return {
        resolve(posixpath.dirname(path), link.attributes.get("href", ""))[0]: _kind(link)
        for link in links
    }


def _kind(element: Element) -> str:
    attributes = element.attributes
    kinds = f"{attributes.get('epub:type', '')} {attributes.get('role', '')}".lower().split()
    return kinds[0] if kinds else ""


def _ncx(tree: Tree, path: str) -> tuple[Entry, ...]:
    return tuple(
        _entry(path, source, title)
        for point in tree.all("navpoint")
        for source, title in [_point(tree, point)]
    )


def _point(tree: Tree, point: Element) -> tuple[str, str]:
    source = title = ""
    for child in point.elements:
        if child.name == "navlabel":
            title = tree.text(child)
        elif child.name == "content":
            source = child.attributes.get("src", "")
    return source, title


def _entry(path: str, href: str, title: str) -> Entry:
    part, fragment = resolve(posixpath.dirname(path), href)
    return Entry(part=part, fragment=fragment, title=title)
