"""What a process keeps of the last reading of a story, so that the next repeats nothing needlessly.

A step of a reading depends on the document and on the layers that it asks the story for. Which
these are need not be declared: they are noted while it runs. As long as the document is the same
and each of those layers is the very one of last time, so is what the step makes.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, cast

from fabula.core.document import Document
from fabula.core.memory import Memory
from fabula.core.notes import Notes
from fabula.core.story import Layer, Made, Story


class _Step(NamedTuple):
    document: Document
    asked: dict[type[Layer], Layer | None]
    made: Any


class Recent:
    """The steps of the last reading, with what each asked for and made.

    One reading at a time may use it. It holds as much as a story with its layers, and only of the
    story that was read last.
    """

    def __init__(self) -> None:
        self._reader = ""
        self._document: Document | None = None
        self._steps: dict[str, _Step] = {}
        self._given: dict[str, Any] = {}
        self._notes: dict[str, Notes[Any]] = {}
        self._memory: Memory | None = None

    def begin(self, document: Document, reader: str, memory: Memory | None = None) -> Document:
        """Prepares for a reading; gives the document to read, the earlier one where it is the same.

        Parameters:
            reader: names settings and makers; what others made is forgotten.
            memory: where notes on stretches of text are looked up and kept.
        """
        if reader != self._reader:
            self.forget()
        self._reader, self._memory = reader, memory
        if self._document is None or not _same(self._document, document):
            self._document = document
        return self._document

    def made(self, name: str, story: Story, make: Callable[[Story], Made]) -> Made:
        """What the step `name` makes of a story, made only where something it asks for changed.

        What comes out equal to last time is given as the very object of last time, so that the
        steps which ask for it have nothing to do either.

        Parameters:
            make: the step; what it makes depends on nothing but the story.
        """
        known = self._steps.get(name)
        if known is not None and _holds(known, story):
            return cast(Made, known.made)
        watched = _Watched(story)
        made = make(watched)
        if known is not None and known.made == made:
            made = known.made
        self._steps[name] = _Step(story.document, watched.asked, made)
        return made

    def equal(self, name: str, given: Made) -> Made:
        """What is given to a reading from outside; the very object of last time if it is equal."""
        known = self._given.get(name)
        if known is None or known != given:
            self._given[name] = given
        return cast(Made, self._given[name])

    def noted(
        self, name: str, make: Callable[[Sequence[str]], Iterable[Made]], kind: type[Made]
    ) -> Notes[Made]:
        """The notes called `name`; see `Notes`."""
        notes = self._notes.get(name)
        if notes is None:
            notes = self._notes[name] = Notes(make, kind)
            data = self._memory.recall(self._key(name)) if self._memory else None
            if data is not None:
                notes.load(data)
        return cast(Notes[Made], notes)

    def end(self) -> None:
        """Ends a reading: what is new in the notes goes to the memory."""
        for name, notes in self._notes.items():
            data = notes.turn()
            if data is not None and self._memory is not None:
                self._memory.keep(self._key(name), data)

    def _key(self, name: str) -> bytes:
        story = self._document.source.name if self._document else ""
        parts = "\0".join((self._reader, story, name))
        return hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def forget(self) -> None:
        """Keeps nothing."""
        self._steps, self._given, self._notes = {}, {}, {}


class _Watched(Story):
    """A story that notes which layers it is asked for."""

    __slots__ = ("_story", "asked")

    def __init__(self, story: Story, asked: dict[type[Layer], Layer | None] | None = None) -> None:
        super().__init__(story.document, story.layers, story.recent)
        self._story = story
        self.asked = {} if asked is None else asked

    def get(self, kind: type[Layer]) -> Layer | None:
        layer = self._story.get(kind)
        self.asked[kind] = layer
        return layer

    def with_layer(self, layer: Layer) -> Story:
        return _Watched(super().with_layer(layer), self.asked)


def _holds(step: _Step, story: Story) -> bool:
    return step.document is story.document and all(
        story.get(kind) is layer for kind, layer in step.asked.items()
    )


def _same(one: Document, other: Document) -> bool:
    return one.source == other.source and one.text.content == other.text.content
