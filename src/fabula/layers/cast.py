"""Who and what is in the story, under which names."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fabula.core import Confidence, Layer, Span
from fabula.layers.claim import Claim


class MentionKind(StrEnum):
    """How a mention refers."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class EntityType(StrEnum):
    """What is mentioned, in the categories of ACE and LitBank."""

    PER = "PER"
    FAC = "FAC"
    GPE = "GPE"
    LOC = "LOC"
    VEH = "VEH"
    ORG = "ORG"


class Mention(Claim, frozen=True, kw_only=True):
    """Words that stand for somebody or something; `entity` is an id of the cast."""

    kind: MentionKind
    type: EntityType
    entity: str


class Alias(Struct, frozen=True, kw_only=True):
    """One name of a character: where it first stands (`None`: only in metadata) and how often."""

    name: str
    first: Span | None
    mentions: int


class Join(Struct, frozen=True, kw_only=True):
    """Why two names were taken for one person."""

    names: tuple[str, str]
    by: str
    confidence: Confidence
    evidence: tuple[Span, ...] = ()


class Character(Struct, frozen=True, kw_only=True):
    """Somebody who acts as a person; `pronouns` only where the text gives evidence of them.

    `expected` is the pronoun that a reader would expect of them, also from a given name alone: a
    weight for telling who is meant, no claim, and no part of the reading.
    """

    id: str
    name: str
    aliases: tuple[Alias, ...]
    pronouns: tuple[str, ...] = ()
    expected: str = ""
    narrator: bool = False
    mentions: int = 0
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()
    joins: tuple[Join, ...] = ()


class Entity(Struct, frozen=True, kw_only=True):
    """A place, an organisation or a vehicle."""

    id: str
    type: EntityType
    name: str
    confidence: Confidence
    by: str


class Cast(Layer, frozen=True, kw_only=True):
    """Characters (most mentioned first), other entities, and the mentions of both in text order."""

    characters: tuple[Character, ...]
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def spans(self) -> Iterator[Span]:
        """Every mention, and all evidence."""
        for mention in self.mentions:
            yield mention.span
            yield from mention.evidence
        for character in self.characters:
            yield from character.evidence
            for join in character.joins:
                yield from join.evidence
