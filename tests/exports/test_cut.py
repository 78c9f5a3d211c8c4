"""A reading that is cut tells nothing of what stands behind the cut."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.contract import Reading
from fabula.exports import html
from fabula.exports.cut import until
from fabula.importers import import_path
from fabula.reading import Reader
from fabula.settings import Settings

STORY = Path(__file__).parents[2] / "examples" / "nine-hundred-miles.md"


@cache
def reading() -> Reading:
    return Reader(Settings(model=False)).read(import_path(STORY)).reading


def ends(value: Any) -> list[int]:
    """The ends of all spans in the JSON of a reading."""
    if isinstance(value, dict):
        own = [value["end"]] if isinstance(value.get("end"), int) else []
        return own + [end for one in value.values() for end in ends(one)]
    return [end for one in value for end in ends(one)] if isinstance(value, list) else []


@given(st.integers(min_value=0, max_value=len(reading().text) - 1))
@settings(max_examples=20, deadline=None)
def test_no_span_lies_behind_the_cut(end: int) -> None:
    cut = until(reading(), end)
    raw = msgspec.to_builtins(cut)
    assert cut.text == reading().text[:end]
    assert max(ends(raw), default=0) <= end
    known = {one.id for one in cut.characters}
    assert {one.speaker for one in cut.quotes} <= known | {None}
    told = cut.text.casefold()
    assert all(name.casefold() in told for one in cut.characters for name in one.aliases)
    assert html.page(cut, html.Parts(review=True))


def test_a_cut_at_the_end_is_none() -> None:
    assert until(reading(), len(reading().text)) is reading()
