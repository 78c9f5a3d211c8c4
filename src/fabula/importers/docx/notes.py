"""The parts of a DOCX file that stand beside its body: styles, footnotes, endnotes, comments."""

from msgspec.structs import replace

from fabula.core import Role
from fabula.importers.docx.body import Body
from fabula.importers.docx.package import Package
from fabula.importers.docx.styles import Styles
from fabula.importers.flow import Paragraph, Remark, joined

_ENTRIES = frozenset({"w:footnote", "w:endnote", "w:comment"})
_DONE = frozenset({"1", "true", "on"})


class _Entries:
    """Handles a part of many entries, and keeps the paragraphs of each under its id."""

    def __init__(self, package: Package, part: str, styles: Styles) -> None:
        self.paragraphs: dict[str, list[Paragraph]] = {}
        self.attributes: dict[str, dict[str, str]] = {}
        self.marks: dict[str, str] = {}
        self._key = ""
        reader = package.reader(part)
        self._body = Body(reader, part, styles, self._keep)
        reader.read(self)

    def _keep(self, paragraph: Paragraph) -> None:
        self.paragraphs.setdefault(self._key, []).append(paragraph)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if tag in _ENTRIES:
            self._key = attributes.get("w:id", "")
            self.attributes.setdefault(self._key, attributes)
        elif tag == "w:p" and "paraId" in attributes:
            self.marks[self._key] = attributes["paraId"]
        self._body.start(tag, attributes)

    def end(self, tag: str) -> None:
        """See `Handler`."""
        self._body.end(tag)

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        self._body.chars(words, offset, length)


def read_styles(package: Package) -> Styles:
    """The file's styles; raises as `Package.reader`."""
    styles = Styles()
    part = package.part("styles")
    if part is not None:
        package.reader(part).read(styles)
    return styles


def read_notes(package: Package, styles: Styles, notes: list[tuple[str, str]]) -> list[Paragraph]:
    """The paragraphs of footnotes and endnotes, in the order in which the text refers to them.

    Parameters:
        package: the file.
        styles: its styles.
        notes: the kind (`footnotes` or `endnotes`) and the id of each reference.
    """
    entries: dict[str, dict[str, list[Paragraph]]] = {}
    for kind in {kind for kind, _ in notes}:
        part = package.part(kind)
        entries[kind] = _Entries(package, part, styles).paragraphs if part else {}
    found = [one for kind, key in dict.fromkeys(notes) for one in entries[kind].get(key, ())]
    for paragraph in found:
        paragraph.look = replace(paragraph.look, role=Role.FOOTNOTE, level=0)
    return found


def read_comments(package: Package, styles: Styles) -> dict[str, Remark]:
    """What was remarked, by the ids to which the text refers."""
    part = package.part("comments")
    if part is None:
        return {}
    entries = _Entries(package, part, styles)
    done = _resolved(package)
    return {
        key: Remark(
            author=attributes.get("w:author", ""),
            date=attributes.get("w:date", ""),
            text=joined(entries.paragraphs.get(key, ())),
            resolved=entries.marks.get(key) in done,
        )
        for key, attributes in entries.attributes.items()
    }


class _Threads:
    """Handles what Word keeps of comments beside them: the last paragraphs of resolved ones."""

    def __init__(self) -> None:
        self.done: set[str] = set()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`; an answer is as resolved as what it answers."""
        own, asked = attributes.get("paraId", ""), attributes.get("paraIdParent", "")
        if tag == "commentEx" and (attributes.get("done") in _DONE or asked in self.done):
            self.done.add(own)

    def end(self, tag: str) -> None:
        """See `Handler`."""

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""


def _resolved(package: Package) -> set[str]:
    part = package.part("commentsExtended")
    threads = _Threads()
    if part is not None:
        package.reader(part).read(threads)
    return threads.done
