"""`import fabula`: light, typed, and as the documentation says."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import fabula
import fabula.api

TEXT = '"Who is it?" said Mina. Nobody answered.\n'


@pytest.mark.parametrize("module", [fabula, fabula.api])
def test_the_examples_hold(module: object) -> None:
    assert doctest.testmod(module).attempted > 0  # type: ignore[arg-type]
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


def test_a_path_bytes_and_a_text_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "mina.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    by_path = fabula.read(path)
    assert fabula.read(str(path)) == by_path
    assert fabula.read(TEXT.encode(), name="mina.txt") == by_path
    assert fabula.read(text=TEXT, name="mina.txt") == by_path
    assert isinstance(by_path, fabula.Reading)


def test_what_is_read_with_a_library_is_kept_in_it(tmp_path: Path) -> None:
    with fabula.Library(tmp_path / "library.db") as library:
        reading = fabula.read(text=TEXT, library=library)
        assert fabula.read(text=TEXT, library=library) == reading
        assert [one.words for one in library.stories()] == [reading.counts.words]


def test_settings_are_kept_to() -> None:
    slow = fabula.read(text=TEXT * 50, settings=fabula.Settings(words_per_minute=60))
    fast = fabula.read(text=TEXT * 50, settings=fabula.Settings(words_per_minute=600))
    assert slow.counts.reading_seconds > fast.counts.reading_seconds


def test_mistakes_are_errors_of_fabula(tmp_path: Path) -> None:
    with pytest.raises(fabula.errors.NotFound):
        fabula.read(tmp_path / "absent.txt")
    with pytest.raises(fabula.errors.ConfigurationError):
        fabula.read()
    with pytest.raises(fabula.errors.ConfigurationError):
        fabula.read("a.txt", text="a")
    with pytest.raises(AttributeError):
        _ = fabula.nothing


def test_importing_costs_nothing() -> None:
    program = "import fabula, sys; print(sorted(m for m in sys.modules if m.startswith('fabula')))"
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.strip() == "['fabula', 'fabula._version']"
    assert set(dir(fabula)) == set(fabula.__all__)
