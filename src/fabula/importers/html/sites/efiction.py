"""Archives that run eFiction."""

import re
from typing import ClassVar

from msgspec import structs

from fabula.core import Metadata, Role
from fabula.importers.html.context import Treatment
from fabula.importers.html.sites.headings import chapter_heading
from fabula.importers.html.sites.labelled import labelled
from fabula.importers.html.sites.page import AnyPage
from fabula.importers.html.sites.site import Look
from fabula.importers.html.tree import Element, Tree
from fabula.importers.labels import listed, merged, metadata_of

_OTHERS = {"categories": "fandoms", "category": "fandoms", "completed": "status"}
_STORY_LINK = re.compile(r"viewstory\.php\?sid=\d+", re.IGNORECASE)
_BY = re.compile(r"(.*?)\s+by\s+(.*)", re.IGNORECASE | re.DOTALL)
_BOXES = ("infobox", "storyinfo", "listbox")


class EFiction:
    """Pages of eFiction, the whole story or one chapter, as shown or as printed."""

    generator: ClassVar[str] = "eFiction"

    def recognises(self, tree: Tree) -> bool:
        """By its labels together with its blocks or its links."""
        labels = sum(_is_label(one) for one in tree.elements)
        blocks = any(
            one.name == "div" and (one.has_class("noteinfo") or one.has_class("chapter"))
            for one in tree.elements
        )
        links = any(_STORY_LINK.search(one.attributes.get("href", "")) for one in tree.all("a"))
        return (blocks and (labels > 0 or links)) or (labels > 2 and links)

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup."""
        seen = AnyPage().look(tree)
        treatments = dict(seen.treatments)
        for element in tree.elements:
            if (role := _role(element)) is not None:
                treatments[element] = Treatment(role=role)
            elif element.name == "div" and element.has_class("chaptertitle"):
                title, number = _chapter(tree.text(element))
                treatments[element] = Treatment(
                    role=Role.HEADING, level=2, divides=True, title=title, number=number
                )
        if not any(how.divides for how in treatments.values()):
            story = next((one for one in tree.elements if _is_story(one)), None)
            if story is not None:
                treatments[story] = Treatment(divides=True)
        return Look(treatments=treatments, metadata=_metadata(tree, seen.metadata))


def _is_label(element: Element) -> bool:
    return element.name == "span" and element.has_class("label")


def _role(element: Element) -> Role | None:
    if element.id == "pagetitle" or element.has_class("pagetitle"):
        return Role.TITLE
    if element.has_class("notes") or element.has_class("noteinfo"):
        return Role.NOTE
    if any(element.has_class(name) for name in _BOXES):
        return Role.METADATA
    if element.id in ("jump", "jumpmenu", "sort", "respond") or element.has_class("jumpmenu"):
        return Role.FURNITURE
    return None


def _is_story(element: Element) -> bool:
    return element.name == "div" and (element.has_class("chapter") or element.id == "story")


def _chapter(words: str) -> tuple[str | None, int | None]:
    title, number = chapter_heading(words)
    found = _BY.fullmatch(title or "")
    return (found[1] if found else title), number


def _metadata(tree: Tree, head: Metadata) -> Metadata:
    boxes = [one for one in tree.elements if any(one.has_class(name) for name in _BOXES)]
    scope = boxes[0] if boxes else tree.root
    pairs = labelled(tree, scope, _is_label, by_line=False)
    told = ((label, words) for label, words in pairs if words.lower() != "none")
    found = metadata_of(listed(told, _OTHERS), _OTHERS)
    title = next((one for one in tree.elements if _role(one) is Role.TITLE), None)
    named = _BY.fullmatch(tree.text(title)) if title is not None else None
    if named is not None:
        found = structs.replace(found, title=named[1], author=named[2])
    return merged(found, structs.replace(head, summary=None))
