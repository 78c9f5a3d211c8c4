"""Names that the text itself says are one person's, and names that those who talk give."""

from tests.stages.cast.stories import cast


def joined(story: str, one: str, other: str) -> set[str]:
    """The rules that made the two one; empty where they stayed two."""
    found = cast(story)
    if found[one] is not found.get(other):
        return set()
    return {join.by for join in found[one].joins if {one, other} == set(join.names)}


def test_a_speaker_says_who_she_is() -> None:
    story = (
        "A woman stood in the yard. Nobody knew the woman.\n\n"
        '"I\'m Hanne Korsgaard," said the woman.\n\n"Come in," said Albert.\n\n'
        '"I will," said the woman. Hanne Korsgaard wiped her boots, and she came in.\n'
    )
    assert joined(story, "Hanne Korsgaard", "the woman") == {"names-self"}


def test_a_name_is_told_late() -> None:
    story = (
        '"It\'s heavy," said the porter. He was young. His name was Ruben.\n\n'
        '"Is it?" said Ottoline.\n\n"It is," said the porter, and Ruben laughed.\n'
    )
    assert joined(story, "Ruben", "the porter") == {"named"}


def test_an_apposition_joins_and_a_list_does_not() -> None:
    told = '"No," said the cook. Gudrun, the cook, wept. Then Gudrun sang.\n'
    listed = '"No," said the cook. In came Gudrun, the cook, and Mr. Abel. Then Gudrun sang.\n'
    assert joined(told, "Gudrun", "the cook") == {"apposition"}
    assert not joined(listed, "Gudrun", "the cook")


def test_the_join_shows_the_words_that_say_so() -> None:
    story = '"No," said the cook. Gudrun, the cook, wept. Then Gudrun sang.\n'
    (join,) = cast(story)["Gudrun"].joins
    assert [story[one.start : one.end] for one in join.evidence] == ["Gudrun, the cook"]


def test_a_name_that_is_only_called_is_whose_turn_it_is() -> None:
    story = (
        '"Sit down," said Mr. Hargreave.\n\n"Kenneth, please," said Orla.\n\n'
        '"Sit," said Mr. Hargreave.\n\n"Oh, Kenneth," said Orla.\n\n'
        '"Thank you," said Mr. Hargreave.\n'
    )
    assert joined(story, "Mr. Hargreave", "Kenneth") == {"called-only"}


def test_one_who_has_a_given_name_is_not_called_by_another() -> None:
    story = (
        '"Sit down," said Martin.\n\n"Kenneth, please," said Orla.\n\n'
        '"Sit," said Martin.\n\n"Oh, Kenneth," said Orla.\n\n"Thank you," said Martin.\n'
    )
    assert not joined(story, "Martin", "Kenneth")


def test_a_short_form_and_a_full_name_that_never_meet() -> None:
    apart = (
        "Teddy ran a bath. Teddy sang in it. Teddy dried off. Then Teddy dressed, and Teddy ate."
        ' The phone rang.\n\n"Is that Theodora?" asked Mr. Lund. Theodora\'s rent was late.'
    )
    met = apart + " Teddy looked at Theodora. Theodora shrugged, and Teddy left."
    assert joined(apart, "Teddy", "Theodora") == {"short-form-apart"}
    assert not joined(met, "Teddy", "Theodora")


def test_an_epithet_is_no_given_name() -> None:
    story = (
        "Big Anna swam. Big Anna won. Anna climbed out, and she laughed.\n\n"
        '"Well swum," said Little Anna. Big Anna shrugged.\n'
    )
    found = cast(story)
    assert found["Anna"] is found["Big Anna"] is not found["Little Anna"]


def test_the_only_brother_with_a_name_is_my_brother() -> None:
    story = (
        "My brother Tom drove. I looked out, I said nothing, and I counted cows. I was tired.\n\n"
        '"You\'re quiet," my brother said.\n\n"I\'m counting," I said.\n\n"Cows?" asked Tom.\n'
    )
    assert joined(story, "Tom", "my brother") == {"kin-named"}
    assert not joined(f"My brother Sam slept. Sam snored. {story}", "Tom", "my brother")


def test_what_her_friends_call_her() -> None:
    story = (
        'Dr. Webber, Ada to her friends, rang. "Hello," said Dr. Webber.\n\n'
        '"Come in, Ada," said Milo. Ada wiped her feet.\n'
    )
    assert joined(story, "Dr. Webber", "Ada") == {"known-as"}
