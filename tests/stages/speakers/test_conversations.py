"""Turns within exchanges: alternation, who answers, and where nothing can be known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.settings import Settings
from fabula.stages.speakers.decode import Step, probabilities
from tests.stages.cast.stories import read, speakers, spoken

OPENING = (
    'Maud met Piet at the lock. She waved. He nodded.\n\n"Late," said Maud.\n\n"Early," said Piet.'
)


def test_two_people_take_turns() -> None:
    text = OPENING + '\n\n"The clock says noon."\n\n"It lies."\n\n"So do you."\n\n"Often."'
    assert speakers(text) == ["Maud", "Piet"] * 3
    assert spoken(text)[3][1] == "alternation"


def test_a_later_tag_mends_the_turns_before_it() -> None:
    text = (
        "Maud met Piet at the lock. She waved. Piet nodded, and Piet knew the place.\n\n"
        '"Noon already?"\n\n"It lies."\n\n"So do you," said Maud.'
    )
    assert speakers(text) == ["Maud", "Piet", "Maud"]


def test_four_hundred_untagged_lines() -> None:
    lines = "\n\n".join(f'"The {number}th of them."' for number in range(400))
    found = speakers(f"{OPENING}\n\n{lines}")
    assert found == ["Maud", "Piet"] * 201


def test_nobody_named_is_nobody_invented() -> None:
    reading = read('"Who goes there?"\n\n"Nobody."\n\n"Then go."')
    assert reading.characters == ()
    assert {(q.speaker, q.confidence, q.cue, q.by) for q in reading.quotes} == {
        (None, 0.0, None, "unknown")
    }


def test_two_men_with_he() -> None:
    text = (
        'Piet met Anton on the dyke. "Late," said Piet. He coughed.\n\n"Early," he said, and Anton'
        ' grinned.\n\n"Very funny," he said.'
    )
    assert speakers(text) == ["Piet", "Anton", "Piet"]


def test_singular_they_speaks() -> None:
    text = (
        "Robin came in. They were wet. Robin sat; they shook. Robin laughed, and they sneezed. Piet"
        ' stared. Robin said they knew.\n\n"Rain," they said.'
    )
    assert speakers(text) == ["Robin"]


def test_the_reader_insert_speaks() -> None:
    text = '"Cold?" asked Piet.\n\n"Freezing," said Y/N. Y/N shivered.\n\n"Here," he said.'
    assert speakers(text)[:2] == ["Piet", "Y/N"]


def test_two_women_of_one_surname_are_two_voices() -> None:
    text = (
        'Miss Lowell bowed. Mrs. Lowell sat.\n\n"Tea?" said Mrs. Lowell.\n\n"No," said Miss Lowell.'
        '\n\n"Cake?" said Mrs. Lowell.'
    )
    assert speakers(text) == ["Mrs. Lowell", "Miss Lowell", "Mrs. Lowell"]


def test_who_is_called_answers() -> None:
    text = (
        "Maud and Piet and Ada sat in the boat. Maud rowed. Piet bailed. Ada slept.\n\n"
        '"Ada, wake up," said Maud.\n\n"Why?"'
    )
    assert speakers(text) == ["Maud", "Ada"]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (OPENING + '\n\n"Sit, Piet," said Maud.', ["Piet"]),
        (OPENING + '\n\n"Sit," said Maud to Piet.', ["Piet"]),
        (OPENING + '\n\n"Sit," said Maud.', ["Piet"]),
    ],
)
def test_addressees(text: str, to: list[str]) -> None:
    reading = read(text)
    names = {one.id: one.name for one in reading.characters}
    assert [names[one] for one in reading.quotes[-1].addressees] == to


def test_a_list_of_names_is_no_address() -> None:
    text = OPENING + '\n\n"Ada, Tom and I are going," said Maud.'
    reading = read(text)
    names = {one.id: one.name for one in reading.characters}
    assert [names[one] for one in reading.quotes[-1].addressees] == ["Piet"]


def test_a_new_scene_is_a_new_conversation() -> None:
    text = OPENING + '\n\n***\n\nAda woke.\n\n"Hello?" said Ada.'
    assert len({quote.conversation for quote in read(text).quotes}) == 2


def test_long_narration_ends_a_conversation() -> None:
    told = "\n\n".join("The water rose over the meadow, and nobody came." for _ in range(9))
    text = f'{OPENING}\n\n{told}\n\n"Hello?" said Maud.'
    assert len({quote.conversation for quote in read(text).quotes}) == 2


def test_below_the_least_confidence_a_speaker_is_unknown() -> None:
    text = OPENING + '\n\n"The clock says noon."'
    (*_, sure) = read(text).quotes
    (*_, unsure) = read(text, settings=Settings(least_confidence=0.99)).quotes
    assert sure.speaker is not None
    assert (unsure.speaker, unsure.confidence, unsure.by) == (None, 0.0, "unknown")


@given(
    st.lists(
        st.tuples(st.permutations("abcd"), st.integers(1, 4), st.floats(0.01, 1), st.floats(1, 5)),
        max_size=30,
    )
)
def test_probabilities_are_probabilities(
    turns: list[tuple[list[str], int, float, float]],
) -> None:
    steps = [
        Step(tuple(names[:count]), tuple(1.0 + i for i in range(count)), again, back)
        for names, count, again, back in turns
    ]
    for step, chances in zip(steps, probabilities(steps), strict=True):
        assert set(chances) == set(step.speakers)
        assert abs(sum(chances.values()) - 1) < 1e-6


def test_probabilities_agree_with_all_readings_counted_out() -> None:
    steps = [
        Step(("a", "b"), (2.0, 1.0), 0.1, 3.0),
        Step(("b", "c", "a"), (1.0, 1.0, 0.5), 0.2, 3.0),
        Step(("a", "c"), (1.0, 4.0), 0.3, 2.0),
        Step(("c", "b", "a"), (1.0, 1.0, 1.0), 0.1, 5.0),
    ]
    readings: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
    for step in steps:
        readings = [
            (
                (*path, who),
                weight
                * own
                * (step.again if path[-1:] == (who,) else 1)
                * (step.back if len(path) > 1 and path[-2] == who else 1),
            )
            for path, weight in readings
            for who, own in zip(step.speakers, step.weights, strict=True)
        ]
    total = sum(weight for _, weight in readings)
    for t, chances in enumerate(probabilities(steps)):
        for who, chance in chances.items():
            counted = sum(weight for path, weight in readings if path[t] == who)
            assert chance == pytest.approx(counted / total)


def test_the_work_of_decoding_grows_with_the_turns() -> None:
    """Steps are counted, not seconds: each turn is weighed once for each pair of its speakers."""

    class Counted(float):
        products = 0

        def __mul__(self, other: float) -> "Counted":
            Counted.products += 1
            return Counted(float(self) * other)

    def products(turns: int) -> int:
        Counted.products = 0
        probabilities([Step(("a", "b"), (Counted(1), Counted(1)), 0.1, 2.0)] * turns)
        return Counted.products

    assert products(200) == pytest.approx(2 * products(100), rel=0.1)
