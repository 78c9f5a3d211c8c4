"""The cast as the sheet corrects it: joined, split, renamed, and without those who are nobody."""

from collections import deque
from collections.abc import Iterable

from msgspec import structs

from fabula.layers import Cast, Mention, MentionKind
from fabula.layers.told import SHEET, Told, folded
from fabula.stages.cast.page import Page
from fabula.stages.cast.sheet.being import Being
from fabula.stages.cast.sheet.names import everybody, owners
from fabula.stages.cast.sheet.narration import told_by
from fabula.stages.cast.sheet.places import Places, told_mention


def corrected(cast: Cast, told: Told, page: Page) -> Cast:
    """The cast with all that the sheet says of it.

    Parameters:
        cast: as it was found, by whatever means.
        told: the sheet.
        page: the story's tokens.
    """
    if not told.tells_cast:
        return cast
    beings = _Sorting(cast, told, page).beings()
    beings = told_by(beings, told.narrator)
    return _numbered(cast, [being for being in beings if being.stays])


class _Sorting:
    """Gives every mention of people to whom the sheet says it belongs."""

    def __init__(self, cast: Cast, told: Told, page: Page) -> None:
        self._page = page
        self._barred = frozenset(folded(name) for name in told.not_people)
        self._people = everybody(told, cast)
        self._whose = owners(self._people)
        self._old = {
            character.id: character
            for character in cast.characters
            if not self._barred.issuperset(folded(a.name) for a in character.aliases)
        }
        self._every = cast.mentions
        self._mentions = self._kept(cast.mentions)
        self._told = [Being(page.content, person) for person in self._people]
        used = frozenset(map(folded, told.used))
        for being in self._told:
            being.is_used = not used.isdisjoint(map(folded, being.names))

    def _kept(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Those of people, less the names that are nobody's."""
        return [
            mention
            for mention in mentions
            if mention.entity in self._old
            and (mention.kind is MentionKind.PRONOUN or self._words(mention) not in self._barred)
        ]

    def _words(self, mention: Mention) -> str:
        return folded(self._page.content[mention.start : mention.end])

    def beings(self) -> list[Being]:
        """The people of the sheet, then the others."""
        claims: dict[str, set[int]] = {}
        for key, character in self._old.items():
            names = (self._whose.get(folded(alias.name)) for alias in character.aliases)
            claims[key] = {number for number in names if number is not None}
        self._place(claims)
        others = {key: Being(self._page.content) for key in self._old}
        for key, numbers in claims.items():
            if not numbers:
                others[key].take(self._old[key])
            for number in numbers:
                self._told[number].take(self._old[key])
        self._deal(claims, others)
        return [*self._told, *others.values()]

    def _place(self, claims: dict[str, set[int]]) -> None:
        """Lay the sheet's own mentions, in place of any other names there."""
        places = Places(self._page, self._people, self._whose)
        placed = {(start, end): number for start, end, number in places.found(self._every)}
        covered = {at for start, end in placed for at in range(start, end)}
        left = []
        for mention in self._mentions:
            number = placed.get((mention.start, mention.end))
            if number is not None:
                if mention.kind is not MentionKind.PRONOUN:
                    claims[mention.entity].add(number)
            elif mention.kind is not MentionKind.NAME or mention.start not in covered:
                left.append(mention)
        for (start, end), number in placed.items():
            words = self._page.content[start:end]
            self._told[number].mentions.append(told_mention(start, end, "", words))
        self._mentions = left

    def _deal(self, claims: dict[str, set[int]], others: dict[str, Being]) -> None:
        """Give what is left to the one who claims its character, or to the likeliest of several."""
        claimed: dict[int, list[str]] = {}
        for key, numbers in claims.items():
            for number in numbers:
                claimed.setdefault(number, []).append(key)
        last: dict[str, int] = {}
        told = [(m.start, number) for number, one in enumerate(self._told) for m in one.mentions]
        placed = deque(sorted(told))
        for mention in sorted(self._mentions, key=lambda m: (m.start, m.end)):
            while placed and placed[0][0] < mention.start:
                _, number = placed.popleft()
                last.update(dict.fromkeys(claimed.get(number, ()), number))
            numbers = claims[mention.entity]
            if not numbers:
                others[mention.entity].mentions.append(mention)
                continue
            number = self._meant(mention, numbers, last.get(mention.entity))
            self._told[number].mentions.append(mention)

    def _meant(self, mention: Mention, numbers: set[int], last: int | None) -> int:
        if len(numbers) == 1:
            return next(iter(numbers))
        words = set(self._words(mention).split())
        sharing = [n for n in sorted(numbers) if words & self._told[n].words]
        if len(sharing) == 1 and mention.kind is not MentionKind.PRONOUN:
            return sharing[0]
        return last if last in numbers else min(numbers)


def _numbered(cast: Cast, beings: Iterable[Being]) -> Cast:
    """The layer, with new ids in the order of mentions."""
    drafts = sorted(beings, key=lambda being: -len(being.mentions))
    characters = tuple(one.character(f"c{number}") for number, one in enumerate(drafts, 1))
    people = [
        structs.replace(mention, entity=character.id)
        for character, being in zip(characters, drafts, strict=True)
        for mention in being.mentions
    ]
    things = _things(cast, people)
    used = {mention.entity for mention in things}
    return Cast(
        characters=characters,
        entities=tuple(entity for entity in cast.entities if entity.id in used),
        mentions=tuple(sorted([*people, *things], key=lambda m: (m.start, m.end))),
    )


def _things(cast: Cast, people: Iterable[Mention]) -> list[Mention]:
    """The mentions of places and the like, but where the sheet puts a person."""
    entities = {entity.id for entity in cast.entities}
    told = {at for m in people if m.by == SHEET for at in range(m.start, m.end)}
    return [m for m in cast.mentions if m.entity in entities and m.start not in told]
