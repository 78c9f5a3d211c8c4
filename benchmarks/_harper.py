"""What Harper's own rules (`harper-py`, Apache-2.0) say of a text, for comparison."""

from collections.abc import Iterator
from functools import cache
from typing import Any


@cache
def _linter() -> Any:
    import harper

    return harper.Linter(harper.Dialect.AMERICAN)


def lints(text: str) -> Iterator[tuple[int, int]]:
    """Where Harper's default rules find something, a paragraph at a time; code points."""
    at = 0
    for paragraph in text.split("\n\n"):
        for lint in _linter().lint(paragraph, language="plaintext"):
            yield at + lint.span.start, at + lint.span.end
        at += len(paragraph) + 2
