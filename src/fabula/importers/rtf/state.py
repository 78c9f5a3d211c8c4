"""What is in force inside a group of an RTF file; a closing brace restores what was before."""

from fabula.core import EmphasisKind, Role
from fabula.importers.flow import PLAIN, Look
from fabula.importers.rtf.tables import NO_LEVEL, StyleSheet

BODY = "body"
SKIP = "skip"
_BOLD_ANYWAY = frozenset({Role.TITLE, Role.HEADING})


class State:
    """The properties of one group.

    `destination` is where its text goes, `opens` the destination that the group itself began.
    """

    __slots__ = (
        "centred",
        "deleted",
        "destination",
        "font",
        "fresh",
        "hidden",
        "kinds",
        "level",
        "new_page",
        "opens",
        "ruled",
        "starred",
        "style",
        "uc",
    )

    def __init__(self) -> None:
        self.destination = BODY
        self.opens = ""
        self.fresh = False
        self.starred = False
        self.uc = 1
        self.font = -1
        self.plain()
        self.pard()

    def plain(self) -> None:
        """Reset the properties of characters."""
        self.kinds: frozenset[EmphasisKind] = PLAIN
        self.hidden = False
        self.deleted = False

    def pard(self) -> None:
        """Reset the properties of paragraphs."""
        self.centred = False
        self.style = 0
        self.level = NO_LEVEL
        self.new_page = False
        self.ruled = False

    def inner(self) -> "State":
        """The state at the start of a group inside this one."""
        state = State.__new__(State)
        for name in State.__slots__:
            setattr(state, name, getattr(self, name))
        state.opens, state.fresh, state.starred = "", True, False
        return state

    def toggle(self, kind: EmphasisKind, *, on: bool) -> None:
        """Switch a kind of emphasis."""
        self.kinds = self.kinds | {kind} if on else self.kinds - {kind}

    @property
    def shown(self) -> bool:
        """Whether text is to be read."""
        return not self.hidden and not self.deleted

    def look(self, sheet: StyleSheet) -> Look:
        """How a paragraph looks that ends here."""
        style = sheet.get(self.style)
        role, level = style.role
        if self.level < NO_LEVEL and role is Role.PARAGRAPH:
            role, level = Role.HEADING, self.level + 1
        return Look(role=role, level=level, centred=self.centred, style=style.name)

    def own_kinds(self, sheet: StyleSheet) -> frozenset[EmphasisKind]:
        """The emphasis in force, without that which makes a heading look like one."""
        style = sheet.get(self.style)
        return self.kinds - style.kinds if style.role[0] in _BOLD_ANYWAY else self.kinds
