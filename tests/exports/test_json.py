"""JSON goes out whole and comes back the same."""

from pathlib import Path

import pytest

from fabula.errors import OutputError
from fabula.exports import json
from tests.exports.handmade import ferry


def test_a_reading_comes_back_as_it_went() -> None:
    assert json.loads(json.dumps(ferry())) == ferry()


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert json.dumps(ferry()) == json.dumps(ferry())


def test_writing_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "ferry.json"
    path.write_text("older", encoding="utf-8")
    json.write(ferry(), path)
    assert path.read_bytes() == json.dumps(ferry())
    assert [one.name for one in tmp_path.iterdir()] == ["ferry.json"]


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"could not be written: .*; choose another place\.$"):
        json.write(ferry(), tmp_path / "nowhere" / "ferry.json")


def test_a_folder_in_the_way_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputError, match="could not be written"):
        json.write(ferry(), tmp_path / "out")
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_device_is_written_to_and_not_replaced() -> None:
    null = Path("/dev/null")
    if not null.exists():
        pytest.skip("there is no such device here")
    json.write(ferry(), null)
    assert not null.is_file()
