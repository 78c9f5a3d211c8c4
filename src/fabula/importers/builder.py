"""Puts a document's text together, so that its spans and origins cannot drift apart."""

from collections.abc import Iterator
from contextlib import contextmanager

from fabula.core import (
    Comment,
    Division,
    Document,
    Emphasis,
    EmphasisKind,
    Metadata,
    Origin,
    Passage,
    Role,
    Source,
    Text,
)

PARAGRAPH_GAP = "\n\n"


class DocumentBuilder:
    """Collects paragraphs, run by run, for the formats whose text is extracted.

    White space between paragraphs is the builder's own; it counts as coming from the place in the
    source where the paragraph before it ended (`length` 0).
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._origin: list[Origin] = []
        self._passages: list[Passage] = []
        self._divisions: list[tuple[int, str | None, int | None]] = []
        self._emphasis: list[Emphasis] = []
        self._comments: list[Comment] = []

    @property
    def length(self) -> int:
        """Code points written so far: the offset of the next one."""
        return self._length

    def add(self, words: str, part: str, offset: int, length: int | None = None) -> None:
        """Append `words`, which fill `length` code points (their own number, by default) of `part`
        from `offset` on.
        """
        if not words:
            return
        self._pieces.append(words)
        start, self._length = self._length, self._length + len(words)
        filled = len(words) if length is None else length
        if not self._merged(part, offset, filled, len(words)):
            self._origin.append(
                Origin(start=start, end=self._length, part=part, offset=offset, length=filled)
            )

    def _merged(self, part: str, offset: int, filled: int, added: int) -> bool:
        last = self._origin[-1] if self._origin else None
        if last is None or last.part != part or filled != added:
            return False
        if last.length != last.end - last.start or last.offset + last.length != offset:
            return False
        self._origin[-1] = Origin(
            start=last.start,
            end=self._length,
            part=part,
            offset=last.offset,
            length=last.length + filled,
        )
        return True

    def gap(self, white: str = PARAGRAPH_GAP) -> None:
        """Append white space that stands in no source; nothing at the very start."""
        if self._origin:
            last = self._origin[-1]
            self.add(white, last.part, last.offset + last.length, 0)

    @contextmanager
    def passage(
        self,
        role: Role = Role.PARAGRAPH,
        *,
        level: int = 0,
        gap: int = 0,
        centred: bool = False,
        style: str = "",
        new_page: bool = False,
    ) -> Iterator[None]:
        """All that is added inside the `with` becomes one passage; none if nothing is."""
        mark = len(self._pieces), len(self._origin)
        self.gap()
        start = self._length
        yield
        if self._length == start:
            self._rewind(*mark)
            return
        self._passages.append(
            Passage(
                start=start,
                end=self._length,
                role=role,
                level=level,
                gap=gap,
                centred=centred,
                style=style,
                new_page=new_page,
            )
        )

    def _rewind(self, pieces: int, origins: int) -> None:
        self._length -= sum(len(piece) for piece in self._pieces[pieces:])
        del self._pieces[pieces:], self._origin[origins:]

    def emphasise(self, start: int, end: int, kind: EmphasisKind) -> None:
        """Note that the stretch is set off; empty stretches are left out."""
        if start < end:
            self._emphasis.append(Emphasis(start=start, end=end, kind=kind))

    def comment(self, comment: Comment) -> None:
        """Note a remark tied to a stretch."""
        self._comments.append(comment)

    def divide(self, title: str | None = None, number: int | None = None) -> None:
        """Note that a chapter starts with the next passage."""
        self._divisions.append((len(self._passages), title, number))

    def _placed(self) -> tuple[Division, ...]:
        starts = [*(passage.start for passage in self._passages), self._length]
        return tuple(
            Division(start=starts[passage], title=title, number=number)
            for passage, title, number in self._divisions
        )

    def document(
        self,
        source: Source,
        *,
        metadata: Metadata | None = None,
        generator: str = "",
        warnings: tuple[str, ...] = (),
    ) -> Document:
        """The finished document, checked.

        Raises:
            MisalignedSpan: the importer that used the builder made a mistake.
        """
        document = Document(
            source=source,
            text=Text("".join(self._pieces)),
            passages=tuple(self._passages),
            divisions=self._placed(),
            emphasis=tuple(sorted(self._emphasis, key=lambda e: (e.start, e.end, e.kind))),
            origin=tuple(self._origin),
            comments=tuple(self._comments),
            metadata=metadata or Metadata(),
            generator=generator,
            warnings=warnings,
        )
        document.check()
        return document
