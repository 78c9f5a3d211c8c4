"""The look of runs in a DOCX file: emphasis, and whether they are shown at all."""

from msgspec import Struct

from fabula.core import EmphasisKind
from fabula.importers.docx.styles import HIDDEN, TOGGLES, Styles
from fabula.importers.flow import PLAIN


class RunLook(Struct, frozen=True, kw_only=True):
    """What the properties in force make of a run."""

    kinds: frozenset[EmphasisKind] = PLAIN
    hidden: bool = False


class Run:
    """The run that is being read.

    Parameters:
        styles: what the file's styles mean.
        paragraph_style: the id of the style around it; empty where that style's look is no emphasis
            (a heading is bold because it is a heading).
    """

    __slots__ = ("_direct", "_look", "_paragraph_style", "_style", "_styles")

    def __init__(self, styles: Styles, paragraph_style: str) -> None:
        self._styles = styles
        self._paragraph_style = paragraph_style
        self._style = ""
        self._direct: dict[str, bool] = {}
        self._look: RunLook | None = None

    def style(self, id: str) -> None:
        """Note the character style."""
        self._style, self._look = id, None

    def toggle(self, tag: str, *, on: bool) -> None:
        """Note a property that is set on the run itself."""
        self._direct[tag] = on
        self._look = None

    @property
    def look(self) -> RunLook:
        """The look that all of it comes to."""
        if self._look is None:
            toggles = self._styles.effective(self._paragraph_style, self._style, self._direct)
            kinds = frozenset(kind for tag, kind in TOGGLES.items() if toggles.get(tag))
            self._look = RunLook(kinds=kinds, hidden=toggles.get(HIDDEN, False))
        return self._look
