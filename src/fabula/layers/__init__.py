"""The kinds of annotation that stages lay over a story: types only, one file a layer."""

from fabula.layers.annotation import Annotation, Happening, Markable
from fabula.layers.blocks import Block, BlockKind, Blocks
from fabula.layers.cast import (
    Alias,
    Cast,
    Character,
    Entity,
    EntityType,
    Join,
    Mention,
    MentionKind,
)
from fabula.layers.chapters import Chapter, Chapters
from fabula.layers.clock import Clock, Contradiction, SceneTime, TimeStatement
from fabula.layers.conversations import Conversation, Conversations
from fabula.layers.counts import Counts
from fabula.layers.events import Event, Events
from fabula.layers.language import Language
from fabula.layers.places import Place, Places
from fabula.layers.quotations import Quotation, QuotationKind, Quotations
from fabula.layers.scenes import Break, Scene, SceneKind, Scenes, Sections
from fabula.layers.speakers import Attribution, Cue, Speakers
from fabula.layers.times import (
    Anchor,
    PartOfDay,
    Range,
    Reference,
    TimeExpression,
    TimeKind,
    Times,
    TimeValue,
)
from fabula.layers.tokens import Tokens
from fabula.layers.work import Work

__all__ = [
    "Alias",
    "Anchor",
    "Annotation",
    "Attribution",
    "Block",
    "BlockKind",
    "Blocks",
    "Break",
    "Cast",
    "Chapter",
    "Chapters",
    "Character",
    "Clock",
    "Contradiction",
    "Conversation",
    "Conversations",
    "Counts",
    "Cue",
    "Entity",
    "EntityType",
    "Event",
    "Events",
    "Happening",
    "Join",
    "Language",
    "Markable",
    "Mention",
    "MentionKind",
    "PartOfDay",
    "Place",
    "Places",
    "Quotation",
    "QuotationKind",
    "Quotations",
    "Range",
    "Reference",
    "Scene",
    "SceneKind",
    "SceneTime",
    "Scenes",
    "Sections",
    "Speakers",
    "TimeExpression",
    "TimeKind",
    "TimeStatement",
    "TimeValue",
    "Times",
    "Tokens",
    "Work",
]
