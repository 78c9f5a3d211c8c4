"""The stage that asks the reader model."""

from typing import TYPE_CHECKING, ClassVar, Final

from fabula.core import Layer, Story
from fabula.errors import MissingPart
from fabula.layers import Annotation, EntityType, Happening, Language, Markable, MentionKind, Tokens
from fabula.settings import Settings
from fabula.stages.annotation.source import Source
from fabula.stages.stage import ALONE, Aid, Aided

if TYPE_CHECKING:
    from fabula.model import Read

BY: Final = "reader-model"


class AnnotationStage(Aided):
    """Reads the words of the story with the reader model, where it is wanted and whole.

    Parameters:
        source: where the model comes from.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Language, Tokens)
    gives: ClassVar[type[Layer]] = Annotation
    version: ClassVar[int] = 1

    def __init__(self, source: Source | None = None) -> None:
        self.source = source or Source()

    def read(self, story: Story, settings: Settings, aid: Aid = ALONE) -> Annotation:
        """What the model says; nothing where it is not wanted or does not know the language.

        A model that is missing or damaged leaves the layer empty, with a sentence that says so.
        """
        if not settings.model or story[Language].is_foreign or not len(story[Tokens]):
            return Annotation()
        try:
            return self._read(story, aid)
        except MissingPart as error:
            return Annotation(absence=f"{error.problem[0].upper()}{error.problem[1:]}.")

    def _read(self, story: Story, aid: Aid) -> Annotation:
        model = self.source.model()
        tokens = story[Tokens]
        content = story.text.content
        words = [content[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
        read = model.read(words, tokens.sentences, aid.steps, memory=aid.memory)
        return _layer(read, model.event, model.sha256)


def _layer(read: "Read", event: float, model: str) -> Annotation:
    from fabula.model import KINDS, TYPES

    types = [EntityType(name) for name in TYPES]
    kinds = [MentionKind(name) for name in KINDS]
    return Annotation(
        markables=tuple(
            Markable(
                first=one.start,
                after=one.end,
                type=types[one.type],
                kind=kinds[one.kind],
                chain=one.entity,
                confidence=one.confidence,
            )
            for one in read.mentions
        ),
        happenings=tuple(
            Happening(token=token, confidence=round(float(read.events[token]), 4))
            for token in (read.events >= event).nonzero()[0].tolist()
        ),
        tags=read.tags,
        lemmas=read.lemmas,
        heads=read.heads,
        labels=read.labels,
        chains=read.entities,
        model=model,
    )
