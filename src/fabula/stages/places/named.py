"""Places that have a name of their own, as the cast knows them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.layers import Cast, EntityType, MentionKind
from fabula.stages.cast.lexicon.notnames import NEVER_NAMES
from fabula.stages.places.candidates import Candidate
from fabula.stages.places.narration import Passage

_TYPES: Final = {EntityType.FAC: 1.0, EntityType.LOC: 0.8, EntityType.GPE: 0.6}
_PROPER: Final = re.compile(
    r"\b(?:in|into|inside|at|outside|aboard) "
    r"(?P<name>the (?:[A-Z][\w'’]+)(?: (?:of )?[A-Z][\w'’]+)*)"
)
_LEADS: Final = {
    **dict.fromkeys(("in", "at", "inside", "outside", "into", "aboard", "through"), 1.0),
    **dict.fromkeys(("on", "reached", "entered", "down", "along", "across", "near"), 0.8),
    **dict.fromkeys(("to", "towards", "from", "of", "left"), 0.3),
}


class Names:
    """The named places of a story: those of the cast, and capitals that are nobody's name."""

    def __init__(self, story: Story) -> None:
        mentions = story[Cast].mentions
        self._content = story.text.content
        self._places = [m for m in mentions if m.type in _TYPES and m.kind is MentionKind.NAME]
        self._people = [m for m in mentions if m.type is EntityType.PER]
        self._starts = [mention.start for mention in self._people]

    def within(self, passage: Passage) -> Iterator[Candidate]:
        """The named places that the narration of a paragraph puts somebody in."""
        yield from self._known(passage)
        yield from self._proper(passage)

    def _known(self, passage: Passage) -> Iterator[Candidate]:
        at = bisect_left(self._places, passage.start, key=lambda mention: mention.start)
        while at < len(self._places) and self._places[at].start < passage.end:
            mention = self._places[at]
            weight = _TYPES[mention.type] * _lead(passage, mention.start)
            if weight and passage.told[mention.start - passage.start].strip():
                name = self._content[mention.start : mention.end]
                yield Candidate(mention.span, name, mention.entity, weight, "place:named")
            at += 1

    def _proper(self, passage: Passage) -> Iterator[Candidate]:
        """Capitals after `in the` or `into the`: `the Copper Kettle`."""
        for match in _PROPER.finditer(passage.told):
            start, end = passage.start + match.start("name"), passage.start + match.end("name")
            at = bisect_left(self._starts, end) - 1
            if at >= 0 and self._people[at].end > start:
                continue
            key = match["name"].lower()
            if not NEVER_NAMES.issuperset(key.split()[1:]):
                yield Candidate(Span(start, end), match["name"], key, 0.8, "place:named")


def _lead(passage: Passage, at: int) -> float:
    words = passage.told[: at - passage.start].lower().split()[-2:]
    words = [word for word in words if word != "the"]
    return _LEADS.get(words[-1], 0.0) if words else 0.0
