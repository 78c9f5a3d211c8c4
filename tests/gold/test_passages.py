"""Labels of passages copy nothing, and lose nothing by it."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.gold import format as checker
from tests.gold import passages as gold
from tests.gold.schema import Labels, quote_starts
from tests.gold.test_gold import STORY, labels


def test_places_stand_for_words_and_turn_into_them_again() -> None:
    told = msgspec.convert(labels(), type=Labels)
    raw = gold.without_words(told, STORY)
    assert not any(words in json.dumps(raw) for words in ("looked up", "Yes", "later", "afraid"))
    back = gold.with_words(json.dumps(raw).encode(), STORY)
    assert quote_starts(back, STORY) == quote_starts(told, STORY)
    assert checker.problems(back, STORY) == []


def test_another_text_is_told(tmp_path: Path) -> None:
    novels = tmp_path / "litbank" / "novels"
    novels.mkdir(parents=True)
    (novels / "x.txt").write_text(STORY, encoding="utf-8")
    passage = gold.Passage(novel="x", start=0, end=5, sha256="0")
    with pytest.raises(ValueError, match="not the text"):
        passage.text(tmp_path)


@pytest.mark.parametrize("path", gold.passage_files(), ids=lambda path: path.name)
def test_a_passage_is_labelled_twice_by_places(path: Path) -> None:
    passage = gold.read_passage(path)
    files = gold.labels_of(path)
    assert len(files) == 2
    for file in files:
        raw = json.loads(file.read_bytes())
        assert all(scene["starts_with"].startswith("@") for scene in raw["scenes"])
        assert all(quote["text"].startswith("@") for quote in raw["quotes"])
        nothing = " " * (passage.end - passage.start)
        assert gold.with_words(file.read_bytes(), nothing).scenes
