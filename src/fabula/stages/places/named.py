"""Places that have a name of their own, as the cast knows them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
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


def named(inside: Sequence[Passage], story: Story) -> list[Candidate]:
    """The named places of the narration after a word that says where."""
    mentions = story[Cast].mentions
    starts = [passage.start for passage in inside]
    if not starts:
        return []
    first = bisect_left(mentions, inside[0].start, key=lambda mention: mention.start)
    after = bisect_left(mentions, inside[-1].end, key=lambda mention: mention.start)
    found = []
    for mention in mentions[first:after]:
        if mention.type not in _TYPES or mention.kind is not MentionKind.NAME:
            continue
        passage = inside[max(0, bisect_left(starts, mention.start + 1) - 1)]
        weight = _TYPES[mention.type] * _lead(passage, mention.start)
        if weight and passage.told[mention.start - passage.start].strip():
            name = story.text.content[mention.start : mention.end]
            span = Span(mention.start, mention.end)
            found.append(Candidate(span, name, mention.entity, weight, "place:named"))
    return found


def proper(inside: Sequence[Passage], story: Story) -> list[Candidate]:
    """Capitals after `in the` or `into the` that are nobody's name: `the Copper Kettle`."""
    people = [m for m in story[Cast].mentions if m.type is EntityType.PER]
    starts = [mention.start for mention in people]
    found = []
    for passage in inside:
        for match in _PROPER.finditer(passage.told):
            start, end = passage.start + match.start("name"), passage.start + match.end("name")
            at = bisect_left(starts, end) - 1
            if at >= 0 and people[at].end > start:
                continue
            key = match["name"].lower()
            if not NEVER_NAMES.issuperset(key.split()[1:]):
                found.append(Candidate(Span(start, end), match["name"], key, 0.8, "place:named"))
    return found


def _lead(passage: Passage, at: int) -> float:
    words = passage.told[: at - passage.start].lower().split()[-2:]
    words = [word for word in words if word != "the"]
    return _LEADS.get(words[-1], 0.0) if words else 0.0
