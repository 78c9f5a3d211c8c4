"""Works from the Archive of Our Own that went through calibre, as all its e-books do.

Calibre renames classes: elements that look alike get one class, named after the first of them, so a
paragraph of the story may be called `message` and the table of tags `calibre1`. What it leaves are
ids, the order of elements and their names, from which the archive's own classes are put back.
"""

import re
from collections.abc import Iterator

from fabula.importers.html.sites.headings import chapter_heading
from fabula.importers.html.tree import Element, Tree

_CALIBRE = re.compile(r"calibre\d*")
_OWN = frozenset(
    {
        *("preface", "meta", "group", "tags", "byline", "heading", "toc-heading", "message"),
        *("userstuff", "endnote-link", "afterword", "landmark", "notes", "summary"),
    }
)
_FRAMES = ("preface", "chapters", "afterword")
_BY = re.compile(r"by\s")
_TO_NOTES = re.compile(r"#.{0,40}endnotes\d*$|endnotes\d*$")


def restore_classes(tree: Tree) -> None:
    """Give the elements of a converted work the classes that they had; do nothing to other pages.

    Doing it twice does no more than once.
    """
    frames = [one for one in (tree.first(id=name) for name in _FRAMES) if one is not None]
    if not frames or not any(_is_renamed(one) for one in tree.elements):
        return
    for element in tree.elements:
        if any(name.rstrip("0123456789") in _OWN for name in element.classes):
            _name(element, "")
    for frame in frames:
        _restore_frame(tree, frame)


def _is_renamed(element: Element) -> bool:
    return any(_CALIBRE.fullmatch(name) for name in element.classes)


def _name(element: Element, classes: str) -> None:
    element.attributes = {**element.attributes, "class": classes}


def _restore_frame(tree: Tree, frame: Element) -> None:
    chapters = frame.id == "chapters"
    if chapters:
        _name(frame, "userstuff")
    for child in frame.elements:
        if child.name == "h2":
            _name(child, "toc-heading")
        elif child.name == "p" and not chapters:
            _name(child, "message")
        elif child.name == "div":
            _restore_section(tree, child, chapters)


def _restore_section(tree: Tree, section: Element, chapters: bool) -> None:
    heading = next((one for one in section.elements if one.name in ("h1", "h2")), None)
    headed = heading is not None and chapter_heading(tree.text(heading))[1] is not None
    if chapters and not headed and not section.id.startswith("endnotes"):
        _name(section, "userstuff")
        return
    _name(section, "meta group" if chapters else "meta")
    if chapters and heading is not None:
        _name(heading, "heading")
    for child in _parts(section):
        if name := _part_name(tree, child):
            _name(child, name)


def _parts(section: Element) -> Iterator[Element]:
    """What stands in a section, down to the sections within it (the notes at the end)."""
    for child in section.elements:
        yield child
        if child.name == "div" and child.id.startswith("endnotes"):
            yield from child.elements


def _part_name(tree: Tree, element: Element) -> str:
    if element.name == "dl":
        return "tags"
    if element.name == "blockquote":
        return "userstuff"
    if element.name in ("div", "p") and _BY.match(tree.text(element)):
        return "byline"
    links = (one for one in element.within() if one.name == "a")
    to_notes = any(_TO_NOTES.search(one.attributes.get("href", "")) for one in links)
    return "endnote-link" if element.name == "div" and to_notes else ""
