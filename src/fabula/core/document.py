"""What an importer makes of a file: its text, what its markup says, and where it came from."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from fabula.core.span import Span, Spanned
from fabula.core.text import Text
from fabula.errors import MisalignedSpan


class Role(StrEnum):
    """What the markup of the file says a passage is; `PARAGRAPH` where it says nothing."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    BYLINE = "byline"
    METADATA = "metadata"
    SUMMARY = "summary"
    NOTE = "note"
    HEADING = "heading"
    RULE = "rule"
    BLOCKQUOTE = "blockquote"
    PREFORMATTED = "preformatted"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


class Passage(Spanned, frozen=True, kw_only=True):
    """One paragraph of the text, in the file's own order.

    `level` is the rank of a heading (1 is the highest, 0 is none), `gap` the number of blank lines
    (or empty paragraphs) before the passage, `style` the name that a word processor or a style
    class gives it, `new_page` whether the file starts a page with it. A rule without characters of
    its own (an `hr`) is written `* * *` in the text.
    """

    role: Role = Role.PARAGRAPH
    level: int = 0
    gap: int = 0
    centred: bool = False
    style: str = ""
    new_page: bool = False


class Division(Struct, frozen=True, kw_only=True):
    """A chapter that the file itself sets apart, by its markup or by being a file of its own."""

    start: int
    title: str | None = None
    number: int | None = None


class EmphasisKind(StrEnum):
    """How a stretch is set off."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    STRIKE = "strike"


class Emphasis(Spanned, frozen=True, kw_only=True):
    """A stretch that is set off; marks such as `_` or `*` that stand in the text are left out."""

    kind: EmphasisKind


class Origin(Spanned, frozen=True, kw_only=True, gc=False):
    """Where a stretch of the extracted text came from.

    `part` is the file inside a package (`OEBPS/ch1.xhtml`) or the file's own name, `offset` the
    code points from the start of that part once decoded, `length` how many code points it fills
    there: the stretch's own length where it was taken over as it stands, another one for an entity,
    0 for white space that the importer put between paragraphs.
    """

    part: str
    offset: int
    length: int


class Comment(Spanned, frozen=True, kw_only=True):
    """A remark that somebody tied to a stretch of the text in a word processor.

    `resolved` is true where it has been marked there as done with.
    """

    author: str = ""
    date: str = ""
    text: str = ""
    resolved: bool = False


class Metadata(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """What the file says of the work; empty where it says nothing."""

    title: str | None = None
    author: str | None = None
    fandoms: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rating: str | None = None
    warnings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    language: str | None = None
    series: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    summary: str | None = None
    words: int | None = None
    chapters: Annotated[str | None, Meta(description='As given, such as "5/?".')] = None
    status: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    site: str | None = None


class Source(Struct, frozen=True, kw_only=True):
    """The file that was read."""

    name: str
    media_type: str
    sha256: str


class Document(Struct, frozen=True, kw_only=True):
    """A file, imported: text and what the file itself says about it. Nothing is inferred here."""

    source: Source
    text: Text
    passages: tuple[Passage, ...]
    divisions: tuple[Division, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    origin: tuple[Origin, ...] = ()
    comments: tuple[Comment, ...] = ()
    metadata: Metadata = Metadata()
    generator: str = ""
    warnings: tuple[str, ...] = ()

    def check(self) -> None:
        """Raise `MisalignedSpan` unless all spans fit, passages cover and `origin` is gapless."""
        spanned: tuple[tuple[Spanned, ...], ...] = (self.passages, self.emphasis, self.comments)
        for item in (item for group in spanned for item in group):
            self.text.check(item.span)
        self._check_cover()
        self._check_origin()

    def _check_cover(self) -> None:
        at = 0
        for passage in (*self.passages, Spanned(start=len(self.text), end=len(self.text))):
            if passage.start < at or self.text[Span(at, passage.start)].strip():
                raise MisalignedSpan(f"the passages overlap, or leave words out, near {at}")
            at = passage.end

    def _check_origin(self) -> None:
        at = 0
        for origin in self.origin:
            if origin.start != at:
                raise MisalignedSpan(f"the origin has a gap at {at}")
            at = origin.end
        if at != len(self.text):
            raise MisalignedSpan(f"the origin ends at {at}, the text at {len(self.text)}")
