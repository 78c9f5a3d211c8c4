import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Span, Text
from fabula.errors import MisalignedSpan


def test_a_span_gives_its_words() -> None:
    assert Text("The lab at dawn.")[Span(4, 7)] == "lab"


@pytest.mark.parametrize("span", [Span(0, 6), Span(4, 3), Span(6, 6), Span(-1, 2)])
def test_a_misaligned_span_is_an_error_at_once(span: Span) -> None:
    with pytest.raises(MisalignedSpan):
        Text("abcde")[span]


def test_a_text_cannot_be_altered() -> None:
    with pytest.raises(AttributeError):
        Text("kept").content = "lost"


def test_offsets_are_code_points() -> None:
    assert Text("\N{PILE OF POO}e\N{COMBINING ACUTE ACCENT}x")[Span(1, 3)] == (
        "e\N{COMBINING ACUTE ACCENT}"
    )


@given(st.text())
def test_trimmed_is_strip(content: str) -> None:
    text = Text(content)
    assert text[text.trimmed(0, len(content))] == content.strip()


@given(st.text(alphabet="ab \r\n\u2028"))
def test_lines_are_what_splitlines_gives(content: str) -> None:
    text = Text(content)
    assert [text[line] for line in text.lines(0, len(content))] == content.splitlines()
