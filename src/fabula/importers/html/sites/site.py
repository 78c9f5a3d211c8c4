"""What a known site is."""

from typing import ClassVar, Protocol

from msgspec import Struct, field

from fabula.core import Metadata
from fabula.importers.html.context import Treatment
from fabula.importers.html.tree import Element, Tree


class Look(Struct, kw_only=True):
    """What was seen on a page: how elements are treated, and what the page says of the work."""

    treatments: dict[Element, Treatment] = field(default_factory=dict)
    metadata: Metadata = Metadata()


class Site(Protocol):
    """Knows the pages of one site or program."""

    generator: ClassVar[str]

    def recognises(self, tree: Tree) -> bool:
        """Whether the page is one of this site's."""
        ...

    def look(self, tree: Tree) -> Look:
        """What the page says by its markup."""
        ...
