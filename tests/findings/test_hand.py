"""How often a hand slips, and what may be told of it."""

from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Story
from fabula.findings.hand import Hand, hand
from fabula.importers import import_bytes
from fabula.layers import Tokens
from fabula.layers.doubts import SURE, Doubt, DoubtKind, Doubts
from fabula.layers.findings import Finding, Severity
from fabula.settings import Settings
from fabula.stages import pipeline


def finding(code: str, family: str = "words", severity: Severity = Severity.SLIP) -> Finding:
    return Finding(
        start=0, end=4, confidence=0.9, by=f"rule:{code}", code=code, name="x", family=family,
        severity=severity, message="x", suggestions=(),
    )  # fmt: skip


def tokens(text: str) -> Story:
    story = Story(import_bytes(text.encode(), "a.txt"))
    for stage in pipeline():
        if Tokens not in story:
            story = story.with_layer(stage.read(story, Settings(model=False)))
    return story


def test_slips_of_language_are_counted_and_no_more_than_three_of_a_rule() -> None:
    found = [*[finding("W101")] * 9, finding("M105", "marks"), finding("V101", "view")]
    found.append(finding("W103", severity=Severity.QUESTION))

    assert hand(tokens("He went out."), found) == Hand(slips=4, words=4)


def test_doubts_that_may_be_told_of_anybody_count_too() -> None:
    doubts = tuple(
        Doubt(first=0, after=1, kind=DoubtKind.ALIKE, right="it", seldom=seldom, confidence=0.8)
        for seldom in (SURE, SURE - 1)
    )
    story = tokens("He went out.").with_layer(Doubts(items=doubts))

    assert hand(story, ()).slips == 1


def test_a_clean_hand_is_told_nothing_that_is_not_sure() -> None:
    assert not Hand(slips=2, words=40).errs(20_000)
    assert not Hand(slips=3, words=5_000).errs(20_000)
    assert Hand(slips=6, words=3_000).errs(20_000)


@given(st.integers(0, 50), st.integers(1, 10_000), st.integers(1, SURE))
def test_more_slips_never_silence_a_doubt(slips: int, words: int, seldom: int) -> None:
    assert Hand(slips=slips, words=words).errs(seldom) <= Hand(slips=slips + 1, words=words).errs(
        seldom
    )
