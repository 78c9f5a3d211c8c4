"""Scripts as the users of BookNLP write them run on our files as they are.

Each is written as its recipe goes in tutorials: nothing in it knows of Fabula.
"""

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from fabula.exports import booknlp
from tests.exports.lighthouse import lighthouse


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output_dir") / "lamp"
    booknlp.write(lighthouse(), folder, "lamp")
    return folder / "lamp"


def read_tsv(path: str) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_most_frequent_characters_and_their_deeds(base: Path) -> None:
    with open(f"{base}.book", encoding="utf-8") as file:  # noqa: PTH123
        data = json.load(file)

    def get_counter_from_dependency_list(dep_list: list[dict[str, str]]) -> Counter[str]:
        counter: Counter[str] = Counter()
        for token in dep_list:
            counter[token["w"]] += 1
        return counter

    lines = []
    for character in data["characters"]:
        agents = get_counter_from_dependency_list(character["agent"])
        for part in ("patient", "poss", "mod"):
            get_counter_from_dependency_list(character[part])
        names = character["mentions"]["proper"]
        max_proper_mention = names[0]["n"] if names else "?"
        gender = "unknown"
        if character["g"] is not None and character["g"] != "unknown":
            gender = character["g"]["argmax"]
        if character["id"] == 0 or names:
            lines.append((character["id"], character["count"], max_proper_mention, gender, agents))
    assert lines == [(1, 3, "Aksel Brun", "he/him/his", {}), (0, 2, "?", "she/her", {})]


def test_quotes_of_each_character_joined_to_the_entities(base: Path) -> None:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for row in read_tsv(f"{base}.entities"):
        if row["cat"] == "PER" and row["prop"] != "PRON":
            names[row["COREF"]][row["text"]] += 1
    spoken: dict[str, list[str]] = defaultdict(list)
    for row in read_tsv(f"{base}.quotes"):
        spoken[row["char_id"]].append(row["quote"])
    table = {
        names[char_id].most_common(1)[0][0] if char_id in names else char_id: len(lines)
        for char_id, lines in spoken.items()
    }
    assert table == {"Aksel Brun": 2, "0": 1, "The keeper": 1, "None": 1}


def test_dialogue_share_and_the_words_around_a_mention(base: Path) -> None:
    tokens = read_tsv(f"{base}.tokens")
    inside: set[int] = set()
    for row in read_tsv(f"{base}.quotes"):
        inside.update(range(int(row["quote_start"]), int(row["quote_end"]) + 1))
    assert 0 < len(inside) / len(tokens) < 1
    first = next(row for row in read_tsv(f"{base}.entities") if row["cat"] == "FAC")
    start, end = int(first["start_token"]), int(first["end_token"])
    window = [row["word"] for row in tokens[start - 2 : end + 2]]
    assert window == ["climbed", "to", "the", "lamp", "room", "."]


def test_characters_that_meet_in_a_paragraph(base: Path) -> None:
    paragraphs = [int(row["paragraph_ID"]) for row in read_tsv(f"{base}.tokens")]
    met: dict[int, set[str]] = defaultdict(set)
    for row in read_tsv(f"{base}.entities"):
        if row["cat"] == "PER" and int(row["COREF"]) >= 0:
            met[paragraphs[int(row["start_token"])]].add(row["COREF"])
    assert met[0] == {"0", "1"}


def test_the_text_by_character_offsets(base: Path) -> None:
    text = lighthouse().text
    for row in read_tsv(f"{base}.tokens"):
        if row["word"] == "Vardø":
            assert text[int(row["byte_onset"]) : int(row["byte_offset"])] == "Vardø"
            return
    pytest.fail("the word is not there")
