"""The review as a whole: what the author has said of it, what it puts first, its surfaces."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from fabula.cli import main
from fabula.contract import Reading
from fabula.core import Span
from fabula.errors import ConfigurationError
from fabula.exports.review.html import html
from fabula.exports.review.items import MOST, items
from fabula.exports.review.markdown import markdown
from fabula.exports.review.sarif import sarif
from fabula.exports.review.since import since
from fabula.exports.review.terminal import show
from fabula.findings.registry import rule, rules
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet.values import Decided, Review, Sheet, Verdict

TEXT = """\
A/N: I have definately never been to sea.

Ida carried the the lamp down to the pump. "It's dry." she said. "We could walk," She added.

"Is it far?" asked Bram, and sat down on the crate, which had once held oranges.

It had a been a year since the rain. He had went to look for it, and he was still looking.
"""


def reviewed(text: str, sheet: Sheet | None = None) -> Reading:
    reader = Reader(Settings(model=False), sheet=sheet)
    return reader.read(import_bytes(text.encode(), "pump.txt")).reading


def codes(reading: Reading, status: str = "open") -> list[str]:
    return [one.code for one in reading.findings if one.status == status]


def test_the_slips_of_a_small_chapter_are_found_in_order() -> None:
    assert codes(reviewed(TEXT)) == ["W124", "W101", "M105", "M106", "W125", "W122"]


def test_findings_have_unique_ids_and_sound_spans() -> None:
    reading = reviewed(TEXT)
    assert len({one.id for one in reading.findings}) == len(reading.findings)
    for one in reading.findings:
        assert reading.words(one.span).strip()


def test_the_sheet_switches_rules_off_and_on() -> None:
    off = Sheet(review=Review(off=("marks", "W122")))
    assert codes(reviewed(TEXT, off)) == ["W124", "W101", "W125"]
    both = Sheet(review=Review(off=("slip",), on=("doubled-word",)))
    assert codes(reviewed(TEXT, both)) == ["W101"]


def test_a_rule_that_does_not_exist_in_the_sheet_changes_nothing() -> None:
    odd = Sheet(review=Review(off=("Z999", "no-such-rule")))
    assert codes(reviewed(TEXT, odd)) == codes(reviewed(TEXT))


def test_a_finding_that_is_intended_keeps_that_after_an_edit() -> None:
    sheet = Sheet(intended=(Decided(words="the the", rule="W101"),))
    edited = "Before all that, there was a long winter, of which nobody spoke.\n\n" + TEXT
    for text in (TEXT, edited):
        assert codes(reviewed(text, sheet), "intended") == ["W101"]
        assert "W101" not in {
            code for one in items(reviewed(text, sheet)).first for code in one.codes
        }


def test_words_of_the_sheet_are_known() -> None:
    assert "W124" not in codes(reviewed(TEXT, Sheet(review=Review(words=("definately",)))))


def test_slips_are_bundled_and_at_most_seven_things_come_first() -> None:
    told = items(reviewed(TEXT))
    assert told.first[0].title == "6 slips to mend"
    assert len(told.first) <= MOST
    assert told.first[0].points[0].aside


def test_since_tells_what_is_gone_and_what_is_new() -> None:
    after = TEXT.replace("the the lamp", "the lamp").replace("looking.", "looking of of it.")
    change = since(reviewed(TEXT), reviewed(after))
    assert [one.code for one in change.gone] == ["W101"]
    now = reviewed(after)
    assert [one.code for one in now.findings if one.id in change.new] == ["W101"]
    assert change.still == 5


def test_a_question_at_words_that_were_edited_is_the_same_question() -> None:
    text = """\
Ida felt the cold in her bones and wished for home. She thought of the stove.

