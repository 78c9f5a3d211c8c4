"""The guide's sheet is a sheet, and the guide knows every key and option."""

import re
from pathlib import Path

import pytest

from fabula.cli.sheet import command
from fabula.sheet import load
from fabula.sheet.file.tables import LISTS, TABLES

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "story-sheet.md"
TEXT = GUIDE.read_text(encoding="utf-8")
SHEETS = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)


def test_the_example_is_a_sheet(tmp_path: Path) -> None:
    own, series = SHEETS
    (tmp_path / "series.canon.toml").write_text(series, encoding="utf-8")
    path = tmp_path / "ward.story.toml"
    path.write_text(own, encoding="utf-8")
    sheet = load(path)
    assert {one.names[0] for one in sheet.people} >= {"Alex Karev", "Callie", "Lex"}
    assert (len(sheet.lines), len(sheet.scenes), len(sheet.intended)) == (1, 1, 1)


@pytest.mark.parametrize("kind", [*TABLES, *LISTS])
def test_every_key_stands_in_the_example(kind: str) -> None:
    header = f"[[{kind}]]" if kind in LISTS else f"[{kind}]"
    keys = set((TABLES | LISTS)[kind].__struct_encode_fields__)
    if kind in {"scene", "intended", "later", "comment"}:
        keys -= set(LISTS["line"].__struct_encode_fields__) - {"words"}
    if kind == "later":
        keys -= {"why"}
    part = re.split(rf"^{re.escape(header)}.*\n", SHEETS[0], flags=re.MULTILINE)[1].split("\n[")[0]
    assert {key for key in keys if not re.search(rf"^{key} =", part, re.MULTILINE)} == set()


def test_every_option_stands_in_the_guide() -> None:
    own = {option.opts[0] for option in command.params if option.opts[0].startswith("--")}
    assert {one for one in own - {"--no-model", "--library"} if one not in TEXT} == set()
