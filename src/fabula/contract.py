"""The public contract: what a reading is, for programs. Its JSON Schema is generated from here.

Every item that was inferred carries `confidence`, `by` and, where it rests on other words than its
own, `evidence`. What is not known is `null` or empty. Fields are added from version to version of
the program and never change their meaning within one `format`.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from fabula.core import Confidence, Emphasis, Metadata, Origin, Source, Span, Spanned

FORMAT: Final = "fabula/1"

BlockKind = Annotated[
    str,
    Meta(
        description="title, byline, metadata, summary, author_note, disclaimer, chapter_heading, "
        "part_heading, epigraph, prose, scene_break, letter, verse, message or end_matter."
    ),
]
QuoteKind = Annotated[
    str,
    Meta(
        description="speech, thought, text (quoted writing) or scare (words held at arm's length)."
    ),
]
Cue = Annotated[
    str | None,
    Meta(
        description="What tells the speaker: explicit (a name at the line), anaphoric (a pronoun "
        "or description at the line), implicit (the turn); null where nobody is known."
    ),
]
By = Annotated[str, Meta(description="The stage, rule or model that says so, or sheet.")]
Evidence = Annotated[tuple[Span, ...], Meta(description="Other words that the claim rests on.")]


class Program(Struct, frozen=True, kw_only=True):
    """Who made the reading: the same four always make the same reading of a file."""

    version: str
    model: Annotated[str | None, Meta(description="sha256 of the reader model, or null.")] = None
    settings: Annotated[str, Meta(description="Key of the settings and the stages' versions.")]
    sheet: Annotated[
        str | None, Meta(description="Key of the story sheet, or null: nothing is told.")
    ] = None


class Block(Spanned, frozen=True, kw_only=True):
    """One paragraph, heading, note or break."""

    id: str
    kind: BlockKind
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Chapter(Spanned, frozen=True, kw_only=True):
    """A chapter's story, its heading left out."""

    id: str
    title: str | None
    number: int | None
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Move(Spanned, frozen=True, kw_only=True):
    """Words within a scene at which it goes on elsewhere."""

    name: str
    entity: Annotated[str | None, Meta(description="Id of an entity, if it is one.")] = None
    sentence: Annotated[Span, Meta(description="The sentence the words stand in.")]
    confidence: Confidence
    by: By


class Place(Struct, frozen=True, kw_only=True):
    """Where a scene begins, in the text's own words, and where it goes on."""

    name: str
    entity: Annotated[str | None, Meta(description="Id of an entity, if it is one.")] = None
    within: Annotated[str | None, Meta(description="The place around it, where one is told.")] = (
        None
    )
    spans: Annotated[tuple[Span, ...], Meta(description="The words that tell it.")] = ()
    sentence: Annotated[
        Span | None, Meta(description="The sentence that names it; null: it is not named again.")
    ] = None
    moves: Annotated[tuple[Move, ...], Meta(description="Where the scene goes on, in order.")] = ()
    confidence: Confidence
    by: By


class Time(Struct, frozen=True, kw_only=True):
    """When a scene happens, on the story's own clock."""

    label: Annotated[str | None, Meta(description="The text's own words for it.")] = None
    part_of_day: Literal["morning", "afternoon", "evening", "night"] | None = None
    day: Annotated[int | None, Meta(description="Day of the story; 1 is the first scene's.")] = None
    clock: Annotated[str | None, Meta(description="HH:MM, where the text tells it.")] = None
    earliest: Annotated[
        int | None, Meta(description="Minutes from the midnight that begins day 1; null: open.")
    ] = None
    latest: int | None = None
    back: Annotated[bool, Meta(description="It lies before what was told before it.")] = False
    spans: Annotated[tuple[Span, ...], Meta(description="The words that tell it.")] = ()
    confidence: Confidence
    by: By


class View(Struct, frozen=True, kw_only=True):
    """Somebody whose perceptions are told in a scene."""

    character: str
    spans: Annotated[tuple[Span, ...], Meta(description="Words that show it.")] = ()
    confidence: Confidence
    by: By


class Focal(Spanned, frozen=True, kw_only=True):
    """A stretch told through one pair of eyes; `character` is null where it is nobody's."""

    character: str | None
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Entrance(Struct, frozen=True, kw_only=True):
    """Somebody comes into a scene or goes."""

    character: str
    span: Span
    kind: Literal["enters", "leaves"]
    confidence: Confidence
    by: By


class Flashback(Struct, frozen=True, kw_only=True):
    """That a scene lies before the moment it is told from."""

    told_from: Annotated[str, Meta(description="Id of the scene that it is told from.")]
    spans: Annotated[
        tuple[Span, ...],
        Meta(description="The sentence that opens it; none: it goes on from the scene before."),
    ] = ()
    confidence: Confidence
    by: By


