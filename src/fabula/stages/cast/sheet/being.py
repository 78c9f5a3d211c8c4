"""One character while the sheet is laid over the cast."""

from collections import Counter
from typing import Final

from msgspec import structs

from fabula.core import Span
from fabula.layers import Alias, Character, Join, Mention, MentionKind
from fabula.layers.told import SHEET, ToldPerson, folded

_EXPECTED: Final = frozenset({"he", "she", "they"})
_TELLERS: Final = frozenset({"I", "me", "you"})


class Being:
    """A character of the sheet (`person`), of the cast (what was taken over), or of both.

    Parameters:
        content: the text of the story.
        person: what the sheet says of them, if it does.

    Attributes:
        narrator: whether they tell the story; `None` leaves it as it was found.
        is_you: whether the telling calls them `you`.
        is_used: whether a line or a scene of the sheet goes by one of their names.
    """

    def __init__(self, content: str, person: ToldPerson | None = None) -> None:
        self._content = content
        self.person = person
        self.was: list[Character] = []
        self.mentions: list[Mention] = []
        self.narrator: bool | None = None
        self.is_you = False
        self.is_used = False

    def take(self, character: Character) -> None:
        """Take over what was found of a character, or what a split leaves of them."""
        self.was.append(character)
        self.is_you = self.is_you or character.pronouns[:1] == ("you",)
        self.was.sort(key=lambda one: -one.mentions)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, those of the sheet first."""
        told = self.person.names if self.person else ()
        return (*told, *(alias.name for one in self.was for alias in one.aliases))

    @property
    def words(self) -> set[str]:
        """The words of the sheet's names, folded."""
        told = self.person.names if self.person else ()
        return {word for name in told for word in folded(name).split()}

    @property
    def tells(self) -> bool:
        """Whether they tell the story."""
        if self.narrator is not None:
            return self.narrator
        return any(one.narrator for one in self.was)

    @property
    def stays(self) -> bool:
        """Whether they are in this story; a series' sheet names people who are not."""
        return bool(self.mentions or self.tells or self.is_used)

    def character(self, id: str) -> Character:
        """The finished character."""
        if self._is_as_found:
            return structs.replace(self.was[0], id=id)
        aliases = self._aliases()
        sure = self.person is not None and self.person.declared
        best = self.was[0] if self.was else None
        pronouns = self._pronouns()
        expected = next((one for one in pronouns if one in _EXPECTED), "")
        return Character(
            id=id,
            name=aliases[0].name,
            aliases=aliases,
            pronouns=pronouns,
            expected=expected or next((one.expected for one in self.was if one.expected), ""),
            narrator=self.tells,
            mentions=len(self.mentions),
            confidence=1.0 if sure or best is None else best.confidence,
            by=SHEET if sure or best is None else best.by,
            evidence=best.evidence if best else (),
            joins=self._joins(aliases),
        )

    @property
    def _is_as_found(self) -> bool:
        if self.person is not None or self.narrator is not None or len(self.was) != 1:
            return False
        return self.was[0].mentions == len(self.mentions)

    def _aliases(self) -> tuple[Alias, ...]:
        """The names, the one to show first and then by how often they stand in the text."""
        spelled: dict[str, str] = {}
        for name in self.names:
            spelled.setdefault(folded(name), name)
        firsts: dict[str, Span] = {}
        counts: Counter[str] = Counter()
        for mention in sorted(self.mentions, key=lambda m: m.start):
            key = folded(self._content[mention.start : mention.end])
            if mention.kind is not MentionKind.PRONOUN and key in spelled:
                counts[key] += 1
                firsts.setdefault(key, mention.span)
        mine = {folded(name) for name in self.person.names} if self.person else set()
        kept = [key for key in spelled if counts[key] or key in mine or self._unsplit(key)]
        shown = folded(self.person.shown) if self.person and self.person.shown else None
        kept.sort(key=lambda key: (key != shown, -counts[key]))
        return tuple(
            Alias(name=spelled[key], first=firsts.get(key), mentions=counts[key]) for key in kept
        )

    def _unsplit(self, key: str) -> bool:
        """Whether a name that stands nowhere in the text came with a character as a whole."""
        return any(
            folded(alias.name) == key and not alias.mentions
            for one in self.was
            for alias in one.aliases
        )

    def _pronouns(self) -> tuple[str, ...]:
        found = next((one.pronouns for one in self.was if one.pronouns), ())
        told = self.person.pronouns if self.person else ()
        own = told or tuple(word for word in found if word not in _TELLERS)
        if not self.tells:
            return own
        return (("you",) if self.is_you else ("I", "me")) + own

    def _joins(self, aliases: tuple[Alias, ...]) -> tuple[Join, ...]:
        names = {folded(alias.name): alias for alias in aliases}
        found = [
            join
            for one in self.was
            for join in one.joins
            if all(folded(name) in names for name in join.names)
        ]
        told = self.person.names if self.person else ()
        pairs = {frozenset(map(folded, told))} if told else set()
        kept = [j for j in found if frozenset(map(folded, j.names)) not in pairs]
        return (*kept, *(self._join(names, told[0], other) for other in told[1:]))

    def _join(self, names: dict[str, Alias], one: str, other: str) -> Join:
        firsts = (names[folded(name)].first for name in (one, other))
        spans = tuple(first for first in firsts if first is not None)
        return Join(names=(one, other), by=SHEET, confidence=1.0, evidence=spans)
