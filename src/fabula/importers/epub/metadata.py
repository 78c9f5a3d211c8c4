"""The metadata of an EPUB, as Dublin Core, EPUB 3 and calibre state it."""

import re

from fabula.core import Metadata
from fabula.importers.epub.package import Package
from fabula.importers.html.tree import Tree
from fabula.settings import Limits

ARCHIVE_OF_OUR_OWN = "Archive of Our Own"
FANFICFARE = "FanFicFare"
_FANWORKS = "Fanworks"
_ADDRESS = re.compile(r"\s*[\[(]https?://[^\])]*[\])]")


def book_metadata(package: Package, limits: Limits) -> Metadata:
    """What the package document says of the work."""
    subjects = list(dict.fromkeys(package.values("dc:subject")))
    if subjects[:1] == [_FANWORKS]:
        del subjects[0]
    descriptions = package.values("dc:description")
    publishers = package.values("dc:publisher")
    return Metadata(
        title=_title(package),
        author=", ".join(_authors(package)) or None,
        tags=tuple(subjects),
        language=next(iter(package.values("dc:language")), None),
        series=tuple(_series(package)),
        summary=_plain(descriptions[0], limits) if descriptions else None,
        published=next(iter(package.values("dc:date")), None),
        url=_address(package),
        site=publishers[0] if publishers else None,
    )


def book_generator(package: Package) -> str:
    """The site or the program that the book comes from; empty where nothing tells."""
    if ARCHIVE_OF_OUR_OWN in package.values("dc:publisher"):
        return ARCHIVE_OF_OUR_OWN
    contributors = (meta for meta in package.metas if meta.name == "dc:contributor")
    makers = [m.value for m in contributors if "bkp" in (m.role, package.refined(m.id, "role"))]
    makers += package.values("generator")
    if any(FANFICFARE in maker for maker in makers):
        return FANFICFARE
    return _ADDRESS.sub("", makers[0]).strip() if makers else ""


def _title(package: Package) -> str | None:
    titles = [meta for meta in package.metas if meta.name == "dc:title" and meta.value]
    main = (meta for meta in titles if package.refined(meta.id, "title-type") == "main")
    chosen = next(main, titles[0] if titles else None)
    return chosen.value if chosen else None


def _authors(package: Package) -> list[str]:
    creators = [meta for meta in package.metas if meta.name == "dc:creator" and meta.value]
    roles = [meta.role or package.refined(meta.id, "role") for meta in creators]
    authors = [m.value for m, role in zip(creators, roles, strict=True) if role in ("aut", "")]
    return authors or [meta.value for meta in creators]


def _series(package: Package) -> list[str]:
    found = [
        _numbered(meta.value, package.refined(meta.id, "group-position"))
        for meta in package.metas
        if meta.name == "belongs-to-collection"
        and package.refined(meta.id, "collection-type") in ("series", "")
    ]
    if not found:
        index = next(iter(package.values("calibre:series_index")), "")
        found = [_numbered(name, index) for name in package.values("calibre:series")[:1]]
    return [name for name in found if name]


def _numbered(name: str, position: str) -> str:
    number = position.removesuffix(".0").removesuffix(".00")
    return f"Part {number} of {name}" if name and number else name


def _plain(description: str, limits: Limits) -> str | None:
    tree = Tree(description, limits.depth)
    return tree.text(tree.root) or None


def _address(package: Package) -> str | None:
    stated = [*package.values("dc:source"), *package.values("dc:identifier")]
    return next((one for one in stated if one.startswith(("http://", "https://"))), None)
