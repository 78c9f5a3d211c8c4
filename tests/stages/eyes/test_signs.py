"""Small signs of whose eyes a scene is told through."""

from fabula.layers import Scenes
from fabula.stages.eyes.scene import Sight
from fabula.stages.eyes.signs import HINTS, Cue, Sign
from tests.stages.eyes.reading import name, read, seers

KIN = """\
Stefan Auer came down at six. The table was laid for four, and the lamp was on.

"You are late," said Marta.

"I walked," said Stefan. His mother turned the bread over. Marta put down the milk, and his mother
wiped the knife. The clock over the stove struck the quarter.
"""
TELLER = """\
The ferry that concerns us left at nine. Otto Brandl stood at the rail, and Vera Lutz sat by the
stove. I do not say that they had quarrelled. We shall come to that. The gulls followed them out.

"It is cold," said Otto.

"It is November," said Vera. Let us leave them there, for I have the island to tell of.
"""


def cues(text: str, sign: Sign) -> list[Cue]:
    """All signs of one kind in a story, in text order."""
    story = read(text)
    sight = Sight(story)
    rows = (row for scene in story[Scenes].items for row in sight.of(scene).cues)
    return [cue for row in rows for cue in row if cue.sign is sign]


def test_kin_speaks_for_the_eyes_of_those_whose_it_is() -> None:
    found = cues(KIN, Sign.KIN)
    assert {name(read(KIN), one.character) for one in found} == {"Stefan Auer"}


def test_a_teller_who_says_i_speaks_for_nobodys_eyes() -> None:
    assert [one.character for one in cues(TELLER, Sign.TELLER)] == [None] * 4
    assert seers(TELLER) == [None]


def test_the_first_subject_of_a_paragraph_is_a_hint_and_no_evidence() -> None:
    led = "Marta Auer shut the hen house. Stefan laughed.\n\nThen Stefan fetched the ladder.\n"
    assert [name(read(led), one.character) for one in cues(led, Sign.LEADS)] == [
        "Marta Auer",
        "Stefan",
    ]
    assert Sign.LEADS in HINTS
