"""Where scenes happen: from narration, never from what is only spoken or thought of."""

import pytest

from fabula.contract import Place
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Place as PlaceLayer
from fabula.layers import Places
from fabula.layers.told import Told, ToldScene
from fabula.settings import Settings
from fabula.stages import pipeline
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
        (
            "Ana kept the tackle shop in Weir Street, and slept over it.",
            "the tackle shop in Weir Street",
        ),
        ("There was nobody about. There was the towpath, and the rain.", "the towpath"),
        ("Ana dropped her bag behind the nurses' station and yawned.", "the nurses' station"),
        ("She rang Bo from the booth at the end of the pier.", "the booth at the end of the pier"),
        ("Ana was at the sink in the back room, wringing out a shirt.", "the back room"),
        ("It was a toll booth with one window. Ana counted coins.", "a toll booth"),
        ("Bo was waiting outside Garland's Bakery with a ladder.", "Garland's Bakery"),
        ("Ana kept the blinds of her office down, for the orchids.", "her office"),
        ("Ana was shutting the workshop door with her hip.", "the workshop"),
        ("The barge swung in under the willows and stuck there.", "The barge"),
        ("Ana took him home on the bus. Bo sang.", "the bus"),
        ("The kitchen windows had steamed up. Ana drew a cat.", "The kitchen"),
        ("Ana yawned. The cave went back farther than her lamp did.", "The cave"),
        ("The sun came up over the quarry. They were on the scaffolding.", "the scaffolding"),
        ("The whole of the garden centre looked. Ana hid.", "the garden centre"),
        ("Ana rang him that same afternoon, from the boathouse.", "the boathouse"),
        ("Ana was late, so nobody in the refectory could begin.", "the refectory"),
        ("Ana was strapped into the back of the tug and humming.", "the tug"),
        ("They could count the masts from the ramparts. Ana did.", "the ramparts"),
        (
            "Saltmere Station, the 4th of March\n\nAna is well, and so is the goat.",
            "Saltmere Station",
        ),
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
        "Was anybody in the cellar? Ana did not care.",
        "She looked for Bo in the attic and the pantry and the barn.",
        "He had a bruise on the temple and a stitch in his side.",
        "Ana walks by the canal in the mornings.",
        "There was a tower of plates as high as her chin, and Ana sighed.",
        "It was six by the church clock when Ana sneezed.",
        "Ana held a photograph of a castle. Under the castle somebody had drawn a goat.",
        "Nobody goes out to the reef if they can help it, and Ana could.",
        "Ana was putting the bins out when the van pulled up.",
        "Outside the children were yelling at the bus. Ana ate.",
        "The helicopter had been gone for an hour, and Ana swore.",
        "Ana put her cup down on the desk and yawned.",
        "Two hundred of them sat with their hands in their laps.",
    ],
    ids=[
        "spoken of",
        "wished for",
        "remembered",
        "nowhere",
        "asked",
        "sought",
        "body",
        "habit",
        "measure",
        "clock",
        "picture",
        "nobody",
        "arrives",
        "heard outside",
        "gone",
        "furniture",
        "laps",
    ],
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
    text = "Ana laughed. Then she walked into the lab."
    (place,) = places(text)
    assert place is not None
    assert [text[span.start : span.end] for span in place.spans] == ["the lab"]
    assert place.sentence is not None
    assert text[place.sentence.start : place.sentence.end] == "Then she walked into the lab."
    assert place.by == "place:where"


def test_the_place_around_it_is_told() -> None:
    (place,) = places("Ana stood at the nurses' station in the old hospital and counted pills.")
    assert place is not None
    assert (place.name, place.within) == (
        "the nurses' station in the old hospital",
        "the old hospital",
    )


def test_a_scene_may_go_on_elsewhere() -> None:
    text = (
        "Ana sat in the kitchen and peeled an orange. She thought of the cellar.\n\n"
        "Then she went into the yard. Bo was standing in the doorway of the barn.\n\n"
        'They walked to the orchard together. "Not the barn again," said Bo.'
    )
    (place,) = places(text)
    assert place is not None
    assert [move.name for move in place.moves] == [
        "the yard",
        "the doorway of the barn",
        "the orchard",
    ]
    assert text[place.moves[0].sentence.start :].startswith("Then she went")


STOVE = "Ana sat in the greenhouse. The stove ticked, and the panes were white.\n\n"


def test_a_scene_stays_among_the_same_things_if_nobody_left() -> None:
    stayed, again = places(f"{STOVE}***\n\nBy ten the stove was out. Ana shivered.")
    assert stayed is not None
    assert again is not None
    assert (again.name, again.by, again.sentence) == ("the greenhouse", "place:stays", None)


@pytest.mark.parametrize(
    "after",
    [
        "She left at last.\n\n***\n\nBy ten the stove was out. Ana shivered.",
        "\n\n***\n\nBy ten nothing was left of the day. Ana shivered.",
        "\n\n***\n\nAna came home by ten. The stove was out.",
    ],
    ids=["she left", "nothing is the same", "somebody comes"],
)
def test_it_does_not_stay_without_a_sign(after: str) -> None:
    _, again = places(STOVE + after)
    assert again is None or again.by != "place:stays"


def test_a_scene_comes_back_among_several_of_the_same_things() -> None:
    text = (
        f"{STOVE}***\n\nBo walked down the lane.\n\n***\n\n"
        "The stove was cold, and there was frost on the panes."
    )
    assert [place and place.name for place in places(text)][2] == "the greenhouse"


def test_the_sheet_tells_the_place() -> None:
    text = "Ana laughed.\n\n***\n\nAna sat in the kitchen.\n\n***\n\nBo sat in the kitchen.\n"
    first, second, third = told(text, {"laughed": "the moon", "Ana sat": "Mill House"})
    assert (first.name, first.by, first.confidence) == ("the moon", "sheet", 1.0)
    assert (second.name, second.by) == ("Mill House", "sheet")
    assert (third.name, third.by) == ("the kitchen", "place:where")


def told(text: str, said: dict[str, str]) -> tuple[PlaceLayer, ...]:
    scenes = tuple(
        ToldScene(start=at, end=at + len(words), place=place)
        for words, place in said.items()
        for at in (text.index(words),)
    )
    story = Story(import_bytes(text.encode("utf-8"), "story.txt"))
    story = story.with_layer(Told(scenes=scenes))
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings(model=False)))
        if stage.gives is Places:
            break
    return story[Places].items


def test_the_story_goes_on_where_a_memory_left_it() -> None:
    text = (
        "Ana sat in the bakery and wept.\n\n***\n\nWhen Ana was nine she stood in the orchard and "
        "ate a wasp.\n\n***\n\nBo wiped his nose, and told her so."
    )
    found = places(text)
    assert [place and place.name for place in found] == ["the bakery", "the orchard", "the bakery"]
    assert found[2] is not None
    assert found[2].by == "place:returns"


def test_things_tell_a_place_that_the_story_names_elsewhere() -> None:
    text = (
        "Bo turned off the wipers and laid his arm over the headrest.\n\n***\n\n"
        "Ana laughed. She had left the car unlocked."
    )
    first, _ = places(text)
    assert first is not None
    assert (first.name, first.by) == ("the car", "place:things")
    assert [text[span.start : span.end] for span in first.spans] == ["wipers", "headrest"]


def test_things_tell_no_place_that_the_story_never_names() -> None:
    assert name("Bo turned off the wipers and laid his arm over the headrest.") is None
