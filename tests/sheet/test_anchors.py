"""Anchors hold when a draft is revised; `python -m benchmarks.anchors` makes 1,000 revisions."""

import pytest

from benchmarks.anchors import measure
from fabula.core import Span
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.matching import resolve
from fabula.sheet.anchors.pages import Page
from fabula.sheet.values import Anchored

LEAST_HELD = 0.97


def page(text: str) -> Page:
    spans, at = [], 0
    for paragraph in text.split("\n\n"):
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    heads = [span for span in spans if text[span.start : span.end].startswith("Chapter")]
    return Page(text, spans, heads)


def anchor(text: str, words: str, number: int = 0) -> Anchored:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    made = Maker(page(text)).anchor(Span(start, start + len(words)))
    return Anchored(**{name: getattr(made, name) for name in made.__struct_fields__})


def found(one: Anchored, text: str) -> str | None:
    span = resolve([one], page(text))[0].span
    return None if span is None else text[span.start : span.end]


def place(one: Anchored, text: str) -> int | None:
    span = resolve([one], page(text))[0].span
    return None if span is None else span.start


@pytest.mark.parametrize("seed", [1, 2])
def test_anchors_hold_through_revisions(seed: int) -> None:
    outcome = measure(40, seed)
    assert outcome["wrong"] == 0
    assert isinstance(outcome["held"], float)
    assert outcome["held"] >= LEAST_HELD


TALK = """\
Chapter 1

Nell leaned on the wheel. “You could have told me,” she said.

“Yeah.”

“And you could have told Piers about the loan.”

“Yeah.”

“So we drown, is that it?”

“Yeah.” He bailed a little faster."""


def test_an_unchanged_text_has_every_line() -> None:
    for number, start in enumerate([76, 135, 172]):
        one = anchor(TALK, "“Yeah.”", number)
        assert one.nth == f"{number + 1} of 3"
        assert place(one, TALK) == TALK.index("“Yeah.”", start - 20)


def test_the_same_line_ten_times() -> None:
    asked = [
        "Is it the pump?", "Is it the keel?", "Did you see the light?", "Were you asleep?",
        "Is she angry?", "Will it hold?", "Can you swim?", "Is that blood?", "Do you mean it?",
        "Shall I row?",
    ]  # fmt: skip
    text = "\n\n".join(f"“{one}”\n\n“Yeah.”" for one in asked)
    anchors = [anchor(text, "“Yeah.”", number) for number in range(10)]
    swapped = [asked[at] for at in (5, 6, 7, 8, 9, 0, 1, 2, 3, 4)]
    later = "\n\n".join(f"“{one}”\n\n“Yeah.”" for one in swapped)
    spans = [one.span for one in resolve(anchors, page(later))]
    for one, span in zip(asked, spans, strict=True):
        if span is not None:
            assert later[: span.start].rstrip().endswith(f"“{one}”")
    assert sum(span is not None for span in spans) >= 7


def test_a_cut_line_is_lost_and_does_not_go_to_its_twin() -> None:
    one = anchor(TALK, "“Yeah.”", 1)
    later = TALK.replace("loan.”\n\n“Yeah.”", "loan.”")
    assert found(one, later) is None


def test_a_line_with_a_third_of_its_words_changed() -> None:
    one = anchor(TALK, "“And you could have told Piers about the loan.”")
    later = TALK.replace("And you could have told Piers", "But you might have told Piers")
    assert found(one, later) == "“But you might have told Piers about the loan.”"


def test_everybody_is_renamed() -> None:
    text = TALK + "\n\nNell laughed. “Piers will row.”\n\n“Piers?”\n\nNell nodded. “Piers.”"
    told = ["“And you could have told Piers about the loan.”", "“Piers will row.”", "“Piers?”"]
    told += ["“So we drown, is that it?”", "“Piers.”"]
    later = text.replace("Piers", "Anselm").replace("Nell", "Ottilie")
    spans = [one.span for one in resolve([anchor(text, said) for said in told], page(later))]
    assert [later[s.start : s.end] for s in spans if s] == [
        said.replace("Piers", "Anselm") for said in told
    ]


def test_a_line_that_says_more_now_is_another_line() -> None:
    one = anchor(TALK, "“Yeah.”", 1)
    later = TALK.replace("loan.”\n\n“Yeah.”", "loan.”\n\n“Yeah, and then I thought again.”")
    assert found(one, later) is None


def test_other_quotation_marks() -> None:
    one = anchor(TALK, "“Yeah.”", 2)
    assert found(one, TALK.replace("“", '"').replace("”", '"')) == '"Yeah."'


def test_words_written_by_hand_are_found_where_they_stand_once() -> None:
    assert found(Anchored(words="so we drown"), TALK) == "So we drown"
    assert found(Anchored(words="Yeah"), TALK) is None
    assert found(Anchored(words="nobody says this"), TALK) is None


def test_a_long_line_is_kept_by_its_beginning() -> None:
    said = " ".join(f"word{number} again" for number in range(200))
    text = f"He stood up.\n\n“{said}”\n\nHe sat down."
    one = anchor(text, f"“{said}”")
    assert len(one.words) < 320
    assert one.words.endswith("[…]")
    assert place(one, f"Later.\n\n{text}") == text.index("“") + len("Later.\n\n")


@pytest.mark.parametrize("text", ["", "…", "\n\n\n", "a", "“”", "¶ ¶ ¶", "Yeah. " * 5000])
def test_any_text_and_no_text(text: str) -> None:
    one = anchor(TALK, "“Yeah.”", 1)
    assert resolve([one, Anchored(words="¶"), Anchored(words="…")], page(text))[0].span is None
    assert resolve([], page(text)) == []


def test_ten_thousand_equal_lines_take_linear_work() -> None:
    text = "\n\n".join(["“Yeah.”"] * 10_000)
    one = anchor(text, "“Yeah.”", 5000)
    assert place(one, text) == 5000 * len("“Yeah.”\n\n")
    assert found(one, text[100:]) is None


def test_equal_lines_between_equal_lines_hold_while_nothing_has_changed() -> None:
    text = "\n\n".join(["“Now?” asked Nell.", "“No,” said Piers."] * 10)
    start = [at for at in range(len(text)) if text.startswith("“No,”", at)][5]
    one = anchor(text, "“No,”", 5)
    assert place(one, text) == start
    assert place(one, text.replace("“Now?” asked Nell.\n\n", "", 1)) is None
