"""The commonest styles."""

import pytest

from .stories import read, words


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('"Yes," she said. "But wait."', ['"Yes,"', '"But wait."']),
        ("“Yes,” she said. “But wait.”", ["“Yes,”", "“But wait.”"]),
        ("'Yes,' she said. 'The boys' hats!'", ["'Yes,'", "'The boys' hats!'"]),
        ("‘Yes,’ she said. ‘The boys’ hats!’", ["‘Yes,’", "‘The boys’ hats!’"]),
    ],
)
def test_marks_make_quotations(content: str, expected: list[str]) -> None:
    assert words(content, read(content)) == expected
