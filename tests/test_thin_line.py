"""From bytes to a reading, end to end."""

import msgspec

from fabula.importers import import_bytes
from fabula.reading import Reader


def test_a_text_becomes_a_reading() -> None:
    reading = Reader().read(import_bytes(b'"Well," said Ann.\n', "a.txt")).reading
    assert [reading.text[q.start : q.end] for q in reading.quotes] == ['"Well,"']
    assert msgspec.json.decode(msgspec.json.encode(reading))["format"] == "fabula/1"
