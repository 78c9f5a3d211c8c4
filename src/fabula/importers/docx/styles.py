"""What the styles of a DOCX file say: the roles of paragraphs and the looks of runs.

Word's built-in styles keep their English name in every language (only their ids are translated),
and a style of the writer's own inherits from those; so roles are read from names and outline
levels, up the chain of `w:basedOn`.
"""

from collections.abc import Iterator

from fabula.core import EmphasisKind, Role
from fabula.importers.style_names import named_role

TOGGLES = {
    "w:b": EmphasisKind.BOLD,
    "w:i": EmphasisKind.ITALIC,
    "w:strike": EmphasisKind.STRIKE,
    "w:dstrike": EmphasisKind.STRIKE,
    "w:u": EmphasisKind.UNDERLINE,
}
HIDDEN = "w:vanish"
_LONGEST_CHAIN = 50
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a toggle such as `<w:b w:val="0"/>` switches its property on."""
    return attributes.get("w:val", "1") not in _OFF


class Style:
    """One style, as `styles.xml` defines it."""

    def __init__(self, id: str, kind: str) -> None:
        self.id = id
        self.kind = kind
        self.name = id
        self.based_on = ""
        self.outline: int | None = None
        self.centred: bool | None = None
        self.toggles: dict[str, bool] = {}


class Styles:
    """Handles `styles.xml`, and answers what a style means with all that it inherits."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._defaults = Style("", "")
        self._style = self._defaults
        self.default = ""
        self._roles: dict[str, tuple[Role, int]] = {}
        self._toggles: dict[str, dict[str, bool]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        value = attributes.get("w:val", "")
        style = self._style
        if tag == "w:style":
            self._open(attributes)
        elif tag == "w:name":
            style.name = value or style.id
        elif tag == "w:basedOn":
            style.based_on = value
        elif tag == "w:outlineLvl":
            style.outline = int(value) if value.isdecimal() and value.isascii() else None
        elif tag == "w:jc":
            style.centred = value == "center"
        elif tag in TOGGLES or tag == HIDDEN:
            style.toggles[tag] = is_on(attributes)

    def _open(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("w:type", "paragraph")
        self._style = Style(attributes.get("w:styleId", ""), kind)
        self._styles.setdefault(self._style.id, self._style)
        if kind == "paragraph" and attributes.get("w:default", "0") not in _OFF:
            self.default = self._style.id

    def end(self, tag: str) -> None:
        """See `Handler`."""
        if tag == "w:style":
            self._style = Style("", "")

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""

    def _chain(self, id: str) -> Iterator[Style]:
        seen: set[str] = set()
        style = self._styles.get(id)
        while style is not None and style.id not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(style.id)
            yield style
            style = self._styles.get(style.based_on)

    def name(self, id: str) -> str:
        """The style's name; the id itself where the file does not define it."""
        return self._styles[id].name if id in self._styles else id

    def role(self, id: str) -> tuple[Role, int]:
        """What a paragraph of this style is, and its level as a heading."""
        if id not in self._roles:
            self._roles[id] = self._find_role(id)
        return self._roles[id]

    def _find_role(self, id: str) -> tuple[Role, int]:
        for style in self._chain(id):
            named = named_role(style.name) or named_role(style.id)
            if named is not None:
                return named
            if style.outline is not None and style.outline < 9:
                return Role.HEADING, style.outline + 1
        return named_role(id) or (Role.PARAGRAPH, 0)

    def centred(self, id: str) -> bool:
        """Whether paragraphs of this style are centred."""
        for style in self._chain(id):
            if style.centred is not None:
                return style.centred
        return bool(self._defaults.centred)

    def toggles(self, id: str) -> dict[str, bool]:
        """The run properties that the style and its ancestors set."""
        if id not in self._toggles:
            merged: dict[str, bool] = {}
            for style in self._chain(id):
                merged = {**style.toggles, **merged}
            self._toggles[id] = merged
        return self._toggles[id]

    def effective(self, paragraph: str, run: str, direct: dict[str, bool]) -> dict[str, bool]:
        """The run properties in force, by the rule of ECMA-376, 17.7.3.

        Direct formatting decides; toggles that a paragraph's and a run's style both set cancel out.

        Parameters:
            paragraph: the id of the paragraph's style.
            run: the id of the run's character style, or an empty string.
            direct: the properties set on the run itself.
        """
        outer, inner = self.toggles(paragraph), self.toggles(run)
        both = {**self._defaults.toggles, **outer, **inner}
        for tag in outer.keys() & inner.keys():
            if tag != "w:u":
                both[tag] = outer[tag] != inner[tag]
        return {**both, **direct}
