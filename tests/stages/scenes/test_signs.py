"""What is seen where a paragraph begins: times, places that are new, letters that begin and end."""

import pytest

from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Scenes
from fabula.settings import Settings
from fabula.stages import pipeline
from fabula.stages.scenes.change import rarity
from fabula.stages.scenes.cues import OPENINGS
from fabula.stages.scenes.features import seen
from fabula.stages.scenes.paragraphs import paragraphs

_RULES = Settings(model=False)
TALK = (
    "Odile turned the ledger round on the bar and put her finger to the last line of it.\n\n"
    '"That is not my hand," said Bruno. He wiped a glass in the bar, and then the same glass again.'
)


def signs(text: str) -> list[dict[str, float]]:
    """What is seen at each paragraph but the first."""
    story = Story(import_bytes(text.encode("utf-8"), "story.txt"))
    for stage in pipeline():
        if stage.gives is Scenes:
            break
        story = story.with_layer(stage.read(story, _RULES))
    every = paragraphs(story)
    return [view.features for view in seen(every, rarity(every), set())]


@pytest.mark.parametrize(
    ("opening", "cue", "there"),
    [
        ("We cast off at 0540, with the fog still on.", "clock", True),
        ("They caught the ferry about nine o'clock.", "clock", True),
        ("She always took the nine o'clock news in bed.", "clock", False),
        ("By 1830 hours the ridge was ours.", "clock", True),
        ("The next moment he was gone.", "next-day", False),
        ("The next evening he was gone.", "next-day", True),
        ("A moment later the lid came off.", "later", False),
        ("Ten minutes later the lid came off.", "later", True),
        ("It was a low barn.", "place-is", True),
        ("The one warm room they had was the bakery under the arches.", "place-is", True),
        ("It was a pity.", "place-is", False),
    ],
)
def test_an_opening_tells_a_time_or_a_place(opening: str, cue: str, there: bool) -> None:
    assert bool(OPENINGS[cue].search(opening)) is there


def test_a_place_is_new_that_the_words_before_do_not_name() -> None:
    new = signs(f"{TALK}\n\nThe cellar of the brewery was colder than the street.")[-1]
    assert new["site-new"] and new["new:place-told"]
    known = signs(f"{TALK}\n\nThe bar was colder than ever.")[-1]
    assert known["site-known"] and not known["site-new"] and "new:place-told" not in known


@pytest.mark.parametrize("sign", ["Your own\n\nMattias", "Love, the Goose"])
def test_a_letter_goes_from_its_address_to_its_signature(sign: str) -> None:
    letter = f"Dear Sabine,\n\n{'The roof is on and the money is gone. ' * 8}\n\n{sign}"
    found = signs(f"{TALK}\n\n{letter}\n\nNobody at the table looked up for a while.")
    assert "letter-begins" in found[1]
    assert "letter-ends" in found[-1]
    assert not any("letter-ends" in one for one in found[:-1])


def test_a_note_of_a_line_is_no_letter() -> None:
    found = signs(f"{TALK}\n\nDear Sabine,\n\nGone for bread.\n\nMattias\n\nOdile put it away.")
    assert not any(name.startswith("letter") for one in found for name in one)
