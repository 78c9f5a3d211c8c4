"""The fixed inventories that the reader model speaks in; their order is part of the weights."""

from typing import Final

TYPES: Final = ("PER", "FAC", "GPE", "LOC", "VEH", "ORG")
"""Types of entities, in the categories of ACE and LitBank."""

KINDS: Final = ("name", "nominal", "pronoun")
"""How a mention refers."""

SPAN_CHANNELS: Final = 1 + len(TYPES) + len(KINDS)
"""Scores of one span: no mention, each type, each kind."""

UPOS: Final = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
"""Universal parts of speech."""
