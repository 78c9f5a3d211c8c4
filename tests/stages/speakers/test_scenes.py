"""Short scenes in the manners of today, read whole, with the speakers a reader hears."""

import pytest

from tests.stages.cast.stories import read, speakers

DOCTOR = "Dr. Amara Bello"

HOSPITAL = """\
Dr. Amara Bello had not sat down since noon. Leon brought her coffee, and she drank it standing.

"Who's next?" he asked.

"Bed four," said Amara. "He fell off a roof."

"What was he doing on a roof?"

"Falling," she said.

A woman's voice behind the curtain said, "I can hear you both."
"""

HEIST = """\
I've got ninety seconds and the wrong drill.

"Talk to me," says Juno in my ear.

"It's the wrong drill," I say.

"Wren, what did I tell you about labels?"

"Read them," I say. I put down the bag, and I look at the lock, and I breathe.

"Seventy seconds, Wren," Juno says.
"""

SCHOOL = """\
You are late again, and your shoes squeak. You try the door. You knock.

"Come in, Tess," says Mr. Abiodun.

"Sorry, sir," you say.

"Sit," he says. You sit. You look at your hands.
"""

READER = """\
The locker slammed. Y/N jumped, and her books went everywhere.

"Need a hand?" asked Milo.

"I need a new locker," said Y/N.

"You need a new school," he said.
"""

THEY = """\
Ash sat on the kerb. They were shaking. Ash lit a match, and they watched it burn. Ash said
nothing. When Dana came they did not look up; Ash never did, when they were angry.

"You could have called," said Dana.

"I did," they said.
"""

VILLAGE = """\
I was seven. My grandmother kept bees, and I kept out of the way. I remember I was happy.

"Stand still," said my grandmother.

"Why?" I asked.

A man came up the path with a sack. He put it down.

"Somebody has to," said somebody behind the hedge.
"""


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        (HOSPITAL, ["Leon", DOCTOR, DOCTOR, "Leon", DOCTOR, None]),
        (HEIST, ["Juno", "Wren", "Juno", "Wren", "Juno"]),
        (SCHOOL, ["Mr. Abiodun", "you", "Mr. Abiodun"]),
        (READER, ["Milo", "Y/N", "Milo"]),
        (THEY, ["Dana", "Ash"]),
        (VILLAGE, ["my grandmother", "narrator", None]),
    ],
    ids=["hospital", "heist", "school", "reader insert", "singular they", "village"],
)
def test_a_scene(scene: str, expected: list[str | None]) -> None:
    assert speakers(scene) == expected


def test_two_men_with_he_in_a_present_scene() -> None:
    text = (
        'Kofi waits by the lift. He hates lifts. Then Dov comes, and he is grinning.\n\n"Stairs?"'
        ' asks Kofi.\n\n"Lift," says Dov. He presses the button.\n\n"I hate you," says Kofi.'
    )
    assert speakers(text) == ["Kofi", "Dov", "Kofi"]


def test_i_say_is_the_teller_beside_a_named_tag() -> None:
    text = (
        "My sister drives fast, and I hold on. I am cold. I am tired. I am late. Bea hums.\n\n"
        "'Funeral,' I say, at the moment when Bea says, 'Yes.'"
    )
    assert speakers(text) == ["narrator", "Bea"]


def test_a_beast_does_not_speak_without_a_tag() -> None:
    text = (
        "Hollis had a dog called Bishop. Bishop was a bad dog. Bishop snored. Priya knew him."
        ' She sat by Hollis.\n\n"Is it true?" said Priya.\n\n"Twice. Twice it was."'
    )
    assert "Bishop" not in speakers(text)


def test_an_indefinite_voice_is_nobody_known() -> None:
    text = 'Maud sat. She waited. Maud hummed; she was cold.\n\n"Late," said a third voice.'
    (quote,) = read(text).quotes
    assert (quote.speaker, quote.by) == (None, "unknown")


def test_he_after_a_boy_without_a_name_is_nobody_named_before() -> None:
    text = (
        "Mr Pym read it to us. Maud frowned. She left.\n\nAt the pump a boy asks for the fare. The"
        ' boy looks at Maud.\n\n"Well," he says, "you have the weather for it."'
    )
    assert speakers(text) == [None, None]


def addressees(content: str) -> list[set[str]]:
    reading = read(content)
    names = {one.id: one.name for one in reading.characters}
    return [{names[who] for who in quote.addressees} for quote in reading.quotes]


def test_whoever_is_told_her_own_name_is_spoken_to() -> None:
    story = (
        "Mara Venn knocked. Old Tobias Reeve held the lamp up, and beside him stood Lena Reeve.\n\n"
        '"You\'re Mara Venn," said Lena. "You had better come in."\n'
    )
    assert addressees(story) == [{"Mara Venn"}, {"Mara Venn"}]


def test_a_name_is_called_after_a_dash_of_speech() -> None:
    """`— Lo. Sending us off`: only marks of quotation were known to open what is said."""
    story = (
        "— Is it far? said Agnes.\n\n— It is not, said Peter.\n\n— Peter, are you cold?\n\n"
        "— I'm not cold, said Peter. Margaret was asleep in the back, said nothing.\n\n"
        "— Agnes! Mind the dog, said Peter.\n"
    )
    assert addressees(story)[2] == {"Peter"}
    assert addressees(story)[-1] == {"Agnes"}


def test_you_two_are_the_two_others_who_speak() -> None:
    story = (
        '"It is my tractor," said Peter.\n\n"It was your tractor," said Agnes.\n\n'
        '"Would you two stop?" asked Margaret.\n\n"No," said Peter.\n'
    )
    assert addressees(story)[2] == {"Peter", "Agnes"}


def test_what_two_say_at_once_is_neither_ones() -> None:
    story = (
        '"Who ate it?" asked Margaret.\n\n"He did," said Peter and Agnes in one breath.\n\n'
        '"I see," said Margaret and Peter coughed.\n'
    )
    assert speakers(story) == ["Margaret", None, "Margaret"]
