"""Several people whom a story treats as one."""

from fabula.settings import Settings
from tests.stages.cast.stories import read

RULES_ALONE = Settings(model=False)


def bands(story: str) -> list[tuple[str, int]]:
    """The groups with their mentions, as rules alone find them."""
    found = read(story, settings=RULES_ALONE).characters
    return [(one.name, one.mentions) for one in found if one.by == "group"]


def test_a_group_that_speaks_is_in_the_cast() -> None:
    story = 'Ada held up the ball.\n\n"Ours!" the boys shouted.\n\nAda gave it to the boys.\n'
    assert bands(story) == [("the boys", 2)]


def test_a_group_that_only_is_there_is_not() -> None:
    assert bands("Ada sat among the boys. The chairs of the guests were wet.\n") == []


def test_kin_are_told_apart_by_whose_they_are() -> None:
    story = "His parents nodded. Her parents laughed. Then his parents went home.\n"
    assert sorted(bands(story)) == [("her parents", 1), ("his parents", 2)]


def test_a_family_is_a_group() -> None:
    story = "Mr. Harrow bowed. The Harrows were at home. Mrs. Harrow poured. The Harrows ate.\n"
    assert bands(story) == [("the Harrows", 2)]


def test_groups_are_they() -> None:
    story = '"Ours!" the boys shouted. The ball rolled off.\n'
    (one,) = [one for one in read(story, settings=RULES_ALONE).characters if one.by == "group"]
    assert one.pronouns == ("they", "them")


def test_a_group_keeps_its_capitals() -> None:
    story = 'Ada waved.\n\n"Ours!" the Tolliver boys shouted.\n\nThe Tolliver boys ran.\n'
    assert bands(story) == [("the Tolliver boys", 2)]


def test_a_family_of_which_only_one_is_told_is_no_group() -> None:
    story = "Mr. Harrow bowed. One of the Harrows laughed, and Mr. Harrow sat down.\n"
    assert bands(story) == []
