"""The Archive of Our Own: downloads, their copies in EPUB, and pages saved from the site."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from msgspec import structs

from fabula.core import Metadata, Role
from fabula.importers.html.context import Treatment
from fabula.importers.html.names import HEADINGS
from fabula.importers.html.sites.ao3_converted import restore_classes
from fabula.importers.html.sites.ao3_tags import tags_metadata
from fabula.importers.html.sites.headings import chapter_heading
from fabula.importers.html.sites.site import Look
from fabula.importers.html.tree import Element, Tree
from fabula.importers.labels import merged

_SUMMARY = re.compile(
    r"summary|r[ée]sum[ée]n?|resumo|zusammenfassung|riassunto|samenvatting|streszczenie|"
    r"sammanfattning|resum[eé]|краткое|резюме|описание|概要|摘要|简介",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"notes?\b|remarques?|notas?|anmerkung|opmerking|noti[zt]|uwagi|примечани|注释|备注",
    re.IGNORECASE,
)
_WORK = re.compile(r"https?://(?:www\.)?archiveofourown\.org/works/\d+")
_FURNITURE = ("toc-heading", "landmark", "message", "endnote-link")
_LONGEST_LABEL = 60
_BY = re.compile(r"\s*by\s+", re.IGNORECASE)


class ArchiveOfOurOwn:
    """Works from the Archive of Our Own."""

    generator: ClassVar[str] = "Archive of Our Own"

    def recognises(self, tree: Tree) -> bool:
        """By the table of tags or the frame of a download, or the skin of a page of the site."""
        if tree.first(id="workskin") is not None:
            return True
        restore_classes(tree)
        prose = _first_classed(tree, "userstuff") is not None
        frame = any(tree.first(id=name) is not None for name in ("preface", "afterword"))
        table = next(_tables(tree), None) is not None
        return (prose and (frame or table)) or (frame and table)

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup."""
        restore_classes(tree)
        treatments: dict[Element, Treatment] = {}
        _leave_out_frame(tree, treatments)
        for element in tree.elements:
            if (role := _role(element)) is not None:
                treatments[element] = Treatment(role=role)
        _look_at_notes(tree, treatments)
        _look_at_chapters(tree, treatments)
        return Look(treatments=treatments, metadata=_metadata(tree, treatments))


def _tables(tree: Tree) -> Iterator[Element]:
    return (one for one in tree.all("dl") if _is_table(one))


def _is_table(element: Element) -> bool:
    return element.has_class("tags") or {"work", "meta"} <= {*element.classes}


def _first_classed(tree: Tree, name: str) -> Element | None:
    return next((one for one in tree.elements if one.has_class(name)), None)


def _inside(element: Element, id: str) -> bool:
    return element.id == id or any(one.id == id for one in element.ancestors())


def _leave_out_frame(tree: Tree, treatments: dict[Element, Treatment]) -> None:
    """A page of the site holds menus, comments and buttons around the work."""
    work = tree.first(id="workskin")
    if work is None:
        return
    kept = {*_tables(tree), work}
    path = {one for element in kept for one in (element, *element.ancestors())}
    for element in path - kept:
        for child in element.elements:
            if child not in path:
                treatments[child] = Treatment(left_out=True)


def _role(element: Element) -> Role | None:
    """What the archive's own ids and classes say of one element."""
    heading = element.name in HEADINGS
    shapes = (
        (Role.METADATA, element.name == "dl" and _is_table(element)),
        (Role.FURNITURE, element.id == "afterword"),
        (Role.FURNITURE, any(element.has_class(name) for name in _FURNITURE)),
        (Role.BYLINE, element.has_class("byline")),
        (Role.TITLE, heading and {"title", "heading"} <= {*element.classes}),
        (Role.TITLE, element.name == "h1" and _meta(element) is not None),
    )
    role = next((role for role, fits in shapes if fits), None)
    return None if role is Role.TITLE and _inside(element, "chapters") else role


def _meta(element: Element) -> Element | None:
    return next((one for one in element.ancestors() if one.has_class("meta")), None)


