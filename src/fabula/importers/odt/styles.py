"""What the styles of an ODT file say: the roles of paragraphs, and emphasis."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from fabula.core import EmphasisKind, Role
from fabula.importers.flow import Look
from fabula.importers.style_names import named_role

HIDDEN = "hidden"
_LONGEST_CHAIN = 50
_BOLD_FROM = 600
_BOLD_ANYWAY = frozenset({Role.TITLE, Role.HEADING})


class Style:
    """One style, named or automatic."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self.key = attributes.get("style:name", "")
        self.name = attributes.get("style:display-name", self.key)
        self.parent = attributes.get("style:parent-style-name", "")
        self.outline = attributes.get("style:default-outline-level", "")
        self.new_page: bool | None = True if attributes.get("style:master-page-name") else None
        self.centred: bool | None = None
        self.toggles: dict[str, bool] = {}

    def set_paragraph(self, attributes: dict[str, str]) -> None:
        """Take over the properties of paragraphs."""
        if "fo:text-align" in attributes:
            self.centred = attributes["fo:text-align"] == "center"
        if "fo:break-before" in attributes:
            self.new_page = attributes["fo:break-before"] == "page"

    def set_text(self, attributes: dict[str, str]) -> None:
        """Take over the properties of text."""
        if "fo:font-style" in attributes:
            self.toggles[EmphasisKind.ITALIC] = attributes["fo:font-style"] != "normal"
        if "fo:font-weight" in attributes:
            self.toggles[EmphasisKind.BOLD] = _is_bold(attributes["fo:font-weight"])
        if "style:text-underline-style" in attributes:
            self.toggles[EmphasisKind.UNDERLINE] = (
                attributes["style:text-underline-style"] != "none"
            )
        if "style:text-line-through-style" in attributes:
            self.toggles[EmphasisKind.STRIKE] = (
                attributes["style:text-line-through-style"] != "none"
            )
        if "text:display" in attributes:
            self.toggles[HIDDEN] = attributes["text:display"] == "none"


def _is_bold(weight: str) -> bool:
    digits = weight.isascii() and weight.isdecimal() and len(weight) < 5
    return int(weight) >= _BOLD_FROM if digits else weight == "bold"


class Text(Struct, frozen=True, kw_only=True):
    """What the styles make of a stretch of text."""

    kinds: frozenset[EmphasisKind] = frozenset()
    hidden: bool = False


class Styles:
    """Handles the styles, of both parts, and answers what they mean with what they inherit."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._style: Style | None = None
        self._looks: dict[str, tuple[Look, bool]] = {}
        self._texts: dict[tuple[Text, str], Text] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if tag == "style:style":
            self._style = style = Style(attributes)
            self._styles[attributes.get("style:family", ""), style.key] = style
        elif self._style is not None and tag == "style:paragraph-properties":
            self._style.set_paragraph(attributes)
        elif self._style is not None and tag == "style:text-properties":
            self._style.set_text(attributes)

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if tag == "style:style":
            self._style = None

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""

    def _chain(self, family: str, key: str) -> Iterator[Style]:
        style = self._styles.get((family, key))
        left = _LONGEST_CHAIN
        while style is not None and left:
            yield style
            left -= 1
            style = self._styles.get((family, style.parent))

    def paragraph(self, key: str) -> tuple[Look, bool]:
        """How paragraphs of this style look, and whether each starts a page."""
        if key not in self._looks:
            chain = tuple(self._chain("paragraph", key))
            role, level = _role(chain, key)
            centred = next((s.centred for s in chain if s.centred is not None), False)
            named = next((s.name for s in chain if s.name != s.key or not s.parent), key)
            new_page = next((s.new_page for s in chain if s.new_page is not None), False)
            self._looks[key] = Look(role=role, level=level, centred=centred, style=named), new_page
        return self._looks[key]

    def text(self, paragraph: str) -> Text:
        """What a paragraph's style says of its text."""
        if self.paragraph(paragraph)[0].role in _BOLD_ANYWAY:
            return Text()
        return _toggled(Text(), self._toggles("paragraph", paragraph))

    def inner(self, outer: Text, span: str) -> Text:
        """What the style of a span makes of the text that it lies in."""
        key = (outer, span)
        if key not in self._texts:
            self._texts[key] = _toggled(outer, self._toggles("text", span))
        return self._texts[key]

    def _toggles(self, family: str, key: str) -> dict[str, bool]:
        toggles: dict[str, bool] = {}
        for style in self._chain(family, key):
            toggles = {**style.toggles, **toggles}
        return toggles


def _toggled(text: Text, toggles: dict[str, bool]) -> Text:
    on = frozenset(kind for kind in EmphasisKind if toggles.get(kind, kind in text.kinds))
    return Text(kinds=on, hidden=toggles.get(HIDDEN, text.hidden))


def _role(chain: Iterable[Style], key: str) -> tuple[Role, int]:
    for style in chain:
        named = named_role(style.name) or named_role(style.key)
        if named is not None:
            return named
        if style.outline in set("123456789"):
            return Role.HEADING, int(style.outline)
    return named_role(key) or (Role.PARAGRAPH, 0)
