"""The immutable text that every claim points into."""

from collections.abc import Iterator

from fabula.core.span import Span
from fabula.errors import MisalignedSpan


class Text:
    """A story's text; sliced by spans, altered by nobody.

    Parameters:
        content: the text, offsets into which are code points.
    """

    __slots__ = ("content",)

    content: str

    def __init__(self, content: str) -> None:
        object.__setattr__(self, "content", content)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Text cannot be altered")

    def __len__(self) -> int:
        return len(self.content)

    def __getitem__(self, span: Span) -> str:
        """The words under `span`.

        Raises:
            MisalignedSpan: the span does not lie inside the text.
        """
        self.check(span)
        return self.content[span.start : span.end]

    def check(self, span: Span) -> None:
        """Raise `MisalignedSpan` unless `span` lies inside the text."""
        if not 0 <= span.start <= span.end <= len(self.content):
            raise MisalignedSpan(
                f"the span {span.start}-{span.end} does not lie in a text of {len(self.content)}"
            )

    def trimmed(self, start: int, end: int) -> Span:
        """The stretch without the white space at its two ends; empty at `start` if all is white."""
        content = self.content
        while start < end and content[end - 1].isspace():
            end -= 1
        while start < end and content[start].isspace():
            start += 1
        return Span(start, end)

    def lines(self, start: int, end: int) -> Iterator[Span]:
        """The lines of a stretch, without their line ends (LF, CRLF or CR)."""
        content = self.content
        at = start
        for line in content[start:end].splitlines(keepends=True):
            yield Span(at, at + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
            at += len(line)
