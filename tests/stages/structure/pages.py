"""Documents made from text as a plain-text file has it, and readings of them, for the tests."""

from fabula.core import Division, Document, Layer, Metadata, Passage, Role, Source, Story, Text
from fabula.layers import Blocks, Chapters, Sections, Work
from fabula.settings import Settings
from fabula.stages.structure.blocks import BlocksStage
from fabula.stages.structure.chapters import ChaptersStage
from fabula.stages.structure.sections import SectionsStage
from fabula.stages.structure.work import WorkStage

STAGES = (BlocksStage(), ChaptersStage(), SectionsStage(), WorkStage())


def page(content: str, **more: object) -> Document:
    """A document whose passages are what blank lines part."""
    text = Text(content)
    passages: list[Passage] = []
    start, end, gap, before = None, 0, 0, 0
    for line in text.lines(0, len(content)):
        if content[line.start : line.end].strip():
            if start is None:
                start, before = line.start, gap
            end, gap = line.end, 0
            continue
        if start is not None:
            passages.append(Passage(start=start, end=end, gap=before))
        start, gap = None, gap + 1
    if start is not None:
        passages.append(Passage(start=start, end=end, gap=before))
    return _document(text, tuple(passages), **more)


def marked_up(*paragraphs: tuple[Role, str] | str, **more: object) -> Document:
    """A document of paragraphs with roles, as an importer of markup gives it."""
    passages, pieces, at = [], [], 0
    for paragraph in paragraphs:
        role, words = paragraph if isinstance(paragraph, tuple) else (Role.PARAGRAPH, paragraph)
        level = 2 if role is Role.HEADING else 0
        passages.append(Passage(start=at, end=at + len(words), role=role, level=level))
        pieces.append(words)
        at += len(words) + 2
    return _document(Text("\n\n".join(pieces)), tuple(passages), **more)


def _document(text: Text, passages: tuple[Passage, ...], **more: object) -> Document:
    source = Source(name="a.txt", media_type="text/plain", sha256="")
    metadata = more.get("metadata", Metadata())
    divisions = more.get("divisions", ())
    assert isinstance(metadata, Metadata)
    assert isinstance(divisions, tuple)
    assert all(isinstance(division, Division) for division in divisions)
    return Document(
        source=source, text=text, passages=passages, metadata=metadata, divisions=divisions
    )


def structure(document: Document | str) -> Story:
    """The story with its structure read."""
    story = Story(page(document) if isinstance(document, str) else document)
    for stage in STAGES:
        story = story.with_layer(stage.read(story, Settings()))
    return story


def kinds(document: Document | str) -> list[str]:
    """The kinds of the blocks, in order."""
    return [block.kind.value for block in structure(document)[Blocks].items]


def words(story: Story, kind: str) -> list[str]:
    """The texts of the blocks of one kind."""
    return [story.text[b.span] for b in story[Blocks].items if b.kind.value == kind]


def breaks(document: Document | str) -> list[str]:
    """How each scene begins."""
    return [scene.begins.value for scene in structure(document)[Sections].items]


def chapters(document: Document | str) -> list[tuple[int | None, str | None]]:
    """Number and title of each chapter."""
    return [(one.number, one.title) for one in structure(document)[Chapters].items]


def work(document: Document | str) -> Work:
    """What is known of the work."""
    return structure(document)[Work]


__all__ = [
    "Layer",
    "breaks",
    "chapters",
    "kinds",
    "marked_up",
    "page",
    "structure",
    "words",
    "work",
]