def _look_at_notes(tree: Tree, treatments: dict[Element, Treatment]) -> None:
    """Summaries and notes: a label, then a quotation of the author's words."""
    labels = dict(_labels(tree))
    for element in tree.elements:
        if element.id.startswith("endnotes") or element.has_class("notes"):
            treatments[element] = Treatment(role=Role.NOTE)
        elif element.has_class("summary"):
            treatments[element] = Treatment(role=Role.SUMMARY)
        elif element.name == "blockquote" and element.has_class("userstuff"):
            label = labels.get(element)
            role = _role_of_label(tree, element, label)
            if role is not None:
                treatments[element] = Treatment(role=role)
                if label is not None:
                    treatments[label] = Treatment(role=role)


def _labels(tree: Tree) -> Iterator[tuple[Element, Element]]:
    """Quotations, each with the paragraph before it, which names it."""
    for element in tree.elements:
        for before, after in pairwise(element.elements):
            if after.name == "blockquote" and before.name == "p":
                yield after, before


def _role_of_label(tree: Tree, quotation: Element, label: Element | None) -> Role | None:
    around = next((o for o in quotation.ancestors() if o.id.startswith("endnotes")), None)
    if around is not None:
        return Role.NOTE
    words = tree.text(label) if label is not None else ""
    words = words if len(words) <= _LONGEST_LABEL else ""
    if _SUMMARY.search(words):
        return Role.SUMMARY
    if _NOTES.search(words) or _meta(quotation) is not None or _inside(quotation, "preface"):
        return Role.NOTE
    return None


def _look_at_chapters(tree: Tree, treatments: dict[Element, Treatment]) -> None:
    headings = list(_chapter_headings(tree))
    for heading in headings:
        title, number = chapter_heading(tree.text(heading))
        level = HEADINGS[heading.name]
        treatments[heading] = Treatment(
            role=Role.HEADING, level=level, divides=True, title=title, number=number
        )
    if headings or _goes_on(tree):
        return
    chapters = tree.first(id="chapters")
    prose = [one for one in chapters.within() if one.has_class("userstuff")] if chapters else []
    if prose:
        treatments[prose[1] if len(prose) > 1 else prose[0]] = Treatment(divides=True)


def _goes_on(tree: Tree) -> bool:
    """Whether the page is a part of an e-book in which no chapter begins."""
    begins = any(tree.first(id=name) is not None for name in ("preface", "workskin"))
    headed = any(one.has_class("toc-heading") for one in tree.all("h2"))
    return not begins and not headed


def _chapter_headings(tree: Tree) -> Iterator[Element]:
    for element in tree.elements:
        if element.name not in HEADINGS or _inside(element, "preface"):
            continue
        download = element.name == "h2" and element.has_class("heading")
        on_site = element.has_class("title") and _inside(element, "chapters")
        if (download and not element.has_class("title")) or on_site:
            yield element


def _metadata(tree: Tree, treatments: dict[Element, Treatment]) -> Metadata:
    found = Metadata()
    for table in _tables(tree):
        found = merged(found, tags_metadata(tree, table))
    titles = [one for one, how in treatments.items() if how.role is Role.TITLE]
    summary = next(
        (
            one
            for one, how in treatments.items()
            if how.role is Role.SUMMARY
            and one.has_class("userstuff")
            and not _inside(one, "chapters")
        ),
        None,
    )
    named = structs.replace(
        found,
        title=tree.text(titles[0]) if titles else None,
        author=_author(tree),
        summary=tree.text(summary) if summary is not None else None,
        url=_url(tree),
        site=ArchiveOfOurOwn.generator,
    )
    return merged(named, _from_head(tree))


def _author(tree: Tree) -> str | None:
    bylines = (one for one in tree.elements if one.has_class("byline"))
    byline = next((one for one in bylines if not _inside(one, "chapters")), None)
    if byline is None:
        return None
    names = [tree.text(one) for one in byline.within() if one.attributes.get("rel") == "author"]
    return ", ".join(names) or _BY.sub("", tree.text(byline), count=1) or None


def _url(tree: Tree) -> str | None:
    for link in tree.all("a"):
        if found := _WORK.match(link.attributes.get("href", "")):
            return found[0]
    return None


def _from_head(tree: Tree) -> Metadata:
    """The `<title>` of a download: title, authors and fandom."""
    title = tree.first("title")
    parts = tree.text(title).split(" - ") if title is not None else []
    if len(parts) < 3:
        return Metadata()
    fandom = parts[-1].strip()
    return Metadata(
        title=" - ".join(parts[:-2]).strip(),
        author=parts[-2].strip(),
        fandoms=() if fandom.startswith("Multifandom") else (fandom,),
    )
