"""Scene breaks that the story sheet adds and takes away."""

from itertools import pairwise

import pytest

from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Break, Scene, Scenes
from fabula.layers.told import SHEET, Told, ToldScene
from fabula.settings import Settings
from fabula.stages import pipeline
from tests.stages.scenes.stories import CHAPTERS, glued

KITCHEN = "Una put the plates away one by one and counted them as she went, under her breath."
ROOF = "Wind came over the slates. Una held the aerial while her brother swore at the screws."
STREET = "Nobody in the street looked up at them, and the ice-cream van played its tune to no one."
TEXT = f"{KITCHEN}\n\n{ROOF}\n\n***\n\n{STREET}\n\n{KITCHEN.replace('Una', 'Ivo')}\n"
HEADED = f"Chapter 1\n\n{KITCHEN}\n\nChapter 2\n\n{ROOF}\n"


def scenes(said: dict[str, bool], text: str = TEXT) -> list[Scene]:
    told = Told(
        scenes=tuple(
            ToldScene(start=at, end=at + len(words), breaks=breaks)
            for words, breaks in said.items()
            for at in (text.index(words),)
        )
    )
    story = Story(import_bytes(text.encode("utf-8"), "story.txt")).with_layer(told)
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings(model=False)))
        if stage.gives is Scenes:
            break
    found = list(story[Scenes].items)
    assert all(one.end <= other.start for one, other in pairwise(found))
    return found


def test_without_a_sheet_the_mark_alone_parts_them() -> None:
    assert [one.begins for one in scenes({})] == [Break.CHAPTER, Break.MARKED]


def test_a_break_that_is_told_begins_at_its_paragraph() -> None:
    _, roof, street = scenes({"held the aerial": True})
    assert (roof.start, roof.begins, roof.by, roof.confidence) == (
        TEXT.index(ROOF),
        Break.INFERRED,
        SHEET,
        1.0,
    )
    assert street.begins is Break.MARKED


def test_where_none_begins_even_a_mark_is_none() -> None:
    (whole,) = scenes({"Nobody in the street": False})
    assert whole.end == len(TEXT.rstrip())


@pytest.mark.parametrize("breaks", [True, False])
def test_a_chapter_begins_a_scene_all_the_same(breaks: bool) -> None:
    _, second = scenes({"Wind came over": breaks}, HEADED)
    assert second.begins is Break.CHAPTER


def test_a_break_that_was_inferred_can_be_taken_away() -> None:
    text = glued(CHAPTERS["greenhouse"])
    before = scenes({}, text)
    gone = before[1]
    assert gone.begins is Break.INFERRED
    after = scenes({text[gone.start : gone.start + 40]: False}, text)
    assert [one.start for one in after] == [one.start for one in before if one.id != gone.id]
