"""Items of the contract that say what a layer's own items say, under the same names."""

from collections.abc import Iterable
from types import GenericAlias
from typing import TypeVar

import msgspec

Item = TypeVar("Item", bound=msgspec.Struct)


def same(kind: type[Item], items: Iterable[msgspec.Struct]) -> tuple[Item, ...]:
    """The items as `kind`, whose fields are taken from theirs by name.

    Raises:
        ValidationError: an item lacks a field that `kind` must have, or has another type in it.
    """
    taken: tuple[Item, ...] = msgspec.convert(
        tuple(items), GenericAlias(tuple, (kind, ...)), from_attributes=True
    )
    return taken