class Scene(Spanned, frozen=True, kw_only=True, rename={"begins": "break"}):
    """A scene; what nobody has read yet is null or empty."""

    id: str
    chapter: str
    begins: Annotated[str, Meta(description="chapter, marked, blank or inferred.")]
    kind: Literal["scene", "summary", "frame"] | None = None
    flashback: Flashback | None = None
    place: Place | None = None
    time: Time | None = None
    pov: Annotated[
        tuple[View, ...], Meta(description="Most told first; more than one: the view moves.")
    ] = ()
    focal: Annotated[tuple[Focal, ...], Meta(description="The same by stretch.")] = ()
    person: Literal["first", "second", "third"] | None = None
    tense: Literal["past", "present"] | None = None
    present: Annotated[tuple[str, ...], Meta(description="Characters on stage.")] = ()
    remote: Annotated[
        tuple[str, ...], Meta(description="Taking part by phone, radio, message or letter.")
    ] = ()
    mentioned: Annotated[tuple[str, ...], Meta(description="Only spoken, thought or told of.")] = ()
    entrances: tuple[Entrance, ...] = ()
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class TimeStatement(Spanned, frozen=True, kw_only=True):
    """A sentence, and what it says of the time."""

    says: str


class Contradiction(Struct, frozen=True, kw_only=True):
    """Sentences that cannot all be true; without any one of them the others could be."""

    id: str
    statements: tuple[TimeStatement, ...]
    confidence: Confidence
    by: By


class Name(Struct, frozen=True, kw_only=True):
    """One name of a character and where it first stands."""

    name: str
    first: Annotated[Span | None, Meta(description="null: it stands in the metadata only.")]
    mentions: int


class Join(Struct, frozen=True, kw_only=True):
    """Why two names were taken for one person."""

    names: tuple[str, str]
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Character(Struct, frozen=True, kw_only=True):
    """Somebody who acts as a person."""

    id: str
    name: str
    aliases: Annotated[tuple[str, ...], Meta(description="All names, the one shown among them.")]
    pronouns: Annotated[tuple[str, ...], Meta(description="Only where the text gives evidence.")]
    narrator: bool
    mentions: int
    quotes: Annotated[int, Meta(description="How many quotations of the kind speech are theirs.")]
    names: tuple[Name, ...]
    joins: Annotated[tuple[Join, ...], Meta(description="Why names were taken for one person.")]
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Entity(Struct, frozen=True, kw_only=True):
    """A place, an organisation or a vehicle."""

    id: str
    type: Annotated[str, Meta(description="FAC, GPE, LOC, ORG or VEH.")]
    name: str
    confidence: Confidence
    by: By


