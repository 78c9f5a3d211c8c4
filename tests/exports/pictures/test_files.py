from pathlib import Path

import pytest

from fabula.errors import OutputError
from fabula.exports.pictures.files import NAMES, png, write
from tests.exports.handmade import Handmade


def test_each_picture_is_written_as_svg_and_png(tmp_path: Path) -> None:
    made = Handmade().character("c1", "Ann <script>").block("prose", "Ann slept.")
    write(made.chapter(None, 0, 0).reading(), tmp_path / "new")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(NAMES)
    for path in (tmp_path / "new").iterdir():
        content = path.read_bytes()
        assert content.startswith(b"\x89PNG" if path.suffix == ".png" else b"<svg")


def test_what_cannot_be_drawn_is_a_clear_error() -> None:
    with pytest.raises(OutputError, match="use the SVG file"):
        png("<svg")
