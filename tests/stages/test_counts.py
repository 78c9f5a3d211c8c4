"""Words of the story alone."""

import pytest

from fabula.core import Story, count_words
from fabula.layers import Blocks, Counts, Quotation, QuotationKind, Quotations, Tokens
from fabula.settings import Settings
from fabula.stages.counts import CountsStage
from tests.stages.structure.pages import structure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("rock-'n'-roll", 1),
        ("it's", 1),
        ("It’s o'clock", 2),
        ("wait--what", 2),
        ("wait—what", 2),
        ("so...no", 2),
        ("* * *", 0),
        ("— Yes — no", 2),
        ("'Tis 1,204 of the clock.", 5),
        ("_so_ *very* (odd)", 3),
        ("naïve café", 2),
        ("", 0),
    ],
)
def test_words_are_counted(text: str, number: int) -> None:
    assert count_words(text) == number


def counts(text: str) -> Counts:
    story = structure(text)
    said = text.index('"')
    quotation = Quotation(
        id="q1",
        start=said,
        end=text.rindex('"') + 1,
        kind=QuotationKind.SPEECH,
        utterance="u1",
        style="double-straight",
        confidence=1,
        by="test",
    )
    full = story.with_layer(Quotations(items=(quotation,)))
    full = full.with_layer(Tokens(starts=(0, 1), ends=(1, 2), sentences=(0, 1)))
    return CountsStage().read(full, Settings(words_per_minute=60))


def test_notes_and_headings_are_not_counted_as_story() -> None:
    text = 'Chapter 1\n\nA/N: Five words, not story.\n\n"Come in," she said at last.\n\n***\n'
    found = counts(text)
    assert (found.words, found.dialogue_words, found.note_words) == (6, 2, 5)
    assert (found.sentences, found.paragraphs, found.reading_seconds) == (2, 1, 6)
    assert round(found.dialogue_share, 2) == 0.33


def test_counts_need_no_story() -> None:
    empty = Story(structure("A/N: none.").document).with_layer(Blocks(items=()))
    empty = empty.with_layer(Quotations(items=())).with_layer(
        Tokens(starts=(), ends=(), sentences=())
    )
    assert CountsStage().read(empty, Settings()).dialogue_share == 0.0
