"""Every word of the pages stands in one file, and each of them is used."""

import re
from pathlib import Path

import fabula.room
from fabula.room.strings import strings

ROOM = Path(fabula.room.__file__).parent
ASKED = re.compile(r"say\(\s*[\"']([a-z_.]+)[\"'][,)]")
NAMED = re.compile(r"[\"']([a-z_]+\.[a-z_]+)[\"']")
MADE = re.compile(r"[\"']([a-z_]+\.[a-z_]*)(?:\{|[\"'] ~)")
"""The beginnings of names that are put together from parts."""


def test_all_that_are_asked_for_are_there_and_none_is_idle() -> None:
    files = [*ROOM.rglob("*.py"), *ROOM.rglob("*.j2")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    assert set(ASKED.findall(text)) <= set(strings())
    made = tuple(set(MADE.findall(text)))
    named = set(NAMED.findall(text))
    assert {name for name in strings() if name not in named and not name.startswith(made)} == set()
