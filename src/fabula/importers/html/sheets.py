"""What a style sheet says of classes: italics, bold, lines, and centring; nothing else matters."""

import re
from collections.abc import Iterator

from fabula.importers.html.names import HEADINGS
from fabula.importers.html.tree import Tree

_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(
    r"(?:font-style|font-weight|text-decoration(?:-line)?|text-align)\s*:[^;]{1,80}"
)


class Sheet:
    """Rules for single classes, such as `.italic` or `span.italic`; others are passed over.

    Parameters:
        css: the source of all sheets, one after the other.
    """

    def __init__(self, css: str) -> None:
        self._styles: dict[str, str] = {}
        for selectors, declarations in _rules(css):
            kept = ";".join(_DECLARATION.findall(declarations.lower()))
            for selector in selectors.split(",") if kept else ():
                found = _SELECTOR.fullmatch(selector.strip())
                if found is not None:
                    self._styles[found[1]] = kept

    def apply(self, tree: Tree) -> None:
        """Write the styles of classes into the elements, behind their own, which come first.

        Headings are passed over: that they are bold is no emphasis.
        """
        if not self._styles:
            return
        for element in tree.elements:
            styles = [self._styles[name] for name in element.classes if name in self._styles]
            if styles and element.name not in HEADINGS:
                own = element.attributes.get("style", "")
                whole = ";".join([own, *styles] if own else styles)
                element.attributes = {**element.attributes, "style": whole}


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations; by cuts, so that the time is linear whatever is left open."""
    first, *commented = css.split("/*")
    bare = first + "".join(piece.partition("*/")[2] for piece in commented)
    for rule in bare.split("}"):
        before, _, declarations = rule.rpartition("{")
        yield before.rpartition("{")[2], declarations
