"""The gold stories are as they should be, and every label file fits its story."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from tests.gold import format as checker
from tests.gold import schema as gold

STORY = """A title

"Yes." Ana looked up. "Is it you, Bo?"

"Yes."

An hour later the kitchen was dark. Bo was afraid.
"""


def labels() -> dict[str, list[dict[str, object]]]:
    def said(n: int, text: str, who: str, whom: str) -> dict[str, object]:
        return {"n": n, "text": text, "kind": "speech", "speaker": who, "addressees": [whom]}

    def scene(start: str, place: str | None, *focal: tuple[str, str | None]) -> dict[str, object]:
        return {
            "starts_with": start,
            "kind": "scene",
            "place": place,
            "place_words": place,
            "part_of_day": None,
            "day": 1,
            "clock": None,
            "present": ["Ana", "Bo"],
            "mentioned": [],
            "focal": [{"from": words, "character": who} for words, who in focal],
            "person": "third",
            "tense": "past",
        }

    return {
        "quotes": [
            said(1, '"Yes."', "Ana", "Bo"),
            said(2, '"Is it you, Bo?"', "Ana", "Bo"),
            said(3, '"Yes."', "Bo", "Ana"),
        ],
        "cast": [{"name": "Ana", "aliases": []}, {"name": "Bo", "aliases": []}],
        "scenes": [
            scene('"Yes." Ana looked up.', None, ('"Yes." Ana looked up.', None)),
            scene(
                "An hour later",
                "the kitchen",
                ("An hour later", None),
                ("Bo was afraid.", "Bo"),
            ),
        ],
    }


def found(raw: dict[str, list[dict[str, object]]]) -> list[str]:
    decoded = msgspec.json.decode(json.dumps(raw), type=gold.Labels)
    return checker.problems(decoded, STORY)


def test_good_labels_have_no_problem_and_known_places() -> None:
    assert found(labels()) == []
    decoded = msgspec.json.decode(json.dumps(labels()), type=gold.Labels)
    starts = gold.quote_starts(decoded, STORY)
    assert starts == [STORY.index('"Yes."'), STORY.index('"Is'), STORY.rindex('"Yes."')]


@pytest.mark.parametrize(
    ("part", "index", "change", "problem"),
    [
        ("quotes", 1, {"n": 3}, "quotation 2 is numbered 3"),
        ("quotes", 1, {"text": '"Is it he'}, "quotation 2 is not in the story"),
        ("quotes", 2, {"occurrence": 1}, "quotation 3 stands before"),
        ("quotes", 2, {"speaker": "Cy"}, "quotation 3: 'Cy' is no name"),
        ("quotes", 0, {"addressees": ["Cy"]}, "quotation 1: 'Cy' is no name"),
        ("quotes", 0, {"kind": "scare"}, "quotation 1 is nobody's speech"),
        ("scenes", 1, {"starts_with": "Two hours"}, "scene 2 is not in the story"),
        ("scenes", 1, {"place_words": "the attic"}, "scene 2: the story has no words"),
        ("scenes", 0, {"place": "the hall"}, "scene 1 has a place without"),
        ("scenes", 0, {"mentioned": ["Bo"]}, "scene 1 has somebody twice"),
        ("scenes", 0, {"present": ["Cy"]}, "scene 1: 'Cy' is no name"),
        ("scenes", 0, {"focal": [{"from": "Ana", "character": None}]}, "scene 1: its first focal"),
        (
            "scenes",
            0,
            {
                "focal": [
                    {"from": '"Yes." Ana looked up.', "character": None},
                    {"from": "Bo was afraid", "character": "Bo"},
                ]
            },
            "scene 1 has a focal stretch after its end",
        ),
        ("cast", 0, {"aliases": ["Annie"]}, "the story has no 'Annie'"),
        ("cast", 0, {"name": "Bo"}, "the cast has 'Bo' twice"),
    ],
)
def test_each_mistake_is_told(
    part: str, index: int, change: dict[str, object], problem: str
) -> None:
    raw = labels()
    raw[part][index].update(change)
    assert any(one.startswith(problem) for one in found(raw)), found(raw)


def test_a_file_that_is_no_labels_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "01-night-float.x.json"
    broken.write_text('{"quotes": 3}', encoding="utf-8")
    assert "quotes" in checker.check(broken)[0]
    assert "no story" in checker.check(tmp_path / "99-none.x.json")[0]
    assert checker.main([str(broken)]) == 1


@pytest.mark.parametrize("path", gold.label_files(), ids=lambda path: path.name)
def test_labels_fit_their_story(path: Path) -> None:
    assert checker.check(path) == []


def test_the_stories_are_there_in_their_order() -> None:
    numbers = (*range(1, 21), *range(27, 35), *range(38, 46))
    assert [path.name[:2] for path in gold.stories()] == [f"{n:02}" for n in numbers]


@pytest.mark.parametrize("path", gold.stories(), ids=lambda path: path.name)
def test_a_story_has_the_length_of_a_short_chapter(path: Path) -> None:
    text = gold.read_story(path)
    assert 900 <= len(re.findall(r"\S+", text)) <= 2000
    assert text.endswith("\n") and "\r" not in text
