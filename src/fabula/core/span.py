"""Stretches of a text, in code points, end-exclusive."""

from typing import Annotated

from msgspec import Meta, Struct

Confidence = Annotated[float, Meta(ge=0, le=1, description="Of the items at 0.8, 80 % are right.")]
Offset = Annotated[int, Meta(ge=0, description="Code points from the start of the text.")]


class Span(Struct, frozen=True, order=True, array_like=True, gc=False):
    """A stretch of text; in JSON it is `[start, end]`."""

    start: Offset
    end: Offset

    def __len__(self) -> int:
        return self.end - self.start


class Spanned(Struct, frozen=True, kw_only=True):
    """Anything that lies in the text: `text[start:end]` is the thing itself."""

    start: Offset
    end: Offset

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)