class Mention(Spanned, frozen=True, kw_only=True):
    """Words that stand for a character or an entity."""

    kind: Annotated[str, Meta(description="name, nominal or pronoun.")]
    type: Annotated[str, Meta(description="PER, FAC, GPE, LOC, ORG or VEH.")]
    entity: Annotated[str, Meta(description="Id of a character or an entity.")]
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Event(Spanned, frozen=True, kw_only=True):
    """A word that tells an event as happening."""

    who: Annotated[str | None, Meta(description="Id of the character who does it.")] = None
    to: Annotated[str | None, Meta(description="Id of the character it is done to.")] = None
    realis: Annotated[bool, Meta(description="Told as happening; others are not listed.")] = True
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Syntax(Struct, frozen=True, kw_only=True):
    """The words of the story with their syntax, in Universal Dependencies.

    Word `i` is `text[starts[i]:ends[i]]`. `tags`, `lemmas` and `labels` hold one word each, joined
    by spaces; `heads` are numbers of words, -1 for a root.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: str
    lemmas: str
    heads: tuple[int, ...]
    labels: str


class Quote(Spanned, frozen=True, kw_only=True):
    """One stretch of direct speech, thought or writing, its marks included.

    `confidence` and `by` are of the speaker; `kind_confidence` and `kind_by` of there being such a
    quotation at all.
    """

    id: str
    kind: QuoteKind
    speaker: Annotated[str | None, Meta(description="Id of a character, or null: not known.")]
    addressees: Annotated[tuple[str, ...], Meta(description="Ids of characters.")]
    utterance: Annotated[str, Meta(description="The stretches of one interrupted speech share it.")]
    cue: Cue
    confidence: Confidence
    addressees_confidence: Confidence
    by: By
    evidence: Evidence = ()
    kind_confidence: Confidence
    kind_by: str
    style: Annotated[str, Meta(description="Its marks: double-curly, dash, italic and so on.")]
    closed: Annotated[bool, Meta(description="false: the closing mark is lost in the text.")]
    inner: Annotated[tuple[Span, ...], Meta(description="The quotations nested in it.")] = ()
    conversation: Annotated[
        str | None, Meta(description="Shared by the quotations of one exchange.")
    ] = None


class Counts(Struct, frozen=True, kw_only=True):
    """Counted over the story alone; notes have their own number."""

    words: int
    dialogue_words: int
    note_words: int
    sentences: int
    paragraphs: int
    reading_seconds: int
    dialogue_share: Annotated[
        float, Meta(ge=0, le=1, description="Share of the story's words that stand in speech.")
    ]


class Work(Struct, frozen=True, kw_only=True):
    """What kind of document it is, and the break marks that it uses."""

    kind: Annotated[str, Meta(description="What kind of document it is, as a phrase.")]
    generator: Annotated[str, Meta(description="The program that made the file, if it says so.")]
    language_confidence: Confidence
    marks: Annotated[tuple[str, ...], Meta(description="The scene breaks it uses.")] = ()
    quotation_styles: tuple[str, ...] = ()
    warnings: Annotated[
        tuple[str, ...],
        Meta(description="What was lost or repaired as the file was read; lost corrections."),
    ] = ()


class Finding(Spanned, frozen=True, kw_only=True):
    """What a rule of the review has found; a slip's span is the words to change."""

    id: str
    code: Annotated[str, Meta(description="Stable code of the rule, such as W101.")]
    name: Annotated[str, Meta(description="The rule's name, such as doubled-word.")]
    family: str
    severity: Literal["slip", "question", "habit"]
    message: Annotated[str, Meta(description="What the author is told; fixed wording.")]
    suggestions: Annotated[
        tuple[str, ...], Meta(description="Words that could stand in its place, the best first.")
    ] = ()
    status: Annotated[
        Literal["open", "intended", "later"], Meta(description="What the author has said of it.")
    ] = "open"
    confidence: Confidence
    by: By
    evidence: Evidence = ()


class Comment(Spanned, frozen=True, kw_only=True):
    """What somebody, such as a beta reader, has remarked on a stretch of the story."""

    author: str = ""
    date: Annotated[str, Meta(description="As the file has it; often ISO 8601.")] = ""
    text: str = ""
    id: str = ""
    by: Annotated[str, Meta(description="file: it stands in the file itself; or sheet.")] = "file"
    resolved: Annotated[bool, Meta(description="Marked as done with in the word processor.")] = (
        False
    )


class Reading(Struct, frozen=True, kw_only=True):
    """One story, read."""

    format: Literal["fabula/1"] = FORMAT
    program: Program
    source: Source
    language: Annotated[str, Meta(description="ISO 639-1; und where it cannot be told.")]
    metadata: Metadata
    work: Work
    counts: Counts
    text: Annotated[str, Meta(description="What all offsets point into.")]
    origin: Annotated[
        tuple[Origin, ...], Meta(description="Where each stretch of the text came from.")
    ] = ()
    emphasis: tuple[Emphasis, ...] = ()
    comments: Annotated[
        tuple[Comment, ...], Meta(description="What beta readers have remarked, in text order.")
    ] = ()
    blocks: Annotated[
        tuple[Block, ...], Meta(description="The whole text but white space, in order.")
    ] = ()
    chapters: tuple[Chapter, ...] = ()
    scenes: tuple[Scene, ...] = ()
    clock: Annotated[
        tuple[Contradiction, ...], Meta(description="What cannot all be true of the story's time.")
    ] = ()
    characters: Annotated[tuple[Character, ...], Meta(description="Most mentioned first.")] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    thoughts: tuple[None, ...] = ()
    events: tuple[Event, ...] = ()
    syntax: Annotated[Syntax | None, Meta(description="null where the rules read alone.")] = None
    findings: Annotated[
        tuple[Finding, ...], Meta(description="What the review found, in text order.")
    ] = ()
    manner: Annotated[
        Literal["single", "by-scene", "sliding", "omniscient"] | None,
        Meta(
            description="How the work deals with points of view: one pair of eyes throughout, one "
            "to a scene, one that slides within scenes, or a teller in everybody's head."
        ),
    ] = None
    manner_confidence: Confidence = 0.0

    def words(self, span: Span) -> str:
        """The words under a span of the reading."""
        return self.text[span.start : span.end]

    def character(self, id: str | None) -> Character | None:
        """The character with this id, or `None`."""
        return next((one for one in self.characters if one.id == id), None)
