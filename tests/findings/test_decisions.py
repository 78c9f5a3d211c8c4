"""What the author decides: rules on and off, findings meant so or put aside, in which order."""

import pytest

from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet.values import Decided, Review, Sheet, Verdict

TEXT = """\
Ida carried the the lamp down to the pump.

"I seen the the water," said Bram. "It were there from from the first."

"So it was," Ida said, and got up from from the grass.
"""
WHOLE_TEXT = "It was a dry year and nobody spoke of it.\n\n" + TEXT


def statuses(sheet: Sheet, text: str = TEXT) -> list[str]:
    return [one.status for one in reviewed(sheet, text).findings if one.code == "W101"]


def reviewed(sheet: Sheet, text: str = TEXT) -> Reading:
    reader = Reader(Settings(model=False), sheet=sheet)
    return reader.read(import_bytes(text.encode(), "pump.txt")).reading


def test_without_a_word_of_the_author_all_are_open() -> None:
    assert statuses(Sheet()) == ["open"] * 4


@pytest.mark.parametrize("status", ["intended", "later"])
@pytest.mark.parametrize("rule", ["W101", "doubled-word", "words", "slip", " W101 "])
def test_a_rule_a_family_or_a_severity_is_put_aside(status: str, rule: str) -> None:
    verdict = Verdict(rules=(rule,))
    review = Review(intended=verdict) if status == "intended" else Review(later=verdict)
    assert statuses(Sheet(review=review)) == [status] * 4


def test_a_word_is_put_aside_wherever_it_is_found() -> None:
    sheet = Sheet(review=Review(later=Verdict(words=("From",))))
    assert statuses(sheet) == ["open", "open", "later", "later"]


def test_how_somebody_speaks_is_put_aside_in_their_speech_alone() -> None:
    sheet = Sheet(review=Review(intended=Verdict(speech=("bram",))))
    assert statuses(sheet) == ["open", "intended", "intended", "open"]


@pytest.mark.parametrize("text", [TEXT, WHOLE_TEXT, TEXT.replace("Ida", "Ada")])
def test_a_single_finding_waits_and_holds_after_an_edit(text: str) -> None:
    later = Decided(words="the the", rule="doubled-word", before="carried", after="lamp down to")
    assert statuses(Sheet(later=(later,)), text) == ["later", "open", "open", "open"]


def test_a_single_finding_wins_over_its_rule_and_the_sheet_over_what_is_under_it() -> None:
    single = Decided(words="the the lamp", rule="W101")
    under = Review(off=("words",), intended=Verdict(rules=("W101",)))
    own = Review(on=("W101",), later=Verdict(rules=("W101",)))
    assert statuses(Sheet(under=(under,))) == []
    assert statuses(Sheet(review=own, under=(under,))) == ["later"] * 4
    both = Sheet(review=own, under=(under,), intended=(single,))
    assert statuses(both) == ["intended", "later", "later", "later"]


def test_what_the_sheet_says_nothing_of_is_left_to_what_is_under_it() -> None:
    sheet = Sheet(review=Review(off=("marks",)), under=(Review(off=("words",)),))
    assert reviewed(sheet).findings == ()


def test_a_rule_that_does_not_exist_is_told_among_the_warnings() -> None:
    warnings = reviewed(Sheet(review=Review(off=("W999", "habit")))).work.warnings
    assert [one for one in warnings if "rule" in one] == ['story sheet: there is no rule "W999"']
