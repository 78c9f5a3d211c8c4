"""Any page: where on it the story stands."""

from collections import Counter
from typing import ClassVar

from fabula.core import Metadata, Role
from fabula.importers.html.context import Treatment
from fabula.importers.html.names import BLOCK, HEADINGS, SILENT
from fabula.importers.html.sites.site import Look
from fabula.importers.html.tokens import Words
from fabula.importers.html.tree import Element, Tree

_AROUND = frozenset({"nav", "header", "footer", "aside", "form"})
_MOST_AROUND = 0.4
_LINKED = 0.5


class AnyPage:
    """A page of no site that is known: what frames it is left out, the rest is kept.

    What stands around the text by its own markup (menus, headers, forms) is left out unless it
    holds much of the page's words; a block that is mostly links is furniture.
    """

    generator: ClassVar[str] = ""

    def recognises(self, tree: Tree) -> bool:
        """Every page is one; asked last."""
        return True

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup."""
        words, linked = _weights(tree)
        treatments: dict[Element, Treatment] = {}
        total = words[tree.root]
        for element in tree.elements:
            if _frames(element) and words[element] <= total * _MOST_AROUND:
                treatments[element] = Treatment(left_out=True)
        for element in tree.elements:
            if _is_menu(element, words[element], linked[element]):
                treatments.setdefault(element, Treatment(role=Role.FURNITURE))
        return Look(treatments=treatments, metadata=head(tree))


def head(tree: Tree) -> Metadata:
    """What the page's head says: title, author, language, where it is from."""
    title = tree.first("title")
    named = {
        (meta.attributes.get("name") or meta.attributes.get("property", "")).lower(): (
            meta.attributes.get("content", "").strip()
        )
        for meta in tree.all("meta")
    }
    page = tree.first("html")
    language = (page.attributes.get("lang") or page.attributes.get("xml:lang")) if page else None
    return Metadata(
        title=named.get("og:title") or (tree.text(title) if title else "") or None,
        author=named.get("author") or named.get("article:author") or None,
        summary=named.get("og:description") or named.get("description") or None,
        language=language or None,
        url=named.get("og:url") or None,
        site=named.get("og:site_name") or None,
    )


def _frames(element: Element) -> bool:
    if element.name in ("header", "footer"):
        return not any(one.name in ("article", "main", "section") for one in element.ancestors())
    return element.name in _AROUND or element.attributes.get("role") in (
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
    )


def _weights(tree: Tree) -> tuple[Counter[Element], Counter[Element]]:
    """For each element, how many code points of text it holds, and how many of them in links."""
    words: Counter[Element] = Counter()
    linked: Counter[Element] = Counter()
    for element in reversed([tree.root, *tree.elements]):
        if element.name in SILENT:
            words[element] = linked[element] = 0
            continue
        own = [child for child in element.children if isinstance(child, Words)]
        words[element] += sum(len(tree.markup[w.start : w.end].strip()) for w in own)
        if element.name == "a" and "href" in element.attributes:
            linked[element] = words[element]
        if element.parent is not None:
            words[element.parent] += words[element]
            linked[element.parent] += linked[element]
    return words, linked


def _is_menu(element: Element, words: int, linked: int) -> bool:
    """Whether a block is mostly links, and more than one."""
    block = element.name in BLOCK and element.name not in HEADINGS and element.name != "p"
    if not block or linked <= words * _LINKED:
        return False
    links = (one for one in element.within() if one.name == "a")
    return next(links, None) is not None and next(links, None) is not None
