"""The entries of a sheet that decide on single findings: what they are about, where they anchor."""

from collections.abc import Iterator

from fabula.core import Document, Span
from fabula.sheet.telling import placed
from fabula.sheet.values import Sheet


def deciding(
    sheet: Sheet, document: Document, code: str, name: str, span: Span
) -> Iterator[tuple[str, int]]:
    """The entries that say something of a finding, as (their list in the file, their number there).

    Parameters:
        code, name: of the rule.
        span: where the finding lies.
    """
    places = placed(sheet, document)
    called = (code.casefold(), name.casefold())
    for kind, entries, found in (
        ("intended", sheet.intended, places.intended),
        ("later", sheet.later, places.later),
    ):
        for number, (entry, at) in enumerate(zip(entries, found, strict=True)):
            if at.span is None or entry.rule.strip().casefold() not in called:
                continue
            if at.span.start <= span.end and span.start <= at.span.end:
                yield kind, number


def solid(text: str, span: Span) -> Span:
    """A stretch, made wider where it holds no word that an anchor could hold on to."""
    if any(sign.isalnum() for sign in text[span.start : span.end]):
        return span
    return Span(text.rfind(" ", 0, max(0, span.start - 1)) + 1, span.end)
