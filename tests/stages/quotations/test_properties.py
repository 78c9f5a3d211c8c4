"""What holds of any text, however its marks stand."""

from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Spanned
from fabula.stages.quotations.habits import learn
from fabula.stages.quotations.marked import MarkedReader
from fabula.stages.quotations.stretch import DASH, STYLES

from .stories import paragraphs, read, words

WORDS = ["said Ann", "he said", "Ann", "boys", "tis", "em", "90s", "5", "I", "don", "t"]
SIGNS = [
    "—",
    "--",
    "- ",
    " ",
    "\n",
    "\n\n",
    ".",
    ",",
    "?",
    "...",
    "_",
    "*",
    "(",
    ")",
    "\u200b",
    "\u0301",
]
PIECES = st.sampled_from([*STYLES, *SIGNS, *WORDS])
TEXTS = st.lists(PIECES, max_size=60).map("".join)
MOVES_PER_MARK = 80


@given(TEXTS)
def test_quotations_are_in_order_and_never_overlap(content: str) -> None:
    at = 0
    for one in read(content).items:
        assert at <= one.start < one.end <= len(content)
        assert all(one.start <= span.start < span.end <= one.end for span in one.inner)
        at = one.end


@given(TEXTS)
def test_a_closed_quotation_begins_with_a_mark_of_its_style(content: str) -> None:
    for one in read(content).items:
        if one.closed and one.style != DASH:
            assert STYLES.get(content[one.start], STYLES.get(content[one.start : one.start + 2]))


@given(TEXTS)
def test_a_quotation_stays_in_its_paragraph(content: str) -> None:
    bounds = list(paragraphs(content))
    for one in read(content).items:
        assert any(span.start <= one.start and one.end <= span.end for span in bounds)


@given(TEXTS)
def test_steps_are_bounded_by_the_marks(content: str) -> None:
    spans = [Spanned(start=one.start, end=one.end) for one in paragraphs(content)]
    reader = MarkedReader(content, learn(content, spans))
    for span in spans:
        reader.read(span, 0, frozenset())
    assert reader.pairing.steps <= MOVES_PER_MARK * len(content)


PLAIN = '"Salt," said Ola. "More salt."\n\n"None left," Per said.\n\n{}\n\n"Then go," said Ola.'


@given(st.lists(PIECES.filter(lambda piece: "\n" not in piece and "—" not in piece), max_size=20))
def test_a_broken_paragraph_leaves_the_others_alone(broken: list[str]) -> None:
    content = PLAIN.format("Then " + "".join(broken))
    found = words(content, read(content))
    assert found[:3] == ['"Salt,"', '"More salt."', '"None left,"']
    assert found[-1] == '"Then go,"'


def test_a_run_of_marks_alone_does_not_hang() -> None:
    assert read("\"' " * 6_000).items


def test_a_dash_line_of_many_commas_does_not_hang() -> None:
    content = "—No, said Ann, " + "x, " * 20_000 + "\n\n—Yes.\n\n—No."
    assert words(content, read(content))[0] == "—No,"
