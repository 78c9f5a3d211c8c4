"""Makes one document of the parts of an EPUB."""

import re

from fabula.core import Division, Metadata, Passage, Role
from fabula.importers.builder import DocumentBuilder
from fabula.importers.epub.contents import Contents
from fabula.importers.epub.kinds import PartKind, part_kind
from fabula.importers.epub.parts import Part, copy_passage

_SPLIT = re.compile(r"_split_0*([1-9]\d*)\.x?html?$", re.IGNORECASE)
_PROSE = frozenset({Role.PARAGRAPH, Role.BLOCKQUOTE, Role.PREFORMATTED})
_ROLES = {
    PartKind.FURNITURE: Role.FURNITURE,
    PartKind.RIGHTS: Role.METADATA,
    PartKind.NOTES: Role.FOOTNOTE,
}


class Book:
    """Puts parts together in their order; footnotes leave the flow and stand at the end.

    Parameters:
        builder: what is written into.
        contents: the tables of contents.
        metadata: what the package says of the work, to know a title page by.
    """

    def __init__(self, builder: DocumentBuilder, contents: Contents, metadata: Metadata) -> None:
        self._builder = builder
        self._landmarks = contents.landmarks
        self._metadata = metadata
        self._titles: dict[str, list[tuple[str, str]]] = {}
        for entry in contents.entries:
            self._titles.setdefault(entry.part, []).append((entry.fragment, entry.title))
        self._footnotes: list[tuple[Part, Passage]] = []
        self._listed = False

    def add(self, part: Part, *, known: bool) -> None:
        """Append a part.

        Parameters:
            part: the part.
            known: whether its site's own markup says what its passages are.
        """
        targets = self._targets(part)
        title = targets.get(0, "")
        landmark = self._landmarks.get(part.path, "")
        kind = part_kind(part.path, part.markup, landmark, title, part.document)
        divisions = self._divisions(part, kind, targets, known=known)
        new_page = not self._continues(part, targets)
        for number, passage in enumerate(part.document.passages):
            role = self._role(part, passage, kind)
            if role is Role.FOOTNOTE:
                self._footnotes.append((part, passage))
                continue
            if number in divisions:
                self._builder.divide(*divisions[number])
            copy_passage(self._builder, part, passage, role, new_page=new_page)
            new_page = False

    def finish(self) -> None:
        """Append the footnotes."""
        for part, passage in self._footnotes:
            copy_passage(self._builder, part, passage, Role.FOOTNOTE, new_page=False)

    def _targets(self, part: Part) -> dict[int, str]:
        """The titles that the table of contents gives passages of the part, by their numbers."""
        targets: dict[int, str] = {}
        for fragment, title in self._titles.get(part.path, ()):
            targets.setdefault(part.passage_at(fragment), title)
        return targets

    def _continues(self, part: Part, targets: dict[int, str]) -> bool:
        """Whether the part goes on with the one before, which was split for its size alone."""
        passages = part.document.passages
        split = _SPLIT.search(part.path) is not None and 0 not in targets
        return split and not (passages and passages[0].role is Role.HEADING)

    def _divisions(
        self, part: Part, kind: PartKind, targets: dict[int, str], *, known: bool
    ) -> dict[int, tuple[str | None, int | None]]:
        """The chapters that begin in the part, by the numbers of their first passages."""
        document = part.document
        if kind is not PartKind.STORY or not any(one.role in _PROSE for one in document.passages):
            return {}
        own = _own(document.divisions, document.passages)
        if known:
            return own
        found = {number: (title or None, None) for number, title in targets.items()}
        if (
            not found
            and not self._continues(part, targets)
            and not self._between(document.passages)
        ):
            found = {0: (None, None)}
        self._listed |= bool(found)
        return {**own, **found}

    def _between(self, passages: tuple[Passage, ...]) -> bool:
        """Whether a part that the table of contents passes over goes on with the chapter before."""
        return self._listed and bool(self._titles) and passages[0].role is not Role.HEADING

    def _role(self, part: Part, passage: Passage, kind: PartKind) -> Role:
        if kind is PartKind.TITLE_PAGE:
            return self._title_role(part.document.text[passage.span])
        return _ROLES.get(kind, passage.role)

    def _title_role(self, words: str) -> Role:
        plain = words.casefold()
        author = (self._metadata.author or "").casefold()
        if plain == (self._metadata.title or "").casefold():
            return Role.TITLE
        if author and plain.removeprefix("by ").strip() == author:
            return Role.BYLINE
        return Role.METADATA


def _own(
    divisions: tuple[Division, ...], passages: tuple[Passage, ...]
) -> dict[int, tuple[str | None, int | None]]:
    numbers = {passage.start: number for number, passage in enumerate(passages)}
    return {
        numbers[one.start]: (one.title, one.number) for one in divisions if one.start in numbers
    }
