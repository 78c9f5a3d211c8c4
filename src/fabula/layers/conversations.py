"""Quotations that belong to one exchange."""

from msgspec import Struct

from fabula.core import Layer


class Conversation(Struct, frozen=True, kw_only=True):
    """Ids of the quotations of one exchange, in order."""

    id: str
    quotations: tuple[str, ...]


class Conversations(Layer, frozen=True, kw_only=True):
    """All conversations in order; every spoken quotation is in exactly one."""

    items: tuple[Conversation, ...]
