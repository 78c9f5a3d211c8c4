"""Every style of quotation, each with small texts of its own."""

import pytest

from fabula.layers import QuotationKind

from .cases import CASES
from .stories import read

TABLE = [
    pytest.param(content, expected, id=f"{style}: {name}")
    for style, cases in CASES.items()
    for name, content, expected in cases
]


@pytest.mark.parametrize(("content", "expected"), TABLE)
def test_what_is_found(content: str, expected: list[str]) -> None:
    found = []
    for one in read(content).items:
        kind = "" if one.kind is QuotationKind.SPEECH else f"{one.kind.value}|"
        found.append(f"{kind}{'' if one.closed else '?'}{content[one.start : one.end]}")
    assert found == expected


def test_there_are_many_cases() -> None:
    assert len(TABLE) >= 80
