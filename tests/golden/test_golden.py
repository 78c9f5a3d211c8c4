"""The readings of the example stories, kept so that every change to one is seen and judged.

They are what Fabula reads, its mistakes included. After a change that should alter them run
`FABULA_REGENERATE=1 python -m pytest tests/golden`, and look at the difference before committing.
"""

import os
import runpy
import zipfile
from pathlib import Path

import pytest

from fabula.importers import import_path
from fabula.reading import Reader
from tests.golden.compact import compact

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
STORIES = (
    "night-shift.txt",
    "the-cold-orchard.html",
    "nine-hundred-miles.md",
    "the-lycee-window.docx",
    "the-bell-of-san-roque.epub",
)
SWITCH = "FABULA_REGENERATE"


@pytest.mark.parametrize("name", STORIES)
def test_an_example_is_read_as_before(name: str) -> None:
    found = compact(Reader().read(import_path(EXAMPLES / name)).reading)
    golden = HERE / f"{name}.golden"
    if os.environ.get(SWITCH):
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


def test_every_example_has_a_golden_reading() -> None:
    packed = {path.name for path in EXAMPLES.iterdir() if path.is_file()}
    assert packed - {"README.md", "make.py"} == set(STORIES)


def test_the_switch_is_off_where_nobody_looks() -> None:
    assert not (os.environ.get("CI") and os.environ.get(SWITCH))


def test_the_packed_examples_are_made_from_their_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = runpy.run_path(str(EXAMPLES / "make.py"))
    made = {"docx": "the-lycee-window", "epub": "the-bell-of-san-roque"}
    (tmp_path / "source").mkdir()
    for kind, name in made.items():
        text = (EXAMPLES / "source" / f"{name}.txt").read_text(encoding="utf-8")
        (tmp_path / "source" / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        monkeypatch.setitem(make[kind].__globals__, "HERE", tmp_path)
        make[kind](f"{name}.txt", f"{name}.{kind}")
        assert _parts(tmp_path / f"{name}.{kind}") == _parts(EXAMPLES / f"{name}.{kind}")


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
