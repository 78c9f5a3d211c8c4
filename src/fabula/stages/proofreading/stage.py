"""The stage that asks the proofreading heads."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, ClassVar

from fabula.core import Layer, Story
from fabula.errors import MissingPart
from fabula.layers import Language, Tokens
from fabula.layers.doubts import Doubts
from fabula.settings import Settings
from fabula.stages.stage import Stage

if TYPE_CHECKING:
    from fabula.model.expecting import Expecter
    from fabula.model.proofreading import Proofreader


class ProofreadingStage(Stage):
    """Asks of each word whether another, or none, was meant, by five or six words on either side.

    Source: Golding and Roth 1999; measured in docs/decisions/0015-review.md. Where the head is
    missing or models are not wanted there are no doubts; the rules then find less.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Language, Tokens)
    gives: ClassVar[type[Layer]] = Doubts
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Doubts:
        """The doubts that are sure enough to be asked."""
        if not settings.model or story[Language].is_foreign or not len(story[Tokens]):
            return Doubts()
        heads = _heads()
        if heads is None:
            return Doubts()
        from fabula.stages.proofreading.doubts import doubts

        return Doubts(items=doubts(*heads, story))


@cache
def _heads() -> "tuple[Proofreader, Expecter] | None":
    if find_spec("numpy") is None:
        return None
    from fabula.model.expecting import Expecter
    from fabula.model.proofreading import Proofreader

    try:
        return Proofreader.load(), Expecter.load()
    except MissingPart:
        return None
