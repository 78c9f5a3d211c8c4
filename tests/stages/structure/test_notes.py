"""Notes, and stories that look like notes: the precision of notes comes first."""

import pytest

from fabula.core import Role
from fabula.layers import Blocks
from tests.stages.structure.pages import kinds, marked_up, structure, words

STORY = (
    "Marta pushed the gurney through the doors and did not look back. The corridor smelled of "
    "bleach and old coffee, and somewhere above her a monitor was counting somebody's night away."
)
MORE = '"You are late," said the porter. He held the lift, and she walked in without a word.'
LAST = "When the lamp went out she was still holding his hand, and neither of them said anything."

NOTES_AT_THE_HEAD = [
    "A/N: Hi everyone, this is my first fic, so be kind!",
    "AN: short one today, sorry.",
    "AN - I wrote this on a train.",
    "A/N I wrote this on a train.",
    "**A/N:** I wrote this on a train.",
    "Author's Note: set after the flood.",
    "Author’s note – set after the flood.",
    "AUTHORS NOTE: set after the flood.",
    "A.N. Thank you all.",
    "Notes: Written for the winter exchange. Please leave a comment!",
    "~A/N: enjoy~",
    "(A/N: this happens before the wedding.)",
    "[A/N: this happens before the wedding]",
    "T/N: the pun does not survive translation.",
    "So this is chapter 3, sorry for the wait! Exams ate my life.",
    "Hey guys! Thanks for all the reviews on the last chapter, you are the best. Enjoy!",
    "Beta'd by Rosalind, all remaining mistakes are mine.",
    "R&R please!",
    "Wow, I can't believe the response to this fic. Here is the next chapter, hope you like it.",
    "Warning: mentions of blood. This chapter is rated M.",
]
NOTES_AT_THE_FOOT = [
    "A/N: Thanks for reading and please review.",
    "Thanks for reading! Reviews make my day.",
    "Please review! I live for feedback.",
    "Thanks for reading!",
    "Let me know what you think in the comments. Next chapter will be up on Friday.",
    "So... love it? Hate it? Leave me a review and tell me what you thought!",
    "End notes: the hospital is real, kudos to everyone who works there.",
    "I hope you all enjoyed this chapter. I'll try to update next week, no promises lol",
    "R&R!",
    "Author's Note: that is all, folks.",
]
DISCLAIMERS = [
    "Disclaimer: I own nothing.",
    "Disclaimer - not mine, never was.",
    "I don't own the characters, I just borrow them.",
    "I do not own Starfall Academy. All rights belong to its creators.",
    "No copyright infringement intended.",
    "**Disclaimer**: the characters belong to the network.",
]
STORIES_THAT_BEGIN_LIKE_NOTES = [
    '"Thank you for coming," said the widow, and she let the rain in with us.',
    "Thank you for coming. That was what the card said, in a hand I knew, and I was afraid.",
    "Ann: that was the only word on the envelope, and he turned it over twice.",
    "An: the old woman said the name as though it hurt her, and the boy looked up.",
    "You want to know how this story ends, reader? So did I, and I was in it.",
    "I don't own a car. I never have. My brother drove me to the station that winter.",
    "I never owned the house, whatever my brother told them. I only swept it.",
    "So this is what dying was like, she thought, and was a little disappointed.",
    "In the last chapter of my father's life he took up the accordion.",
    "This is my story, and you will hear it to the end.",
    "A note: it was pinned to the door, and the wind had nearly taken it.",
    "Note to self: never again trust a man who whistles.",
    "Enjoy it while you can, my mother used to say, and she meant the sun.",
    "Everyone at school posted about it. I was the only one who had been there.",
    "Sorry. It was the first word she had said to him in a year, and he closed the door.",
    "My beta fish died on a Tuesday, and nobody in the house would say whose fault it was.",
    "Reviews were in by six. The play was dead by seven, and Harold knew it.",
    "He wrote the review standing up. The food was cold and the wine was worse.",
    "I am the author of this, if it must have one, and I have a note in my pocket.",
    "Warning: that was painted on the gate, and under it a dog that had been dead for years.",
    "Dear reader, I married him, and it rained.",
]
STORIES_THAT_END_LIKE_NOTES = [
    "Thank you for everything, she wrote, and then she tore the page out.",
    '"Thanks for reading to me," he said, and he closed his eyes.',
    "You can close the book now. I was never in it.",
    "Next time, she promised, and the train took her away.",
    "And that is my story, gentlemen. I hope you will be kinder to the next man who tells one.",
    "I'll let you know what I think, Daniel said, and he never did.",
    "I am sorry. I was always going to be late.",
]


