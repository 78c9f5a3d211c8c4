"""Breaks that no mark shows: where they are found, what they rest on, and where none is."""

from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.contract import Reading
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Scene, SceneKind, Scenes
from fabula.settings import Settings
from fabula.stages import pipeline
from tests.stages.cast.stories import read
from tests.stages.scenes.stories import CHAPTERS, ONE_SCENE, Told, glued

_RULES = Settings(model=False)
MARKS = ("***", "* * *", "---", "~", "~*~", "oOo", "xXx", "x", "-x-", "#", "⁂", "* * * * * * * *")
CAPTIONS = ("[time skip]", "Ines's POV", "Three days later")


_MARKED = list(zip((*MARKS, *CAPTIONS), cycle(CHAPTERS), strict=False))


def begins(reading: Reading) -> list[str]:
    return [reading.text[scene.start : scene.start + 30] for scene in reading.scenes]


@pytest.mark.parametrize("name", CHAPTERS)
def test_more_than_half_of_the_lost_breaks_are_found_and_few_besides(name: str) -> None:
    scenes = CHAPTERS[name]
    wanted = {scene.text[:30] for scene in scenes[1:]}
    found = set(begins(read(glued(scenes), settings=_RULES))[1:])
    assert len(found & wanted) * 2 >= len(wanted)
    assert len(found - wanted) <= 1


def test_one_scene_stays_one_though_its_talk_is_of_other_times() -> None:
    assert len(read(ONE_SCENE, settings=_RULES).scenes) == 1


@pytest.mark.parametrize(("mark", "name"), _MARKED)
def test_every_mark_is_a_break(mark: str, name: str) -> None:
    scenes = CHAPTERS[name]
    reading = read(glued(scenes, mark), settings=_RULES)
    marked = [s for s in reading.scenes if s.begins in ("chapter", "marked")]
    assert [reading.text[s.start : s.start + 30] for s in marked] == [s.text[:30] for s in scenes]


def test_a_break_says_what_it_rests_on() -> None:
    reading = read(glued(CHAPTERS["signal"]), settings=_RULES)
    noon = next(s for s in reading.scenes if reading.text[s.start :].startswith("By noon"))
    assert (noon.begins, noon.by) == ("inferred", "break:time")
    first = noon.evidence[0]
    assert reading.text[first.start : first.end] == "By noon"
    assert 0 < noon.confidence < 1


def test_scenes_are_numbered_through_and_lie_in_their_chapters() -> None:
    first, second = glued(CHAPTERS["signal"]), glued(CHAPTERS["practice"])
    text = f"Chapter 1\n\n{first}\n\nChapter 2\n\n{second}"
    reading = read(text, settings=_RULES)
    assert [s.id for s in reading.scenes] == [f"s{n}" for n in range(1, len(reading.scenes) + 1)]
    spans = {chapter.id: chapter for chapter in reading.chapters}
    for scene in reading.scenes:
        chapter = spans[scene.chapter]
        assert chapter.start <= scene.start < scene.end <= chapter.end


def test_a_note_between_paragraphs_does_not_upset_the_count() -> None:
    scenes = [scene.text for scene in CHAPTERS["practice"]]
    text = f"{scenes[0]}\n\nA/N: sorry for the wait!\n\n{scenes[1]}\n\n{scenes[2]}"
    reading = read(text, settings=_RULES)
    assert all(a.end <= b.start for a, b in pairwise(reading.scenes))


@pytest.mark.parametrize(
    "text",
    [
        "The.",
        "It was the thirtieth of February, at 25:70, and the ninth moon rose.\n\n" * 12,
        '"Yes."\n\n' * 400,
        "***\n\n***\n\nThe next day.\n\n***",
        "Zog wakes. Two suns set. It is the fourth dark of the long day.\n\nZog sleeps.",
    ],
    ids=["a word", "times that mean nothing", "talk alone", "marks alone", "two suns"],
)
def test_bad_input_is_read(text: str) -> None:
    reading = read(text, settings=_RULES)
    assert all(scene.start < scene.end for scene in reading.scenes)


def scenes_of(text: str) -> tuple[Scene, ...]:
    """The scenes alone, without the stages that come after them."""
    story = Story(import_bytes(text.encode("utf-8"), "story.txt"))
    for stage in pipeline():
        if Scenes not in story:
            story = story.with_layer(stage.read(story, _RULES))
    return story[Scenes].items


def test_three_thousand_scenes_of_one_line_and_one_of_sixty_thousand_words() -> None:
    many = "\n\n***\n\n".join(f"Mara counted to {n} and went home." for n in range(3000))
    assert len(scenes_of(many)) == 3000
    line = "He rowed and she steered and the water went by under them like grey cloth. "
    one = (line * 50 + "\n\n") * 80
    assert len(scenes_of(one)) == 1


_told = st.sampled_from([scene for scenes in CHAPTERS.values() for scene in scenes])


@settings(max_examples=15, deadline=None)
@given(st.lists(_told, min_size=1, max_size=5), st.sampled_from(["", "***"]))
def test_scenes_are_in_order_and_hold_every_paragraph(scenes: list[Told], mark: str) -> None:
    reading = read(glued(tuple(scenes), mark), settings=_RULES)
    story = [b for b in reading.blocks if b.kind == "prose"]
    held = [s for b in story for s in reading.scenes if s.start <= b.start and b.end <= s.end]
    assert len(held) == len(story)
    assert all(a.end <= b.start for a, b in pairwise(reading.scenes))


def test_one_span_of_time_in_a_sentence_makes_no_summary() -> None:
    (scene,) = scenes_of("On Monday Una went down to the ferry and did not come back.")
    assert scene.kind is not SceneKind.SUMMARY
