"""People brought in by a general noun: when they are somebody, and whose name turns out theirs."""

from tests.stages.cast.stories import cast, read, speakers

COUNTER = """\
Odile had run the shop since March, and Odile was counting spoons. {brought}

"Forty-one," said Odile.

"{line}" said the girl.

"Forty-two," said Odile.
"""


def told(brought: str, line: str = "You missed one,") -> list[str | None]:
    return speakers(COUNTER.format(brought=brought, line=line))


def test_whoever_is_brought_in_and_speaks_is_somebody() -> None:
    assert told("A small girl came in out of the rain.")[1] == "the girl"


def test_an_epithet_brings_in_nobody() -> None:
    assert "the girl" not in told("Petra came in. She shook out her hair like a girl.")
    assert "the girl" not in told("Petra was a girl of few words.")


def test_another_one_brought_in_is_another() -> None:
    text = (
        'A man sat by the door.\n\n"Soup," said the man.\n\nOdile brought it.\n\nAnother man '
        'came in.\n\n"Bread," said the man.\n\n"Wait," said Odile.'
    )
    assert [name for name in cast(text) if name == "the man"]
    assert len(set(map(id, cast(text).values()))) >= 2


def test_what_they_wear_tells_two_apart() -> None:
    text = (
        "On the bench sat a man in a purple hat. A man with a scar stood behind Odile.\n\n"
        '"Soup," said the man with the scar.\n\n"None," said Odile.\n\n'
        '"Bread, then," said the man in the hat.\n\n"Here," said Odile.'
    )
    scar, _, hat, _ = read(text).quotes
    assert scar.speaker and hat.speaker and scar.speaker != hat.speaker


def test_where_somebody_stands_brings_them_in() -> None:
    text = 'Odile wept.\n\n"Mind the step," said the woman at the counter.\n\n"Yes," said Odile.'
    assert speakers(text)[0] == "the woman"
    text = 'Odile wept.\n\n"Mind the step," said the woman with the same smile.'
    assert speakers(text)[0] != "the woman"


def test_a_name_first_called_beside_a_speech_is_the_speakers() -> None:
    text = (
        'Behind Odile stood a girl of seven.\n\n"Eleven," the girl said.\n\n'
        '"Marta, hush," said Odile.\n\nOdile gave Marta a spoon, and Marta smiled.'
    )
    found = cast(text)
    assert found["the girl"] is found["Marta"]
    assert {join.by for join in found["Marta"].joins} == {"first-called"}


def test_a_month_or_a_people_is_a_name_where_one_so_called_speaks() -> None:
    text = (
        'Odile ran in.\n\n"It is gone," said Dutch.\n\n"Gone where?" said Odile.\n\n"Away," Dutch '
        "said. It was January, and the Dutch ships were late."
    )
    assert "Dutch" in cast(text)
    assert "January" not in cast(text)
    assert "Jan" in cast('"Jan, stop," said Odile.\n\n"No," said Jan.')
