"""Words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Document, Passage, Source, Story, Text
from fabula.layers import Block, BlockKind, Blocks, Tokens
from fabula.settings import Settings
from fabula.stages.tokens import TokensStage


def tokens(*paragraphs: str, kind: BlockKind = BlockKind.PROSE) -> tuple[str, Tokens]:
    content = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for number, words in enumerate(paragraphs):
        end = at + len(words)
        blocks.append(
            Block(id=f"b{number}", start=at, end=end, kind=kind, confidence=1.0, by="test")
        )
        at = end + 2
    document = Document(
        source=Source(name="t.txt", media_type="text/plain", sha256=""),
        text=Text(content),
        passages=tuple(Passage(start=b.start, end=b.end) for b in blocks),
    )
    story = Story(document).with_layer(Blocks(items=tuple(blocks)))
    return content, TokensStage().read(story, Settings())


def words(text: str) -> list[str]:
    content, layer = tokens(text)
    return [content[a:b] for a, b in zip(layer.starts, layer.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Osei's goat", ["Mr.", "Osei", "'s", "goat"]),
        ("No. I stay.", ["No", ".", "I", "stay", "."]),
        ("No. 7 is empty", ["No.", "7", "is", "empty"]),
        ("Jose\u0301 ran", ["Jose\u0301", "ran"]),
        ("B\u0336o\u0336b\u0336 sat", ["B\u0336o\u0336b\u0336", "sat"]),
        ("hos\u00adpi\u00adtal", ["hos\u00adpi\u00adtal"]),
        ("I don’t know, O'Hara.", ["I", "don’t", "know", ",", "O'Hara", "."]),
        ("She’d gone; they'll see.", ["She", "’d", "gone", ";", "they", "'ll", "see", "."]),
        ("_never_ again", ["_", "never", "_", "again"]),
        ("at 3:23AM, 1,200 men", ["at", "3:23AM", ",", "1,200", "men"]),
        ("her sister-in-law--gone", ["her", "sister-in-law", "--", "gone"]),
        ("You… You. . . what?!", ["You", "…", "You", ". . .", "what", "?!"]),
        ("Y/N sat by J. Ruiz", ["Y/N", "sat", "by", "J.", "Ruiz"]),
        ("at 5 a.m. in the U.S. Navy", ["at", "5", "a.m.", "in", "the", "U.S.", "Navy"]),
        ("dogs' bowls", ["dogs", "'", "bowls"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Why?" she asked. "Go on."', ['"Why?" she asked.', '"Go on."']),
        ("Mr. Osei ran. He fell!", ["Mr. Osei ran.", "He fell!"]),
        ("“No.” The rope held.", ["“No.”", "The rope held."]),
        ("It cost 3.50 then. 40 came.", ["It cost 3.50 then.", "40 came."]),
        ("Well... perhaps. (Perhaps not.) Yes.", ["Well... perhaps.", "(Perhaps not.)", "Yes."]),
        ("One long line without a stop", ["One long line without a stop"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    content, layer = tokens(text)
    assert [content[s.start : s.end] for s in layer.sentence_spans()] == expected


def test_a_paragraph_begins_a_sentence() -> None:
    content, layer = tokens("no stop here", "and a small letter")
    assert [content[s.start : s.end] for s in layer.sentence_spans()] == [
        "no stop here",
        "and a small letter",
    ]


def test_notes_have_no_tokens() -> None:
    assert len(tokens("Thanks for reading!", kind=BlockKind.AUTHOR_NOTE)[1]) == 0


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_tokens_cover_all_that_is_not_white_and_never_overlap(text: str) -> None:
    content, layer = tokens(text)
    at, kept = 0, []
    for start, end in zip(layer.starts, layer.ends, strict=True):
        assert at <= start < end
        assert not content[at:start].strip()
        kept.append(content[start:end])
        at = end
    assert not content[at:].strip()
    assert list(layer.sentences) == sorted(set(layer.sentences))
