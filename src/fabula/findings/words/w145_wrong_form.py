"""W145: a verb in a form that its sentence does not take."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.doubtful import DoubtRule
from fabula.layers import Cast
from fabula.layers.doubts import Doubt, DoubtKind, Doubts
from fabula.layers.eyes import Eyes
from fabula.layers.findings import Finding

_MANNER: Final = 4


class WrongForm(DoubtRule):
    """A verb has a form that does not go with the words around it: “he had went”, “they was”.

    What people say is theirs, and so is the telling of a narrator in the story who speaks so
    throughout; only narration is looked at.
    """

    code, name = "W145", "wrong-form"
    message = "Here it is probably “{right}”, not “{found}”."
    example = "By noon he had went home, and the others was waiting."
    better = "By noon he had gone home, and the others were waiting."
    kinds = frozenset({DoubtKind.FORM, DoubtKind.TENSE})
    needs = (Doubts, Cast, Eyes)
    shy = True

    def holds(self, doubt: Doubt, story: Story) -> bool:
        """A past is wanted only in a story that is told in the past."""
        tenses = {one.tense for one in story[Eyes].items}
        return super().holds(doubt, story) and (doubt.kind is DoubtKind.FORM or tenses == {"past"})

    def findings(self, story: Story) -> Iterator[Finding]:
        """The doubts, unless a narrator of the story makes them a manner."""
        found = tuple(super().findings(story))
        told = any(one.narrator for one in story[Cast].characters)
        yield from () if told and len(found) >= _MANNER else found
