"""The views arrange a reading and lose no word of it."""

import msgspec
from hypothesis import given
from hypothesis import strategies as some

from fabula.core import Span
from fabula.exports import html
from fabula.exports.view import words
from fabula.exports.view.asides import asides, grouped
from fabula.exports.view.known import How, in_words
from fabula.exports.view.lines import lines
from fabula.exports.view.matrix import matrix
from fabula.exports.view.people import COLOURS, people
from fabula.exports.view.places import Places
from fabula.exports.view.runs import cut, overlapping
from fabula.exports.view.text import Fold, sections
from fabula.layers.told import SHEET
from tests.exports.handmade import Handmade, ferry

TEXT = "It was the night of the fair, and nobody had thought of the goat."
SPANS = some.builds(
    lambda a, b: Span(min(a, b), max(a, b)),
    some.integers(0, len(TEXT)),
    some.integers(0, len(TEXT)),
)
LAID = some.lists(SPANS, max_size=6).map(
    lambda spans: [(s, n) for n, s in enumerate(sorted(spans))]
)


@given(SPANS, LAID, LAID)
def test_the_pieces_of_a_block_are_its_text(
    block: Span, quotes: list[tuple[Span, int]], proofs: list[tuple[Span, int]]
) -> None:
    pieces = list(cut(TEXT, block, quotes=quotes, proofs=proofs))
    assert "".join(piece.text for piece in pieces) == TEXT[block.start : block.end]
    assert all(piece.text for piece in pieces)


@given(LAID)
def test_overlapping_finds_what_a_plain_search_finds(items: list[tuple[Span, int]]) -> None:
    blocks = [Span(at, at + 10) for at in range(0, len(TEXT), 12)]
    found = overlapping(blocks, items)
    for block, here in zip(blocks, found, strict=True):
        assert here == [
            item for item in items if item[0].start < block.end and item[0].end > block.start
        ]


def test_every_block_is_in_exactly_one_section() -> None:
    reading = ferry()
    shown = [
        paragraph.start
        for section in sections(reading)
        for part in section.parts
        for paragraph in (part.paragraphs if isinstance(part, Fold) else (part,))
    ]
    assert shown == [block.start for block in reading.blocks]


def test_a_chapter_takes_its_heading_with_it() -> None:
    names = [(one.name, one.parts[0]) for one in sections(ferry())]
    assert [name for name, _ in names] == ["", "The Pier", "The Crossing"]
    assert [getattr(part, "kind", "") for _, part in names][1:] == ["chapter_heading"] * 2


def test_the_matrix_counts_every_spoken_line_once() -> None:
    reading = ferry()
    counted = sum(sum(row.lines) for row in matrix(reading, people(reading)).rows)
    assert counted == sum(quote.kind == "speech" for quote in reading.quotes)


def test_twelve_have_colours_of_their_own_and_the_rest_share_one() -> None:
    made = Handmade()
    for number in range(15):
        made.character(f"c{number}", f"Name {number}")
        made.block("prose", f"“Line {number}”").says(f"“Line {number}”", f"c{number}")
    colours = [one.colour for one in people(made.reading()).speaking]
    assert colours == [*range(1, COLOURS + 1), 0, 0, 0]


def test_lines_are_counted_as_editors_count_them() -> None:
    made = Handmade(text="one\r\ntwo\rthree\u2028still\nfour")
    places = Places(made.reading())
    text = made.text
    assert [places.number(text.index(w)) for w in ("one", "two", "three", "still", "four")] == [
        1, 2, 3, 3, 4,
    ]  # fmt: skip


def test_paragraphs_are_counted_where_lines_mean_nothing() -> None:
    made = Handmade(media_type="text/html").block("prose", "One.\nStill.").block("prose", "Two.")
    assert Places(made.reading()).name(made.blocks[1].start) == "paragraph 2"


def test_a_chapter_is_called_by_its_title_or_number() -> None:
    made = Handmade().block("prose", "Once.")
    for title in ("The Pier", "7.", None):
        made.chapter(title, 0, 0)
    names = matrix(made.reading(), people(made.reading())).chapters
    assert names == ("The Pier", "Chapter 7", "Chapter 3")


def test_many_notes_are_told_together() -> None:
    made = Handmade()
    for _ in range(5):
        made.block("author_note", "A/N: one two").block("prose", "Story.")
    (together,) = grouped(asides(made.reading()))
    assert (together.name, together.words) == ("5 x author’s note", 15)


def test_a_shortened_text_is_no_wider_than_asked() -> None:
    assert words.shortened("one two three, four", 15) == "one two three…"
    assert words.shortened("as it is", 15) == "as it is"


def test_nothing_is_rounded_up_to_certainty() -> None:
    assert words.percent(0.999) == "99%"
    assert words.percent(1.0) == "100%"


def test_reading_times_are_said_as_people_say_them() -> None:
    said = [words.duration(seconds) for seconds in (0, 59, 60, 3_570, 3_599, 24_000)]
    assert said == [
        "under a minute",
        "under a minute",
        "1 min",
        "1 h 00 min",
        "1 h 00 min",
        "6 h 40 min",
    ]


def test_what_the_sheet_says_is_told_as_its_word() -> None:
    made = Handmade().character("c1", "Ann").block("prose", "“Yes.”").says("“Yes.”", "c1")
    quote = msgspec.structs.replace(made.quotes[0], by=SHEET, confidence=1.0)
    reading = msgspec.structs.replace(made.chapter(None, 0, 0).reading(), quotes=(quote,))
    (line,) = lines(reading, people(reading))
    assert (line.known.how, line.known.percent, line.known.sure) == (How.SHEET, "100%", True)
    assert in_words(How.SHEET) == "the story sheet"
    assert "by the story sheet" in html.page(reading)
