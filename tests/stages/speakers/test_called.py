"""Forms of address and words for kin inside quotations, and whom they mean."""

from tests.stages.cast.stories import read

FAMILY = (
    '"Mamma, look," said Clara.\n\n"I see it, Clara," said Mrs. Ostrander.\n\n'
    '"It moved, Mamma," said Clara.\n\n"It did," said Mrs. Ostrander.\n\n'
)


def meant(story: str) -> list[tuple[str, str]]:
    """The words that stand for somebody though they are no name and no pronoun, with whose."""
    reading = read(story)
    names = {one.id: one.name for one in reading.characters}
    return [
        (story[one.start : one.end], names[one.entity])
        for one in reading.mentions
        if one.by == "speech" and one.kind == "nominal"
    ]


def test_sir_is_whoever_is_spoken_to() -> None:
    story = (
        '"Sit down," said Mr. Brandt to Otto Lind. Otto sat, and he sighed.\n\n'
        '"Yes, sir," said Otto. He was tired.\n\n"Good," said Mr. Brandt.\n'
    )
    assert meant(story) == [("sir", "Mr. Brandt")]


def test_sir_is_no_woman() -> None:
    story = (
        '"Sit down," said Mrs. Brandt.\n\n"Yes, sir," said Otto. He was tired.\n\n'
        '"Good," said Mrs. Brandt.\n'
    )
    assert meant(story) == []


def test_kin_told_once_hold_in_the_whole_story() -> None:
    story = FAMILY + '"Where is your mother?" Piet asked Clara.\n\n"Out," said Clara.\n'
    assert ("your mother", "Mrs. Ostrander") in meant(story)


def test_my_mother_is_neither_who_speaks_nor_who_is_spoken_to() -> None:
    story = FAMILY + '"Where is my mother?" Mrs. Ostrander asked Clara.\n'
    assert not any(words == "my mother" for words, _ in meant(story))