@pytest.mark.parametrize("note", NOTES_AT_THE_HEAD)
def test_a_note_at_the_head_is_no_story(note: str) -> None:
    assert kinds(f"{note}\n\n{STORY}\n\n{MORE}\n\n{LAST}\n") == ["author_note"] + ["prose"] * 3


@pytest.mark.parametrize("note", NOTES_AT_THE_FOOT)
def test_a_note_at_the_foot_is_no_story(note: str) -> None:
    assert kinds(f"{STORY}\n\n{MORE}\n\n{LAST}\n\n{note}\n") == ["prose"] * 3 + ["author_note"]


@pytest.mark.parametrize("words", DISCLAIMERS)
def test_a_disclaimer_is_no_story(words: str) -> None:
    assert kinds(f"{words}\n\n{STORY}\n\n{MORE}\n") == ["disclaimer", "prose", "prose"]


@pytest.mark.parametrize("opening", STORIES_THAT_BEGIN_LIKE_NOTES)
def test_a_story_that_begins_like_a_note_is_a_story(opening: str) -> None:
    assert kinds(f"{opening}\n\n{STORY}\n\n{MORE}\n\n{LAST}\n") == ["prose"] * 4


@pytest.mark.parametrize("closing", STORIES_THAT_END_LIKE_NOTES)
def test_a_story_that_ends_like_a_note_is_a_story(closing: str) -> None:
    assert kinds(f"{STORY}\n\n{MORE}\n\n{LAST}\n\n{closing}\n") == ["prose"] * 4


def test_a_note_inside_a_paragraph_splits_it() -> None:
    story = structure(
        f'{STORY}\n\n"Clear!" she cried (A/N: I know, I know (nobody says that)). The line jumped.'
        f"\n\n{LAST}\n"
    )
    assert words(story, "author_note") == ["(A/N: I know, I know (nobody says that))"]
    assert words(story, "prose")[1:3] == ['"Clear!" she cried', ". The line jumped."]


@pytest.mark.parametrize("bracket", ["(an old coat)", "(An orange, of all things)", "[an error]"])
def test_an_article_in_brackets_is_no_note(bracket: str) -> None:
    assert kinds(f"{STORY}\n\nShe wore it {bracket} to the party.\n\n{LAST}") == ["prose"] * 3


def test_a_note_of_many_paragraphs_goes_on_to_the_mark() -> None:
    text = (
        "A/N: Hello again.\n\nMy cat has been ill, and the heating is broken.\n\n"
        f"Anyway, off we go.\n\n---\n\n{STORY}\n\n{MORE}\n"
    )
    assert kinds(text) == ["author_note"] * 3 + ["scene_break", "prose", "prose"]


def test_a_note_of_many_paragraphs_ends_where_the_story_starts() -> None:
    text = (
        "Author's Notes:\n\nThis chapter is for everyone who reviewed.\n\n"
        f"Thanks to my beta, and enjoy the story!\n\n{STORY}\n\n{MORE}\n"
    )
    assert kinds(text) == ["author_note"] * 3 + ["prose", "prose"]


def test_a_mark_below_the_first_scene_makes_it_no_note() -> None:
    text = f"A/N: Hello.\n\n{STORY}\n\n{MORE}\n\n---\n\n{LAST}\n"
    assert kinds(text) == ["author_note", "prose", "prose", "scene_break", "prose"]


def test_a_note_at_the_foot_goes_on_to_the_end() -> None:
    text = f"{STORY}\n\n{MORE}\n\n{LAST}\n\nA/N: Done!\n\nMy cat says hello.\n\n- Juniper\n"
    assert kinds(text) == ["prose"] * 3 + ["author_note"] * 3


def test_a_note_between_scenes_is_found_by_its_label() -> None:
    text = f"{STORY}\n\n{MORE}\n\nA/N: Sorry, I had to.\n\n{LAST}\n\n{STORY}\n\n{MORE}\n"
    assert kinds(text) == ["prose", "prose", "author_note", "prose", "prose", "prose"]


def test_notes_of_each_chapter_are_found() -> None:
    text = (
        f"Chapter 1\n\nA/N: First one!\n\n{STORY}\n\n{MORE}\n\nPlease review!\n\n"
        f"Chapter 2\n\nThanks for all the reviews on the last chapter!\n\n{STORY}\n\n{LAST}\n"
    )
    assert kinds(text) == [
        "chapter_heading",
        "author_note",
        "prose",
        "prose",
        "author_note",
        "chapter_heading",
        "author_note",
        "prose",
        "prose",
    ]


def test_a_character_called_an_speaks_in_a_script() -> None:
    text = "AN: Is it far?\n\nTEO: Not far.\n\nAN: You said so yesterday.\n\nTEO: It was true.\n"
    assert kinds(text) == ["message"] * 4