Bram remembered his mother, and was afraid of the long road that they had before them.
"""
    sheet = Sheet(review=Review(off=("slip", "habit")))
    before, after = reviewed(text, sheet), reviewed(text.replace("long road", "road"), sheet)
    change = since(before, after)
    assert (change.gone, change.new, change.still) == ((), frozenset(), len(before.findings))


def test_what_is_put_aside_is_neither_gone_nor_new() -> None:
    put_aside = Sheet(review=Review(later=Verdict(rules=("W101",))))
    change = since(reviewed(TEXT), reviewed(TEXT, put_aside))
    assert (change.gone, change.new, change.still) == ((), frozenset(), 5)
    told = items(reviewed(TEXT, put_aside))
    assert told.aside == "1 finding you have put off for later."


def test_the_draft_before_is_a_file_a_story_or_what_was_read_last(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "library.db"))
    draft, older = tmp_path / "pump.txt", tmp_path / "older.txt"
    older.write_text(TEXT, encoding="utf-8")
    draft.write_text(TEXT, encoding="utf-8")
    command = ["review", str(draft), "--no-model", "--since"]
    assert main([*command, "last"]) == 3
    assert main(command[:-1]) == 0
    draft.write_text(TEXT.replace("the the", "the"), encoding="utf-8")
    capfd.readouterr()
    for before in ("last", "LAST", str(older), "#1"):
        assert main([*command, before]) == 0
        said = capfd.readouterr().out
        assert "1 finding is gone, 0 are new, and 5 stay." in said
        assert "Gone: “the the” (W101, doubled-word)" in said


def test_the_page_escapes_what_comes_from_the_story() -> None:
    page = html(reviewed(TEXT.replace("Bram", "<script>x</script> Bram")))
    assert "<script" not in page
    assert "default-src" in page


def test_markdown_and_terminal_tell_the_same_slips() -> None:
    reading = reviewed(TEXT)
    console = Console(width=80, record=True, force_terminal=False)
    with console.capture() as shown:
        show(reading, console, everything=True)
    flat = " ".join(shown.get().split())
    page = markdown(reading)
    for one in reading.findings:
        message = " ".join(one.message.split())
        assert message in flat
        assert re.sub(r"\\(.)", r"\1", page).find(message) >= 0


def test_sarif_names_the_rules_and_counts_in_code_points() -> None:
    run = json.loads(sarif(reviewed("🌊 " + TEXT)))["runs"][0]
    assert {one["id"] for one in run["tool"]["driver"]["rules"]} >= {"W101", "M105"}
    text = "🌊 " + TEXT
    for one in run["results"]:
        region = one["locations"][0]["physicalLocation"]["region"]
        line = text.splitlines()[region["startLine"] - 1]
        found = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert line[region["startColumn"] - 1 :].startswith(found)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 3000,
        "THE THE RAIN FELL ON ON EVERYTHING. IT'S OWN FAULT.",
        "for i in range(10):\n    print(i, i)\n" * 40,
        "Roses are red,\nViolets are blue,\nthe the sea\nis the the sea too.\n" * 3,
        "El perro y el gato. El perro y el el gato duermen en la casa de mi abuela todos los días.",
        "..? ?! ,, -- – — '' \"\" “” ...",
        "- one\n- two\n- three\n\n1. four\n2. five\n",
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    reading = reviewed(text)
    html(reading)
    markdown(reading)
    assert all(one.start <= one.end <= len(reading.text) for one in reading.findings)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(" "), "\n\n", "“", "”", "—", "..", "É"]), max_size=80))
def test_every_finding_lies_in_the_text_and_shows_its_words(words: list[str]) -> None:
    reading = reviewed(" ".join(["It was late.", *words, "So it was."]))
    for one in reading.findings:
        assert one.message
        for span in (one.span, *one.evidence):
            assert reading.words(Span(span.start, span.end))


def test_an_unknown_rule_is_told_in_a_sentence() -> None:
    with pytest.raises(ConfigurationError, match="no rule"):
        rule("W999")


def test_the_commands_list_and_explain(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert main(["explain", "doubled-word"]) == 0
    said = capfd.readouterr().out
    assert all(one.code in said for one in rules())
    assert "W101  doubled-word" in said


def test_the_command_reviews_a_file_and_leaves_it_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "pump.txt"
    draft.write_text(TEXT, encoding="utf-8", newline="\n")
    outs = [f"--{kind}={tmp_path / kind}" for kind in ("html", "markdown", "sarif", "json")]
    assert main(["review", str(draft), "--no-store", "--no-model", *outs]) == 0
    assert "6 slips to mend" in capfd.readouterr().out
    assert draft.read_text(encoding="utf-8") == TEXT
    for kind in ("html", "markdown", "sarif", "json"):
        assert (tmp_path / kind).stat().st_size > 500


@pytest.mark.parametrize("kind", ["html", "markdown", "json", "sarif"])
def test_no_result_is_written_over_the_draft(
    tmp_path: Path, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    draft, link = tmp_path / "pump.md", tmp_path / "link.md"
    draft.write_text(TEXT, encoding="utf-8", newline="\n")
    link.symlink_to(draft)
    for out in (draft, link):
        command = ["review", str(draft), "--no-store", "--no-model", f"--{kind}", str(out)]
        assert main(command) == 2
        assert "is the draft itself" in capfd.readouterr().err
    assert draft.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("kind", ["html", "json"])
def test_nor_is_one_of_a_reading(tmp_path: Path, kind: str) -> None:
    draft = tmp_path / "pump.md"
    draft.write_text(TEXT, encoding="utf-8", newline="\n")
    assert main(["read", str(draft), "--no-store", "--no-model", f"--{kind}", str(draft)]) == 2
    assert draft.read_text(encoding="utf-8") == TEXT
