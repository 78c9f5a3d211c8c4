"""What a text's own header says, and what kind of document it is."""

from fabula.core import Metadata, Role
from fabula.layers import Blocks
from tests.stages.structure.pages import kinds, marked_up, page, structure, work
from tests.stages.structure.prose import PARAGRAPHS, between

STORY = "\n\n".join(PARAGRAPHS)
HEADER = """Title: The Third Chair
Author: saltmarsh
Fandom: Lantern Road
Pairing: Ines/Tomas, Marta/Ruy
Rating: T
Genre: Mystery, Drama
Warnings: none worth the name
Word Count: 1,204
Summary: Two people are expected.
Disclaimer: I own the table, not the chairs.
A/N: For the winter exchange.
"""


def test_a_header_in_the_text_is_metadata() -> None:
    document = page(f"{HEADER}\n{STORY}\n")
    assert kinds(document) == [
        "title",
        "byline",
        *["metadata"] * 6,
        "summary",
        "disclaimer",
        "author_note",
        *["prose"] * 8,
    ]
    metadata = work(document).metadata
    assert (metadata.title, metadata.author) == ("The Third Chair", "saltmarsh")
    assert metadata.fandoms == ("Lantern Road",)
    assert metadata.relationships == ("Ines/Tomas", "Marta/Ruy")
    assert (metadata.rating, metadata.words) == ("T", 1204)
    assert metadata.tags == ("Mystery", "Drama")
    assert metadata.summary == "Two people are expected."


def test_header_lines_may_stand_apart() -> None:
    document = page("\n\n".join(HEADER.splitlines()) + f"\n\n{STORY}\n")
    assert kinds(document).count("metadata") == 6
    assert kinds(document).count("prose") == 8


def test_what_the_header_says_points_to_its_words() -> None:
    story = structure(f"{HEADER}\n{STORY}\n")
    evidence = [story.text[span] for span in work(story.document).evidence]
    assert "Fandom: Lantern Road" in evidence


def test_fanfictions_line_is_read() -> None:
    line = (
        "Rated: Fiction T - English - Hurt/Comfort/Romance - [Lexie G., Mark S.] Derek S. - "
        "Chapters: 22 - Words: 61,204 - Reviews: 340 - Updated: Mar 3 - Status: Complete - id: 7"
    )
    found = work(f"{line}\n\n{STORY}\n")
    assert found.metadata.rating == "T"
    assert found.metadata.language == "English"
    assert found.metadata.tags == ("Hurt/Comfort", "Romance")
    assert found.metadata.relationships == ("Lexie G./Mark S.",)
    assert found.metadata.characters == ("Lexie G.", "Mark S.", "Derek S.")
    assert (found.metadata.words, found.metadata.chapters) == (61204, "22")
    assert found.metadata.status == "Complete"
    assert found.kind == "FanFiction.net story, one-shot"


def test_a_label_inside_the_story_is_no_header() -> None:
    text = f"{STORY}\n\nStatus: empty, said the board.\n\n{STORY}\n"
    assert "metadata" not in kinds(text)


def test_title_and_byline_are_read_from_the_first_lines() -> None:
    found = work(f"The Third Chair\n\nby Ida Marsh\n\n{STORY}\n")
    assert (found.metadata.title, found.metadata.author) == ("The Third Chair", "Ida Marsh")


def test_a_translator_is_no_author() -> None:
    text = f"The Third Chair\n\nby Ida Marsh\n\nTranslated by Leo Fenn\n\n{STORY}\n"
    assert work(text).metadata.author == "Ida Marsh"


def test_a_first_sentence_is_no_title() -> None:
    assert work(f"It rained.\n\n{STORY}\n").metadata.title is None
    assert kinds(f"It rained.\n\n{STORY}\n")[0] == "prose"


def test_a_place_and_date_are_no_title() -> None:
    assert work(f"Lisbon, 1911\n\n{STORY}\n").metadata.title is None


def test_no_title_is_taken_from_the_files_name() -> None:
    assert work(f"{STORY}\n").metadata.title is None


def test_the_files_metadata_stands_first() -> None:
    metadata = Metadata(title="Given", fandoms=("Lantern Road",))
    found = work(page(f"Title: Other\nRating: T\n\n{STORY}\n", metadata=metadata))
    assert (found.metadata.title, found.metadata.rating) == ("Given", "T")


def test_a_word_processors_placeholder_is_no_title() -> None:
    metadata = Metadata(title="Microsoft Word - draft2.doc")
    assert work(page(f"{STORY}\n", metadata=metadata)).metadata.title is None


def test_the_title_on_the_page_stands_before_the_files_property() -> None:
    document = marked_up((Role.TITLE, "Salt"), *PARAGRAPHS, metadata=Metadata(title="Old Name"))
    assert work(document).metadata.title == "Salt"


def test_kinds_of_document() -> None:
    assert work("A/N: On holiday until May, sorry! Next chapter in June.\n").kind == "only notes"
    assert work("INES: Far?\n\nTOMAS: No.\n\nINES: Ha.\n").kind == "plain text, play script"
    assert work("ines: far?\n\ntomas: no\n\nines: ha\n").kind == "plain text, chat log"
    assert work(f"Chapter 1\n\n{STORY}\n\nChapter 2\n\n{STORY}").kind == "plain text, 2 chapters"
    assert work(STORY).kind == "plain text, one-shot"


def test_blocks_cover_the_text() -> None:
    text = f"{HEADER}\n{between('oOo')}\n(A/N: Bye.)\n"
    story = structure(text)
    covered = [False] * len(text)
    for block in story[Blocks].items:
        for at in range(block.start, block.end):
            assert not covered[at]
            covered[at] = True
    assert not "".join(c for c, done in zip(text, covered, strict=True) if not done).strip()


def test_a_subtitle_that_names_the_author_is_a_byline() -> None:
    document = marked_up((Role.TITLE, "Salt"), (Role.TITLE, "by J. Abara"), *PARAGRAPHS)
    assert kinds(document)[:2] == ["title", "byline"]
    assert work(document).metadata.author == "J. Abara"
