"""What holds for any text: blocks cover it in order, chapters and scenes hold the story."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.layers import Blocks, Chapters, Sections
from tests.stages.structure.pages import structure

LINES = st.sampled_from(
    [
        "A/N: hello, please review!",
        "(A/N: unclosed",
        "Chapter 2: Salt",
        "PART ONE",
        "II",
        "***",
        "oOo",
        "Contents",
        "Title: Salt",
        "Rated: T - English - Drama - Words: 12",
        "Dear Ines,",
        "Yours, Tomas",
        "alex: hey",
        "THE END",
        "by Ida Marsh",
        '"Come in," she said. (A/N: she is tired) He did not.',
        "Disclaimer: not mine.",
        "He walked to the gate, and nobody followed him.",
        "",
        "",
        "\u200b",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join)


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_blocks_cover_and_stories_lie_in_chapters_and_scenes(text: str) -> None:
    story = structure(text)
    blocks = story[Blocks].items
    at = 0
    for block in blocks:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        at = block.end
    assert not text[at:].strip()
    told = [block.start for block in blocks if block.kind.is_story]
    for layer in (story[Chapters].items, story[Sections].items):
        assert sum(sum(one.start <= at < one.end for at in told) for one in layer) == len(told)


def test_many_ends_are_counted_once() -> None:
    story = structure("The end\n\n" * 3_000)
    assert len(story[Blocks].items) == 3_000
