"""The public contract: what a reading is, for programs. Its JSON Schema is generated from here.

Every item that was inferred carries `confidence`, `by` and, where it rests on other words than its
own, `evidence`. What is not known is `null` or empty. Fields are added from version to version of
the program and never change their meaning within one `format`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from fabula.core import Comment, Confidence, Emphasis, Metadata, Origin, Source, Span, Spanned

FORMAT = "fabula/1"


class Program(Struct, frozen=True, kw_only=True):
    """Who made the reading: the same three always make the same reading of a file."""

    version: str
    model: Annotated[str | None, Meta(description="sha256 of the reader model, or null.")] = None
    settings: Annotated[str, Meta(description="Key of the settings and the stages' versions.")]


class Block(Spanned, frozen=True, kw_only=True):
    """One paragraph, heading, note or break."""

    id: str
    kind: str
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Chapter(Spanned, frozen=True, kw_only=True):
    """A chapter's story, its heading left out."""

    id: str
    title: str | None
    number: int | None
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Scene(Spanned, frozen=True, kw_only=True, rename={"begins": "break"}):
    """A scene; what nobody has read yet is null or empty."""

    id: str
    chapter: str
    begins: str
    kind: Literal["scene", "summary", "frame"] | None = None
    place: None = None
    time: None = None
    pov: tuple[None, ...] = ()
    focal: tuple[None, ...] = ()
    person: Literal["first", "second", "third"] | None = None
    tense: Literal["past", "present"] | None = None
    present: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    entrances: tuple[None, ...] = ()
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Name(Struct, frozen=True, kw_only=True):
    """One name of a character and where it first stands."""

    name: str
    first: Span | None
    mentions: int


class Join(Struct, frozen=True, kw_only=True):
    """Why two names were taken for one person."""

    names: tuple[str, str]
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Character(Struct, frozen=True, kw_only=True):
    """Somebody who acts as a person."""

    id: str
    name: str
    aliases: tuple[str, ...]
    pronouns: tuple[str, ...]
    narrator: bool
    mentions: int
    quotes: int
    names: tuple[Name, ...]
    joins: tuple[Join, ...]
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Entity(Struct, frozen=True, kw_only=True):
    """A place, an organisation or a vehicle."""

    id: str
    type: str
    name: str
    confidence: Confidence
    by: str


class Mention(Spanned, frozen=True, kw_only=True):
    """Words that stand for a character or an entity."""

    kind: str
    type: str
    entity: str
    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()


class Quote(Spanned, frozen=True, kw_only=True):
    """One stretch of direct speech, thought or writing, its marks included.

    `confidence` and `by` are of the speaker; `kind_confidence` and `kind_by` of there being such a
    quotation at all.
    """

    id: str
    kind: str
    speaker: str | None
    addressees: tuple[str, ...]
    utterance: str
    cue: str | None
    confidence: Confidence
    addressees_confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()
    kind_confidence: Confidence
    kind_by: str
    style: str
    closed: bool
    inner: tuple[Span, ...] = ()
    conversation: str | None = None


class Counts(Struct, frozen=True, kw_only=True):
    """Counted over the story alone; notes have their own number."""

    words: int
    dialogue_words: int
    note_words: int
    sentences: int
    paragraphs: int
    reading_seconds: int
    dialogue_share: float


class Work(Struct, frozen=True, kw_only=True):
    """What kind of document it is, and the break marks that it uses."""

    kind: str
    generator: str
    language_confidence: Confidence
    marks: tuple[str, ...] = ()
    quotation_styles: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Reading(Struct, frozen=True, kw_only=True):
    """One story, read."""

    format: str = FORMAT
    program: Program
    source: Source
    language: str
    metadata: Metadata
    work: Work
    counts: Counts
    text: str
    origin: tuple[Origin, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    comments: tuple[Comment, ...] = ()
    blocks: tuple[Block, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    scenes: tuple[Scene, ...] = ()
    characters: tuple[Character, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    thoughts: tuple[None, ...] = ()
    events: tuple[None, ...] = ()
    findings: tuple[None, ...] = ()

    def words(self, span: Span) -> str:
        """The words under a span of the reading."""
        return self.text[span.start : span.end]

    def character(self, id: str | None) -> Character | None:
        """The character with this id, or `None`."""
        return next((one for one in self.characters if one.id == id), None)
