"""Where scenes happen: from narration, never from what is only spoken or thought of."""

import pytest

from fabula.contract import Place
from fabula.settings import Settings
from tests.stages.cast.stories import read
from tests.stages.scenes.stories import CHAPTERS, glued


def places(text: str) -> list[Place | None]:
    return [scene.place for scene in read(text, settings=Settings(model=False)).scenes]


def name(text: str) -> str | None:
    (place,) = places(text)
    return place.name if place else None


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_most_scenes_know_where_they_are(chapter: str) -> None:
    scenes = CHAPTERS[chapter]
    found = places(glued(scenes, "***"))
    right = [
        place is None if scene.place is None else place is not None and _same(place, scene.place)
        for place, scene in zip(found, scenes, strict=True)
    ]
    assert sum(right) >= len(right) - 1


def _same(place: Place, wanted: str) -> bool:
    return bool({place.name.lower().split()[-1]} & set(wanted.lower().split()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana sat in the kitchen and peeled an orange.", "the kitchen"),
        ("Ana walked into the lab. Nobody looked up.", "the lab"),
        ("Rain fell. The cafeteria was full of wet people.", "The cafeteria"),
        ("They walked the halls of Saint Brendan's, he and Ana.", "the halls of Saint Brendan's"),
        ("Ana lay awake in bed and counted.", "bed"),
        ("She waited at the far end of the rehearsal room.", "the rehearsal room"),
        ("You get home after dark. The cat is waiting.", "home"),
    ],
)
def test_where_the_narration_puts_it(text: str, expected: str) -> None:
    assert name(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"I was in the kitchen," said Ana. "I saw him in the garden."',
        "Ana thought about the garden. She would be in the garden, if she could.",
        "Ana remembered the summer in the orchard.",
        "Ana laughed. She could not help it.",
    ],
    ids=["spoken of", "wished for", "remembered", "nowhere"],
)
def test_a_place_that_is_only_spoken_or_thought_of_is_not_it(text: str) -> None:
    assert name(text) is None


def test_a_place_that_returns_has_the_same_name() -> None:
    text = (
        "Ana sat in the big kitchen and wept.\n\n***\n\nBo stood in the garden.\n\n***\n\n"
        "They met in the kitchen at last, and neither of them wept."
    )
    assert [place and place.name for place in places(text)] == [
        "the big kitchen",
        "the garden",
        "the big kitchen",
    ]


def test_of_two_places_it_is_the_one_where_the_scene_begins() -> None:
    text = "Ana stood in the kitchen.\n\n" + "She scrubbed the pot. " * 60
    assert name(text + "\n\nThen she went out into the garden.") == "the kitchen"


def test_the_words_that_tell_it_are_given() -> None:
    text = "Ana walked into the lab."
    (place,) = places(text)
    assert place is not None
    assert [text[span.start : span.end] for span in place.spans] == ["the lab"]
    assert place.by == "place:where"