def test_what_the_markup_calls_a_note_is_one() -> None:
    document = marked_up((Role.NOTE, "Happy new year."), STORY, (Role.NOTE, "Disclaimer: no."))
    assert kinds(document) == ["author_note", "prose", "disclaimer"]


def test_a_heading_that_says_notes_heads_notes() -> None:
    document = marked_up(
        (Role.HEADING, "Chapter 1"), STORY, (Role.HEADING, "Author's Note"), "I like soup."
    )
    assert kinds(document) == ["chapter_heading", "prose", "author_note", "author_note"]


def test_only_notes_are_no_story() -> None:
    assert kinds("A/N: I am on holiday, the next chapter comes in May. Thanks for reading!\n") == [
        "author_note"
    ]


def test_a_note_says_which_words_it_rests_on() -> None:
    story = structure(f"A/N: Hello.\n\nThanks for the reviews, everyone!\n\n{STORY}\n")
    first, second = story[Blocks].items[:2]
    assert second.evidence == (first.span,)
    assert (first.by, second.by) == ("note:label", "note:goes-on")


def test_a_note_may_answer_reviewers_until_it_says_on_with_the_story() -> None:
    text = (
        "A/N: Shout-outs!\n\nmarsh77: I know, right?\n\nlanternfish: you'll see ;)\n\n"
        f"Okay, on with the story!\n\n{STORY}\n\n{MORE}\n"
    )
    assert kinds(text) == ["author_note"] * 4 + ["prose"] * 2


def test_a_note_in_brackets_may_have_paragraphs() -> None:
    text = f"{STORY}\n\n(A/N: I have to break in.\n\nThis is a real road.)\n\n{MORE}\n\n{LAST}\n"
    assert kinds(text) == ["prose", "author_note", "author_note", "prose", "prose"]


@pytest.mark.parametrize("signature", ["~Juniper", "xoxo Juniper", "~ Juniper ~"])
def test_a_posters_signature_is_no_story(signature: str) -> None:
    assert kinds(f"{STORY}\n\n{MORE}\n\n{LAST}\n\n{signature}\n")[-1] == "author_note"


def test_an_apology_for_the_last_update_is_a_note() -> None:
    note = (
        "Okay, so I know I said I'd update last week. I'm sorry! Life got crazy and my laptop "
        "died. But here it is, the longest chapter yet."
    )
    assert kinds(f"{note}\n\n{STORY}\n\n{MORE}\n") == ["author_note", "prose", "prose"]


@pytest.mark.parametrize(
    "told",
    [
        "Author's notes covered the whole desk. Old Mr. Quill had written on everything.",
        "(Author's notes covered the whole desk.)",
        "Translator's notes filled the margins, and she had read them all.",
        "Authors' comments ran down the side of every sheet, in three colours of ink.",
    ],
)
def test_bug_a_sentence_that_begins_like_a_label_is_story(told: str) -> None:
    assert set(kinds(f'"Stay," said Ann.\n\n{told}\n\n"No," Kit read aloud.\n')) == {"prose"}


@pytest.mark.parametrize(
    "note",
    [
        "Author's Note\nWritten in one evening.",
        "Author's Note I wrote this story on a bus, please review!",
        "**Author's Notes** - the bus is real.",
        "(Author's note: the bus is real.)",
    ],
)
def test_a_worded_label_with_a_sign_or_on_its_own_line_heads_a_note(note: str) -> None:
    assert kinds(f"{STORY}\n\n{LAST}\n\n{note}\n")[-1] == "author_note"


@pytest.mark.parametrize(
    "note",
    [
        "So that's it for this one! I hope you guys liked it. Next chapter goes up Sunday if my "
        "laptop survives. Don't forget to review, it makes my day! xx",
        "Hope you liked it! See you next time, and don't forget to leave a comment.",
    ],
)
def test_bug_a_note_at_the_foot_without_a_label_that_hopes_you_liked_it(note: str) -> None:
    assert kinds(f"{STORY}\n\n{LAST}\n\n{note}\n") == ["prose", "prose", "author_note"]


@pytest.mark.parametrize(
    "told",
    [
        "Don't forget to leave the key. It makes my day.",
        "I hope you liked the soup. Next week I will leave you the door key, Tom. Don't forget to "
        "leave a light on.",
        "I hoped you had liked it, and I never asked.",
    ],
)
def test_a_story_may_hope_that_someone_liked_something(told: str) -> None:
    assert kinds(f"{STORY}\n\n{LAST}\n\n{told}\n") == ["prose"] * 3
