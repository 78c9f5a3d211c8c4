"""Small stories read by rules alone, scene by scene."""

from functools import cache

from fabula.core import Layer, Span, Story
from fabula.importers.registry import import_bytes
from fabula.layers import Cast
from fabula.layers.eyes import Eyes, Look
from fabula.layers.presence import Attending, Company, Presence
from fabula.settings import Settings
from fabula.stages import pipeline


@cache
def read(text: str) -> Story:
    """The story with all layers, read without the model."""
    story = Story(import_bytes(text.encode("utf-8"), "story.txt"))
    settings = Settings(model=False)
    for stage in pipeline():
        story = story.with_layer(stage.read(story, settings))
    return story


def laid(story: Story, *layers: Layer) -> Story:
    """The story with layers that no stage gives laid over it first."""
    bare = Story(story.document)
    for layer in layers:
        bare = bare.with_layer(layer)
    for stage in pipeline():
        bare = bare.with_layer(stage.read(bare, Settings(model=False)))
    return bare


def looks(text: str) -> tuple[Look, ...]:
    """How each scene is told."""
    return read(text)[Eyes].items


def companies(text: str) -> tuple[Company, ...]:
    """Who is in each scene."""
    return read(text)[Presence].items


def name(story: Story, character: str | None) -> str | None:
    """The name under which a character is shown."""
    return next((one.name for one in story[Cast].characters if one.id == character), None)


def those(text: str, how: Attending, scene: int = 0) -> set[str | None]:
    """The names of those who take part in a scene in this way."""
    story = read(text)
    return {name(story, one) for one in story[Presence].items[scene].those(how)}


def seers(text: str, scene: int = 0) -> list[str | None]:
    """The names of those through whose eyes a scene is told, stretch by stretch."""
    story = read(text)
    return [name(story, one.character) for one in story[Eyes].items[scene].stretches]


def words(text: str, span: Span) -> str:
    """The words under a span."""
    return text[span.start : span.end]
