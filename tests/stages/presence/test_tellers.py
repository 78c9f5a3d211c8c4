"""Two who tell by turns, as chapters and labels name them."""

import pytest

from fabula.layers.presence import Attending
from tests.stages.eyes.reading import seers, those

INGRID = """\
I found the key where my aunt had left it. I knew the house, or I thought that I did, and I went up.

"Is that you, Ingrid?" said Paolo.

I told him it was. I did not want to see his face just then, and I stood on the stairs and waited.
"""
PAOLO = """\
I heard her on the stairs. I had been up since four, and I wanted nothing but to sit down.

"You could have called, Paolo," I said to the mirror, in her voice.

"I could have," said Ingrid. She did not look at me. I thought of the letter in my coat.
"""
THIRD = """\
Paolo shut the van. Ingrid held the lamp. The rain was coming in from the sea.

"You came," said Ingrid. Paolo gave her the map, and they stood there and looked at the water.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ingrid's POV", "Paolo's POV"),
        ("Chapter 1: Ingrid", "Chapter 2: Paolo"),
        ("Chapter One: Ingrid, Monday", "Chapter Two: Paolo, Tuesday"),
    ],
)
def test_each_teller_sees_and_is_there_in_their_own_part(first: str, second: str) -> None:
    text = f"{first}\n\n{INGRID}\n\n{second}\n\n{PAOLO}"
    assert seers(text) == ["Ingrid"]
    assert seers(text, 1) == ["Paolo"]
    assert those(text, Attending.PRESENT) == {"Ingrid", "Paolo"}
    assert those(text, Attending.PRESENT, 1) == {"Ingrid", "Paolo"}


def test_a_chapter_called_after_somebody_told_of_has_another_teller() -> None:
    text = f"Chapter 1: Paolo\n\n{INGRID}\n\nChapter 2: Ingrid\n\n{PAOLO}"
    assert "Paolo" not in seers(text)
    assert "Ingrid" not in seers(text, 1)


def test_bare_names_over_scenes_name_eyes_where_there_are_two() -> None:
    text = f"{THIRD}\n***\n\nIngrid\n\n{THIRD}\n***\n\nPaolo\n\n{THIRD}"
    assert seers(text, 1) == ["Ingrid"]
    assert seers(text, 2) == ["Paolo"]
    alone = f"{THIRD}\n***\n\nIngrid\n\n{THIRD}"
    assert seers(alone, 1) != ["Ingrid"]


def test_a_label_holds_until_its_chapter_ends() -> None:
    parts = (
        f"Chapter 1\n\nIngrid's POV\n\n{INGRID}",
        f"***\n\n{INGRID}",
        f"Paolo's POV\n\n{PAOLO}",
        f"Chapter 2\n\n{PAOLO}",
    )
    text = "\n\n".join(parts)
    assert [seers(text, number) for number in range(3)] == [["Ingrid"], ["Ingrid"], ["Paolo"]]
    assert seers(text, 3) not in (["Ingrid"], ["Paolo"])
