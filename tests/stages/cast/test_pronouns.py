"""Pronouns by evidence, and who tells the story."""

import pytest

from tests.stages.cast.stories import cast, read


@pytest.mark.parametrize(
    ("text", "name", "pronouns"),
    [
        ("Wren sat. She sighed. Wren stood, and she left. Wren said she knew.", "Wren", "she"),
        ("Wren sat. He sighed. Wren stood, and he left. Wren said he knew.", "Wren", "he"),
        ("Mrs. Wren sat by the fire.", "Mrs. Wren", "she"),
        ("Sir Wren sat by the fire.", "Sir Wren", "he"),
        (
            "Wren sat. They sighed. Wren stood, and they left. Wren said they knew. Wren thought"
            " they would. Wren felt they must.",
            "Wren",
            "they",
        ),
    ],
)
def test_pronouns(text: str, name: str, pronouns: str) -> None:
    assert cast(text)[name].pronouns[:1] == (pronouns,)


def test_a_given_name_alone_tells_no_pronouns() -> None:
    assert cast("Margaret sat by the fire and laughed.")["Margaret"].pronouns == ()


@pytest.mark.parametrize(
    "text",
    [
        "Wren sat by the fire. Wren said nothing.",
        "There sat Wren by Osei. He laughed. Then Wren kissed Osei, and he paid.",
        "Wren sat. They came in at ten. Wren looked up.",
    ],
)
def test_no_pronoun_without_evidence(text: str) -> None:
    assert cast(text)["Wren"].pronouns == ()


def test_a_teller_without_a_name_is_called_narrator() -> None:
    (one,) = read("I woke. I was cold. I lit the stove, and I waited for the thaw.").characters
    assert (one.name, one.narrator, one.pronouns[0]) == ("narrator", True, "I")


def test_a_teller_is_named_by_herself() -> None:
    found = cast("My name is Ruth. I keep bees. I was born here, and I shall stay. I told Osei so.")
    assert found["Ruth"].narrator
    assert "narrator" not in found


def test_a_teller_is_named_by_others() -> None:
    found = cast(
        'I opened the door.\n\n"Late, Corin," said Wren.\n\n"I know," I said.\n\n"Sit, Corin."\n\n'
        "I sat. I drank what I was given, and I listened."
    )
    assert found["Corin"].narrator


def test_third_person_has_no_teller() -> None:
    text = '"I know I am late, I know," said Wren. Wren sat down and I daresay slept.'
    assert not any(one.narrator for one in read(text).characters)


def test_the_reader_insert_is_a_person() -> None:
    found = cast('Y/N turned. Y/N smiled at Wren. "Hi, Y/N," said Wren. Y/N waved.')
    assert "Y/N" in found


def test_the_readers_friend_is_another_person() -> None:
    found = cast('B/F/N laughed. "Come on, Y/N," said B/F/N. "No," said Y/N.')
    assert found["B/F/N"] is not found["Y/N"]


def test_a_story_told_to_you_is_yours() -> None:
    text = 'You open the door. You see Wren. Your hands shake.\n\n"Hey," you say, and you sit down.'
    reading = read(text)
    (you,) = (one for one in reading.characters if one.narrator)
    assert you.pronouns == ("you",)
    assert reading.quotes[0].speaker == you.id
