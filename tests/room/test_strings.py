"""Every word of the pages stands in one file, and each of them is used."""

import re
from pathlib import Path

import fabula.room
from fabula.room.strings import strings

ROOM = Path(fabula.room.__file__).parent
MADE = re.compile(r"rooms\.|guard\.|work\.(cancelled|failed|done|lost)|library\.kind_")
"""Names that are put together from parts."""


def test_all_that_are_asked_for_are_there_and_none_is_idle() -> None:
    files = [*ROOM.rglob("*.py"), *ROOM.rglob("*.j2")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r"say\(\s*[\"']([a-z_.]+)[\"'][,)]", text))
    assert asked <= set(strings())
    idle = {name for name in strings() if name not in asked and not MADE.match(name)}
    assert idle == set()
