"""Pages saved from FanFiction.net and FictionPress."""

import re
from typing import Any, ClassVar

from fabula.core import Metadata, Role
from fabula.importers.html.context import Treatment
from fabula.importers.html.sites.headings import chapter_heading
from fabula.importers.html.sites.site import Look
from fabula.importers.html.tree import Element, Tree
from fabula.importers.labels import number

_STORY_IDS = ("storytextp", "storytext", "storycontent")
_GENRES = frozenset(
    {
        "adventure",
        "angst",
        "crime",
        "drama",
        "family",
        "fantasy",
        "friendship",
        "general",
        "horror",
        "humor",
        "hurt/comfort",
        "mystery",
        "parody",
        "poetry",
        "romance",
        "sci-fi",
        "spiritual",
        "supernatural",
        "suspense",
        "tragedy",
        "western",
    }
)
_GENRE = re.compile(r"hurt/comfort|[^/]+", re.IGNORECASE)
_PAIRING = re.compile(r"\[([^\]]*)\]")
_LABELLED = re.compile(r"(Chapters|Words|Updated|Published|Status|id)\s*:\s*(.*)", re.IGNORECASE)
_CANONICAL = re.compile(r"https?://(?:www\.|m\.)?(?:fanfiction\.net|fictionpress\.com)/s/\d+")


class FanFictionNet:
    """Stories on FanFiction.net: one chapter a page, notes within the text."""

    generator: ClassVar[str] = "FanFiction.net"

    def recognises(self, tree: Tree) -> bool:
        """By the place that the site gives the text."""
        return _story(tree) is not None

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup; all around the story and its header is left out."""
        story, profile = _story(tree), tree.first(id="profile_top")
        treatments: dict[Element, Treatment] = {}
        kept = [one for one in (profile, story) if one is not None]
        path = {one for element in kept for one in (element, *element.ancestors())}
        for element in path - {*kept}:
            for child in element.elements:
                if child not in path:
                    treatments[child] = Treatment(left_out=True)
        if story is not None:
            title, at = _chapter(tree)
            treatments[story] = Treatment(divides=True, title=title, number=at)
        if profile is not None:
            treatments.update(_header(profile))
        return Look(treatments=treatments, metadata=_metadata(tree, profile))


def _story(tree: Tree) -> Element | None:
    found = (tree.first(id=name) for name in _STORY_IDS)
    return next((one for one in found if one is not None), None)


def _header(profile: Element) -> dict[Element, Treatment]:
    treatments = {profile: Treatment(role=Role.METADATA)}
    for name, role in (("b", Role.TITLE), ("a", Role.BYLINE), ("div", Role.SUMMARY)):
        element = _marked(profile, name)
        if element is not None:
            treatments[element] = Treatment(role=role)
    for button in profile.within():
        if button.name == "button" or button.attributes.get("title") == "Send Private Message":
            treatments[button] = Treatment(left_out=True)
    return treatments


def _marked(profile: Element, name: str) -> Element | None:
    return next(
        (one for one in profile.within() if one.name == name and one.has_class("xcontrast_txt")),
        None,
    )


def _chapter(tree: Tree) -> tuple[str | None, int | None]:
    chosen = next((o for o in tree.all("option") if "selected" in o.attributes), None)
    return chapter_heading(tree.text(chosen)) if chosen is not None else (None, None)


def _metadata(tree: Tree, profile: Element | None) -> Metadata:
    found: dict[str, Any] = {"site": FanFictionNet.generator}
    if profile is not None:
        for name, field in (("b", "title"), ("a", "author"), ("div", "summary")):
            element = _marked(profile, name)
            found[field] = tree.text(element) or None if element is not None else None
        rated = next(
            (o for o in profile.within() if o.name == "span" and o.has_class("xgray")), None
        )
        found.update(rated_line(tree.text(rated)) if rated is not None else {})
    links = tree.first(id="pre_story_links")
    crumbs = [tree.text(o) for o in links.within() if o.name == "a"] if links is not None else []
    found["fandoms"] = (crumbs[-1],) if crumbs else ()
    canonical = (one.attributes.get("href", "") for one in tree.all("link"))
    urls = (shape[0] for href in canonical if (shape := _CANONICAL.match(href)))
    found["url"] = next(urls, None)
    return Metadata(**found)


def rated_line(line: str) -> dict[str, Any]:
    """The fields of "Rated: Fiction T - English - Adventure/Sci-Fi - Name U. - Chapters: 22 …".

    Parameters:
        line: the line, white space pressed together.
    """
    found: dict[str, Any] = {}
    parts = [part.strip() for part in line.split(" - ")]
    if not parts[0].lower().startswith("rated:"):
        return found
    found["rating"] = parts[0][6:].strip() or None
    free = [part for part in parts[1:] if part and not _LABELLED.match(part) and ":" not in part]
    for part in parts[1:]:
        if labelled := _LABELLED.match(part):
            _take_labelled(found, labelled[1].lower(), labelled[2])
    if free:
        found["language"] = free.pop(0)
    if free and all(g.strip().lower() in _GENRES for g in _GENRE.findall(free[0])):
        found["tags"] = tuple(genre.strip() for genre in _GENRE.findall(free.pop(0)))
    if free:
        found.update(_people(free[0]))
    found.setdefault("status", "in progress" if "chapters" in found else None)
    return found


def _take_labelled(found: dict[str, Any], label: str, value: str) -> None:
    if label == "words":
        found["words"] = number(value)
    elif label == "status":
        found["status"] = value.lower() or None
    elif label != "id":
        found[label] = value or None


def _people(words: str) -> dict[str, Any]:
    """Characters, of whom those in brackets are a pairing: "[Ada F., Tom P.] Quill"."""
    pairings = [tuple(n.strip() for n in pair.split(",")) for pair in _PAIRING.findall(words)]
    names = re.sub(r"[\[\]]", ",", words).split(",")
    return {
        "relationships": tuple("/".join(pair) for pair in pairings),
        "characters": tuple(name.strip() for name in names if name.strip()),
    }
