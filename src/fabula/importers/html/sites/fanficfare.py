"""What FanFicFare and its forerunner fanficdownloader write, whole or as parts of an e-book."""

import re
from typing import ClassVar

from msgspec import structs

from fabula.core import Metadata, Role
from fabula.importers.html.context import Treatment
from fabula.importers.html.names import HEADINGS
from fabula.importers.html.sites.headings import chapter_heading
from fabula.importers.html.sites.labelled import labelled
from fabula.importers.html.sites.site import Look
from fabula.importers.html.tree import Element, Tree
from fabula.importers.labels import listed, metadata_of

_OTHERS = {
    "category": "fandoms",
    "genre": "tags",
    "publisher": "site",
    "story url": "url",
    "from": "site",
}
_SECTION = re.compile(r"section\d{4}$")
_BY = re.compile(r"(.+)\s+by\s+(.+)", re.DOTALL)
_SUMMARY = re.compile(r"\s*summary", re.IGNORECASE)


class FanFicFare:
    """Stories that FanFicFare took from any site."""

    generator: ClassVar[str] = "FanFicFare"

    def recognises(self, tree: Tree) -> bool:
        """By the anchors of its sections, its classes, or what it writes into the head."""
        if any(_SECTION.match(_anchor(one)) for one in tree.all("a")):
            return True
        if any(name.startswith("fff_") for one in tree.elements for name in one.classes):
            return True
        names = {meta.attributes.get("name", "") for meta in tree.all("meta")}
        return "chapterurl" in names or "chapterorigtitle" in names

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup."""
        treatments: dict[Element, Treatment] = {}
        title = _title(tree)
        if title is not None:
            treatments[title] = Treatment(role=Role.TITLE)
        for element in tree.elements:
            if (how := _treatment(tree, element)) is not None and element is not title:
                treatments[element] = how
        return Look(treatments=treatments, metadata=_metadata(tree, title))


def _anchor(element: Element) -> str:
    return element.attributes.get("name", "") or element.id


def _title(tree: Tree) -> Element | None:
    """The heading that names the work: the first on the page of a title page or a whole story."""
    body = tree.first("body")
    page = body is not None and body.has_class("fff_titlepage")
    heading = next((one for one in tree.elements if one.name in HEADINGS), None)
    if heading is None:
        return None
    return heading if page or (heading.name == "h1" and not _is_chapter(heading)) else None


def _treatment(tree: Tree, element: Element) -> Treatment | None:
    if _is_chapter(element):
        title, number = chapter_heading(tree.text(element))
        level = HEADINGS[element.name]
        return Treatment(role=Role.HEADING, level=level, divides=True, title=title, number=number)
    role = _role(tree, element)
    return Treatment(role=role) if role is not None else None


def _role(tree: Tree, element: Element) -> Role | None:
    if element.has_class("fff_chapter_notes"):
        return Role.SUMMARY if _SUMMARY.match(tree.text(element)[:20]) else Role.NOTE
    if element.name == "table" and element.has_class("full"):
        return Role.METADATA
    if element.name == "body" and element.has_class("fff_titlepage"):
        return Role.METADATA
    heading = element.name in HEADINGS and tree.text(element) == "Table of Contents"
    return Role.FURNITURE if heading or _is_contents(element) else None


def _is_chapter(element: Element) -> bool:
    if element.name not in HEADINGS:
        return False
    if element.has_class("fff_chapter_title"):
        return True
    parent = element.parent
    return parent is not None and parent.name == "a" and bool(_SECTION.match(_anchor(parent)))


def _begins_story(element: Element) -> bool:
    return _is_chapter(element) or element.has_class("fff_chapter")


def _is_contents(element: Element) -> bool:
    if element.name != "p":
        return False
    links = [one for one in element.elements if one.name == "a"]
    return bool(links) and all(
        _SECTION.match(one.attributes.get("href", "").lstrip("#")) for one in links
    )


def _metadata(tree: Tree, title: Element | None) -> Metadata:
    pairs = labelled(tree, tree.root, _is_label, by_line=True, until=_begins_story)
    found = metadata_of(listed(pairs, _OTHERS), _OTHERS)
    named = _BY.fullmatch(tree.text(title)) if title is not None else None
    if named is None:
        return found
    return structs.replace(found, title=found.title or named[1], author=found.author or named[2])


def _is_label(element: Element) -> bool:
    return element.name == "b"
