"""The names taken for one person so far, and a register that finds people by a word of a name."""

from collections.abc import Iterator
from typing import Final

from fabula.stages.cast.candidates import Form
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.firstnames import GIVEN, usual_gender
from fabula.stages.cast.lexicon.honorifics import HONORIFICS, MARRIED
from fabula.stages.cast.roles import Role

_TAKES: Final = {h.key: h.takes for h in HONORIFICS.values()}
HEAD: Final = 3
"""How many letters a clipped name keeps at least."""
_LONGEST_HEAD: Final = 32
CROWD: Final = 60
"""Of how many people a like beginning of their names tells nothing."""
EPITHETS: Final = word_set("big little old young long tall fat lucky mad crazy tiny poor")
"""What tells one Anna from the other: `Big Anna`."""


class Group:
    """The forms taken for one person so far; `joins` are (older form, newer form, rule).

    `roles` are the descriptions that mean the same person, each with the rule that says so; `shown`
    has, for a form or a role's name, the tokens that say whose it is.
    """

    def __init__(self, form: Form) -> None:
        self.forms = [form]
        self.joins: list[tuple[Form, Form, str]] = []
        self.roles: list[tuple[Role, str]] = []
        self.shown: dict[Form | str, tuple[int, int]] = {}
        self.given: set[str] = set()
        self.families: set[str] = set()
        self.titles: set[str] = set()
        self._learn(form)

    def add(self, form: Form, rule: str) -> None:
        """One more name of the same person."""
        self.joins.append((self.forms[0], form, rule))
        self.forms.append(form)
        if rule != "title-given":
            self._learn(form)
        elif form.title:
            self.titles.add(form.title)

    def absorb(self, other: "Group", rule: str) -> None:
        """All names of `other`, which is then to be dropped."""
        self.joins.append((self.forms[0], other.forms[0], rule))
        self.joins.extend(other.joins)
        self.forms.extend(other.forms)
        self.roles.extend(other.roles)
        self.shown.update(other.shown)
        self.given |= other.given
        self.families |= other.families
        self.titles |= other.titles

    def _learn(self, form: Form) -> None:
        if form.title:
            self.titles.add(form.title)
        if len(form.names) == 2 and form.names[0] in EPITHETS:
            self.given.add(form.names[1])
        elif len(form.names) > 1:
            self.families.add(form.names[-1])
            if not wife(form) and not _particle(form):
                self.given.add(form.names[0])
        elif takes(form) == "family":
            self.families.add(form.names[0])
        elif form.title or not self.families:
            self.given.add(form.names[0])


def wife(form: Form) -> bool:
    """`Mrs. John Knightley`: she is called by her husband's name."""
    return form.title in MARRIED and usual_gender(form.names[0]) == "m"


def _particle(form: Form) -> bool:
    return form.names[0] not in GIVEN and len(form.names[0]) <= 3 and bool(form.title)


def heads(name: str) -> list[str]:
    """The beginnings that a name may be clipped to; of a string without end the first ones."""
    return [name[:length] for length in range(HEAD, min(len(name), _LONGEST_HEAD) + 1)]


def takes(form: Form) -> str:
    """Which name the form's title usually stands before: "family", "given", "either" or ""."""
    return _TAKES.get(form.title, "")


class Register:
    """All groups, in the order they were made, and by each word of their names."""

    def __init__(self) -> None:
        self._groups: dict[Group, None] = {}
        self._words: dict[str, dict[Group, None]] = {}
        self._heads: dict[str, dict[Group, None]] = {}

    def __iter__(self) -> Iterator[Group]:
        return iter(tuple(self._groups))

    def new(self, form: Form) -> None:
        """A person of whom this is the first name."""
        self._note(Group(form))

    def add(self, group: Group, form: Form, rule: str) -> None:
        """One more name of a person."""
        group.add(form, rule)
        self._note(group)

    def absorb(self, group: Group, other: Group, rule: str) -> None:
        """All names of `other`, who is nobody of its own any more."""
        group.absorb(other, rule)
        self._note(group)
        del self._groups[other]

    def _note(self, group: Group) -> None:
        self._groups[group] = None
        for word in group.given | group.families:
            self._words.setdefault(word, {})[group] = None
        for head in (head for word in group.given for head in heads(word)):
            self._heads.setdefault(head, {})[group] = None

    def bearing(self, word: str) -> list[Group]:
        """Those with this given name or surname."""
        return [group for group in self._words.get(word, ()) if group in self._groups]

    def beginning(self, head: str) -> list[Group]:
        """Those with a given name that begins with `head`; nobody where a crowd does."""
        those = self._heads.get(head, ())
        return [group for group in those if group in self._groups] if len(those) <= CROWD else []
