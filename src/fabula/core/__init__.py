"""Frozen values that everything else speaks of; no input, no output."""

from fabula.core.document import (
    Comment,
    Division,
    Document,
    Emphasis,
    EmphasisKind,
    Metadata,
    Origin,
    Passage,
    Role,
    Source,
)
from fabula.core.memory import Memory
from fabula.core.recent import Recent
from fabula.core.span import Confidence, Span, Spanned
from fabula.core.story import Layer, Story
from fabula.core.text import Text
from fabula.core.words import count_words

__all__ = [
    "Comment",
    "Confidence",
    "Division",
    "Document",
    "Emphasis",
    "EmphasisKind",
    "Layer",
    "Memory",
    "Metadata",
    "Origin",
    "Passage",
    "Recent",
    "Role",
    "Source",
    "Span",
    "Spanned",
    "Story",
    "Text",
    "count_words",
]
