"""One person under two names that keep the same company: joined; people who meet: never."""

from tests.stages.cast.stories import cast

_WEATHER = "The rain went on over the harbour, and nobody hurried. " * 120
"""About 1,200 words in which nobody is named, so that what follows is another time."""
_CURATE = (
    'Mr. Ansley looked at the tide table. He was in no hurry.\n\n"Not today," said the curate.'
    "\n\nMr. Ansley shut the book. The curate put on his hat.\n\n"
)
_HUSBAND = (
    'Mr. Quarles came in with the post.\n\n"Bills," he said.\n\n'
    "Rupert sat down to his breakfast.\n\n"
)


def rules(one: str, text: str) -> set[str]:
    return {join.by for join in cast(text)[one].joins}


def test_a_description_that_is_about_wherever_somebody_is_means_them() -> None:
    found = cast((_CURATE + _WEATHER + "\n\n") * 4)
    assert found["the curate"] is found["Mr. Ansley"]
    join = next(join for join in found["Mr. Ansley"].joins if join.by == "same-company")
    assert join.evidence


def test_within_one_scene_it_stays_its_own() -> None:
    found = cast(_CURATE * 4)
    assert found["the curate"] is not found["Mr. Ansley"]


def test_two_who_meet_once_are_two() -> None:
    meeting = "Mr. Ansley gave the curate his umbrella.\n\n"
    found = cast((_CURATE + _WEATHER + "\n\n") * 4 + meeting)
    assert found["the curate"] is not found["Mr. Ansley"]


def test_a_titled_surname_and_a_first_name_that_never_meet_are_one() -> None:
    found = cast(_HUSBAND * 8)
    assert found["Rupert"] is found["Mr. Quarles"]
    assert "same-company" in rules("Rupert", _HUSBAND * 8)


def test_a_titled_surname_is_nobody_who_has_another() -> None:
    found = cast("Rupert Vane yawned.\n\n" + _HUSBAND * 8)
    assert found["Rupert"] is not found["Mr. Quarles"]


def test_brothers_whom_the_telling_keeps_apart_are_two() -> None:
    line = 'Mr. Dunmore bowed.\n\n"Well," said Mr. Dunmore.\n\nMr. Giles Dunmore said nothing.\n\n'
    found = cast(line * 10 + "Mrs. Giles Dunmore sighed.")
    assert found["Mr. Dunmore"] is not found["Mr. Giles Dunmore"]


def test_an_adverb_before_a_name_is_no_name() -> None:
    assert "Presently Hetty" not in cast("Presently Hetty came in. Hetty sat down. Hetty sang.")
