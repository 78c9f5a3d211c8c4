"""C106: somebody is named whom the story never introduces."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import (
    Annotation,
    Cast,
    Chapters,
    EntityType,
    Events,
    MentionKind,
    Speakers,
    Tokens,
    Work,
)
from fabula.layers.findings import Finding, Severity
from fabula.layers.told import Told, folded

_LEAST: Final = 3
_SURE: Final = 0.8
_KNOWN_TO_ALL: Final = frozenset({"god", "lord", "christ", "jesus", "heaven", "santa", "devil"})


class NeverIntroduced(Rule):
    """Somebody is named again and again who does nothing, says nothing, and is never explained.

    The author knows who that is. A reader of this text alone does not, and waits for them. A word
    at the first place is enough: her brother, the neighbour. Whoever stands among the work's
    character tags or in the story sheet is known to its readers. It is asked for only where the
    author wants it, since a story may well take people for granted.
    """

    code, name, family = "C106", "never-introduced", "scene"
    title = "Who is that?"
    severity = Severity.QUESTION
    message = "{who} is named {count} times and never introduced; would a reader know who that is?"
    example = "Ida thought of Runa. If only Runa knew. Runa would laugh."
    better = "Ida thought of Runa, her sister. If only Runa knew. Runa would laugh."
    needs = (Annotation, Cast, Speakers, Events, Work, Chapters)
    shy = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """The first place of each; a text that begins in the midst of a work is left alone."""
        chapters = story[Chapters].items
        if chapters and (chapters[0].number or 1) > 1:
            return
        known = self._known(story)
        for who, places in self._named(story).items():
            if len(places) < _LEAST or folded(who) in known:
                continue
            if not any(self._explained(story, place) for place in places):
                yield self.at(places[0], confidence=0.6, who=who, count=len(places))

    def _named(self, story: Story) -> dict[str, list[Span]]:
        """Where the narration names each, by the words of the name."""
        prose, tokens = story[Prose], story[Tokens]
        places: dict[str, list[Span]] = defaultdict(list)
        for one in story[Annotation].markables:
            span = Span(tokens.starts[one.first], tokens.ends[one.after - 1])
            person = one.type is EntityType.PER and one.kind is MentionKind.NAME
            if person and one.confidence >= _SURE and not prose.spoken(span.start):
                places[prose.content[span.start : span.end]].append(span)
        return places

    def _known(self, story: Story) -> set[str]:
        """The names of those who say or do anything, and of those whom readers know."""
        acting = {one.speaker for one in story[Speakers].items}
        acting |= {who for one in story[Events].items for who in (one.who, one.to)}
        cast = [one for one in story[Cast].characters if one.id in acting or one.narrator]
        names = {alias.name for one in cast for alias in one.aliases}
        names |= {name for one in Told.of(story).people for name in one.names}
        names |= set(story[Work].metadata.characters)
        words = {word for name in names for word in name.split()}
        return {folded(name) for name in names | words} | _KNOWN_TO_ALL

    def _explained(self, story: Story, place: Span) -> bool:
        """Whether a noun may stand beside the name: “her sister Runa”, “Runa, the baker”."""
        prose = story[Prose]
        first = story[Tokens].within(place).start
        named = first > 0 and prose.tags[first - 1] == "NOUN"
        return named or prose.content.startswith((",", " (", " is ", " was "), place.end)
