"""What is known of the work."""

import re
from typing import Any, ClassVar

from msgspec.structs import replace

from fabula.core import Layer, Metadata, Span, Story
from fabula.layers import Block, BlockKind, Blocks, Chapters, Work
from fabula.settings import Settings
from fabula.stages.stage import Stage
from fabula.stages.structure.fields import combined, header_fields
from fabula.stages.structure.kinds import kind_of
from fabula.stages.structure.labels import header_label

_HEADER = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.METADATA, BlockKind.SUMMARY)
_BY = re.compile(
    r"(?:(?:a|an)\s+[\w ,'’-]{0,40}\s)?(?:(?:written|told)\s+)?by\b:?\s*", re.IGNORECASE
)
_TRANSLATED = re.compile(r"(?:translated|edited|illustrated)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"untitled(?: document)?|document ?\d*|microsoft word\b.*|.*\.(?:docx?|odt|rtf|txt)",
    re.IGNORECASE,
)


class WorkStage(Stage):
    """The file's metadata, filled up from the header that stands in the text itself."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks, Chapters)
    gives: ClassVar[type[Layer]] = Work
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Work:
        """Metadata and kind; a title that nothing names stays `None`."""
        found, evidence = _found(story)
        given = _without_placeholder(story.document.metadata)
        return Work(metadata=_merged(given, found), kind=kind_of(story), evidence=tuple(evidence))


def _found(story: Story) -> tuple[dict[str, Any], list[Span]]:
    """What the header blocks say, the first word on each field standing."""
    found: dict[str, Any] = {}
    evidence: list[Span] = []
    for block in story[Blocks].items:
        if block.kind not in _HEADER:
            continue
        said = _said(story, block)
        if said:
            evidence.append(block.span)
            found = {**said, **found}
    return found, evidence


def _said(story: Story, block: Block) -> dict[str, Any]:
    text = story.text[block.span]
    fields = header_fields(text)
    if fields or block.by == "header:label":
        return fields
    if block.kind is BlockKind.TITLE:
        return {"title": _plain(text)}
    if block.kind is BlockKind.BYLINE:
        return _author(text)
    return {"summary": text} if block.kind is BlockKind.SUMMARY and not _is_label(text) else {}


def _is_label(text: str) -> bool:
    label = header_label(f"{text}:")
    return len(text) < 30 and label is not None and not label.value


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" *_~=#").strip()


def _author(text: str) -> dict[str, Any]:
    line = _plain(text)
    name = _BY.sub("", f"{line} ", count=1).strip()
    return {"author": name} if name and not _TRANSLATED.match(line) else {}


def _without_placeholder(given: Metadata) -> Metadata:
    """The metadata without a title that a word processor made up."""
    if given.title is None or not _NO_TITLE.fullmatch(given.title.strip()):
        return given
    return replace(given, title=None)


def _merged(given: Metadata, found: dict[str, Any]) -> Metadata:
    """The file's metadata first; but title and author that stand in the text before those of a
    word processor's properties, which are often an older file's.
    """
    if not given.fandoms and not given.site:
        seen = {name: found[name] for name in ("title", "author") if name in found}
        given = replace(given, **seen)
    return combined(given, found)
