"""Events with those who take part in them, read off the reader model's syntax."""

from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar, Final

from fabula.core import Layer, Span, Story
from fabula.layers import Annotation, Cast, Event, Events, Happening, Tokens
from fabula.settings import Settings
from fabula.stages.annotation.stage import BY
from fabula.stages.stage import Stage

_DOERS: Final = ("nsubj", "csubj")
_TARGETS: Final = ("iobj", "obj", "obl")


class EventsStage(Stage):
    """An event is done by its subject; a verb joined to another borrows that one's subject.

    In the passive the subject is the one to whom it is done.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Tokens, Annotation, Cast)
    gives: ClassVar[type[Layer]] = Events
    version: ClassVar[int] = 1

    def read(self, story: Story, settings: Settings) -> Events:
        """One event for each happening of the annotation."""
        annotation = story[Annotation]
        parts = _Parts(story)
        return Events(items=tuple(parts.event(one) for one in annotation.happenings))


class _Parts:
    """Who stands where in the sentence around each event."""

    def __init__(self, story: Story) -> None:
        self._tokens = story[Tokens]
        self._annotation = story[Annotation]
        self._people = dict(_people(story[Cast], self._tokens))
        self._hanging: defaultdict[int, list[int]] = defaultdict(list)
        labels, heads = self._annotation.labels, self._annotation.heads
        wanted = {label for label in set(labels) if label.startswith((*_DOERS, *_TARGETS))}
        for number, (label, head) in enumerate(zip(labels, heads, strict=True)):
            if label in wanted and head >= 0:
                self._hanging[head].append(number)

    def event(self, happening: Happening) -> Event:
        """The event that a happening tells."""
        verb = happening.token
        doer, passive = self._subject(verb)
        target = doer if passive else self._target(verb)
        who = None if passive else self._person(doer)
        to = self._person(target)
        parts = [one for one in (doer, target) if one is not None and self._person(one)]
        return Event(
            start=self._tokens.starts[verb],
            end=self._tokens.ends[verb],
            who=who,
            to=to if to != who else None,
            confidence=happening.confidence,
            by=BY,
            evidence=tuple(self._span(part) for part in sorted(set(parts))),
        )

    def _subject(self, verb: int) -> tuple[int | None, bool]:
        """The token of the subject, and whether it is that of a passive."""
        for _ in range(3):
            for number in self._hanging.get(verb, ()):
                label = self._annotation.labels[number]
                if label.startswith(_DOERS):
                    return number, label.endswith(":pass")
            if self._annotation.labels[verb] not in {"conj", "xcomp"}:
                return None, False
            verb = self._annotation.heads[verb]
        return None, False

    def _target(self, verb: int) -> int | None:
        """The first person among the objects, the indirect ones before the others."""
        hanging = self._hanging.get(verb, ())
        for wanted in _TARGETS:
            for number in hanging:
                if self._annotation.labels[number].startswith(wanted) and self._person(number):
                    return number
        return None

    def _person(self, token: int | None) -> str | None:
        return None if token is None else self._people.get(token)

    def _span(self, token: int) -> Span:
        return Span(self._tokens.starts[token], self._tokens.ends[token])


def _people(cast: Cast, tokens: Tokens) -> Iterator[tuple[int, str]]:
    """The tokens of mentions of characters; where they nest, the shortest comes last and wins."""
    known = {character.id for character in cast.characters}
    meant = [mention for mention in cast.mentions if mention.entity in known]
    for mention in sorted(meant, key=lambda one: one.start - one.end):
        for token in tokens.within(mention.span):
            yield token, mention.entity
