"""The tables at the head of an RTF file: its fonts and its styles."""

from msgspec import Struct

from fabula.core import EmphasisKind, Role
from fabula.importers.flow import PLAIN
from fabula.importers.rtf.encodings import charset_encoding, page_encoding
from fabula.importers.style_names import named_role

NO_LEVEL = 9
_LONGEST_NAME = 255


class Fonts:
    """The font table, as far as it says how bytes are read."""

    def __init__(self) -> None:
        self._encodings: dict[int, str] = {}
        self._font = 0

    def word(self, word: str, number: int | None) -> None:
        """Take in a control word of the table."""
        if word == "f":
            self._font = number or 0
        elif word == "fcharset":
            encoding = charset_encoding(number)
            if encoding is not None:
                self._encodings[self._font] = encoding
        elif word == "cpg":
            self._encodings[self._font] = page_encoding(number)

    def encoding(self, font: int, default: str) -> str:
        """How the bytes of a font are read."""
        return self._encodings.get(font, default)


class Style(Struct, kw_only=True):
    """One style of the sheet."""

    name: str = ""
    named: bool = False
    level: int = NO_LEVEL
    kinds: frozenset[EmphasisKind] = PLAIN

    @property
    def role(self) -> tuple[Role, int]:
        """What a paragraph of this style is, and its level as a heading."""
        named = named_role(self.name)
        if named is not None:
            return named
        if self.level < NO_LEVEL:
            return Role.HEADING, self.level + 1
        return Role.PARAGRAPH, 0


class StyleSheet:
    """The paragraph styles, by number."""

    def __init__(self) -> None:
        self._styles: dict[int, Style] = {}
        self._style = Style()

    def open(self) -> None:
        """Begin a style; without a number it is the one that all paragraphs start from."""
        self._style = Style()

    def number(self, number: int) -> None:
        """Note the number of the open style."""
        self._styles[number] = self._style

    def level(self, level: int) -> None:
        """Note the outline level of the open style."""
        self._style.level = level

    def kinds(self, kinds: frozenset[EmphasisKind]) -> None:
        """Note the emphasis in force in the open style."""
        self._style.kinds = kinds

    def text(self, words: str) -> None:
        """Take in words: the name, up to its semicolon."""
        style = self._style
        if not style.named:
            name, end, _ = words.partition(";")
            style.name = (style.name + name).lstrip()
            style.named = bool(end) or len(style.name) > _LONGEST_NAME

    def get(self, number: int) -> Style:
        """The style of this number; one that says nothing where there is none."""
        return self._styles.get(number, _UNNAMED)


_UNNAMED = Style()
