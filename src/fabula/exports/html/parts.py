"""Which parts of a reading a page has."""

from typing import Final

from msgspec import Struct


class Parts(Struct, frozen=True, kw_only=True):
    """The sections of the page, each there or not; a section with nothing in it is left out too."""

    cast: bool = True
    talk: bool = True
    scenes: bool = True
    clock: bool = True
    unsure: bool = True
    text: bool = True
    review: bool = False


PARTS: Final = Parts.__struct_fields__
WHOLE: Final = Parts()
"""The page of `fabula read --html`; the review has a page of its own."""
