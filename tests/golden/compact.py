"""A reading as a page that a person can check by eye: no offsets, no confidences."""

from collections.abc import Iterator

from fabula.contract import Block, Reading
from fabula.core import Span

_WIDTH = 56


def compact(reading: Reading) -> str:
    """The page: what the work is, its cast, its chapters and scenes, and every block in order with
    the quotations that stand in it and who says them.
    """
    return "\n".join([*_work(reading), "", *_cast(reading), "", *_text(reading)]) + "\n"


def _work(reading: Reading) -> Iterator[str]:
    metadata = reading.metadata
    yield f"kind: {reading.work.kind}; language: {reading.language}"
    yield f"title: {metadata.title}; author: {metadata.author}; rating: {metadata.rating}"
    yield f"fandoms: {list(metadata.fandoms)}; relationships: {list(metadata.relationships)}"
    yield f"marks: {list(reading.work.marks)}; quotation marks: {reading.work.quotation_styles}"
    counts = reading.counts
    yield (
        f"words: {counts.words} story, {counts.dialogue_words} spoken, {counts.note_words} notes; "
        f"sentences: {counts.sentences}; paragraphs: {counts.paragraphs}"
    )
    yield f"comments: {[comment.text for comment in reading.comments]}"


def _cast(reading: Reading) -> Iterator[str]:
    yield "cast:"
    for one in reading.characters:
        names = ", ".join(one.aliases)
        teller = " (narrator)" if one.narrator else ""
        yield f"  {one.name}{teller} [{names}] {'/'.join(one.pronouns)}: {one.quotes} lines"


def _text(reading: Reading) -> Iterator[str]:
    chapters = {chapter.start: chapter for chapter in reading.chapters}
    scenes = {scene.start: scene for scene in reading.scenes}
    for block in reading.blocks:
        if chapter := chapters.get(block.start):
            yield f"== chapter {chapter.number}: {chapter.title} ({chapter.by})"
        if scene := scenes.get(block.start):
            yield f"-- scene ({scene.begins})"
        yield f"{block.kind}: {_short(reading, block.span)} ({block.by})"
        yield from _quotations(reading, block)


def _quotations(reading: Reading, block: Block) -> Iterator[str]:
    for quote in reading.quotes:
        if block.start <= quote.start < block.end:
            who = reading.character(quote.speaker)
            name = who.name if who else "unknown"
            yield f"    {quote.kind}, {name} ({quote.by}): {_short(reading, quote.span)}"


def _short(reading: Reading, span: Span) -> str:
    words = " ".join(reading.words(span).split())
    return words if len(words) <= _WIDTH else f"{words[:38]} … {words[-15:]}"
