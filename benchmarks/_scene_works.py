"""Whole works with their marked breaks, for what is learnt and measured of scenes.

The works for learning are LitBank's training novels; kept apart are its ten development novels and
the seven novels of PDNC that LitBank does not have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import CLEAN_SEVEN, folder
from fabula.core import Document, Story
from fabula.importers import import_path
from fabula.layers import Break, Scenes, Sections, Speakers
from fabula.settings import Settings
from fabula.stages import pipeline
from fabula.stages.scenes.paragraphs import Paragraph, paragraphs


@dataclass(frozen=True)
class Work:
    """A work without its marks: `begins` says of each paragraph how a section begins there, if so.

    A chapter's end and a mark are sure; more room than usual between paragraphs is not.
    """

    name: str
    paragraphs: Sequence[Paragraph]
    begins: Sequence[Break | None]

    def marked(self) -> list[int]:
        """The paragraphs, but the first, before which a chapter or a mark stood."""
        sure = (Break.CHAPTER, Break.MARKED)
        return [n for n, how in enumerate(self.begins) if n and how in sure]


def held_out(data: Path) -> Iterator[Work]:
    """The works kept apart.

    Raises:
        CorpusError: the folder does not hold the corpora.
    """
    for path in (*_litbank(data, "dev.ids"), *_clean(data)):
        yield read(path)


def learnt(data: Path) -> Iterator[Work]:
    """The works that are learnt from."""
    return (read(path) for path in _litbank(data, "train.ids"))


def _litbank(data: Path, ids: str) -> list[Path]:
    root = folder(data, "litbank")
    names = (root / ids).read_text(encoding="utf-8").split()
    return [root / "novels" / f"{name}.txt" for name in sorted(names)]


def _clean(data: Path) -> list[Path]:
    root = folder(data, "pdnc")
    return [root / name / "novel_text.txt" for name in sorted(CLEAN_SEVEN)]


def read(path: Path) -> Work:
    """A work read by rules alone."""
    name = path.stem if path.stem != "novel_text" else path.parent.name
    return work_of(import_path(path), name)


def work_of(document: Document, name: str = "") -> Work:
    """The work in a document."""
    story = told(document)
    begins = {section.start: section.begins for section in story[Sections].items}
    every = paragraphs(story)
    return Work(name, every, [begins.get(paragraph.start) for paragraph in every])


def told(document: Document) -> Story:
    """The story of a document with all layers that breaks are found from."""
    story = Story(document)
    for stage in pipeline():
        if Speakers in story or stage.gives is Scenes:
            break
        story = story.with_layer(stage.read(story, Settings(model=False)))
    return story
