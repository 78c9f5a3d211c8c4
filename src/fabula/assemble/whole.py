"""A reading, whole."""

from msgspec import structs

from fabula import contract
from fabula._version import __version__
from fabula.assemble.people import characters, entities, mentions, quotes
from fabula.assemble.same import same
from fabula.assemble.scenes import scenes
from fabula.core import Story
from fabula.findings.vocabulary import strangers
from fabula.layers import (
    Annotation,
    Blocks,
    Cast,
    Chapters,
    Clock,
    Counts,
    Events,
    Language,
    Quotations,
    Tokens,
    Work,
)
from fabula.layers.eyes import Eyes
from fabula.layers.findings import Findings
from fabula.layers.told import SHEET, Told


def assemble(story: Story, key: str, sheet: str = "") -> contract.Reading:
    """The reading of a story whose stages have all run.

    Parameters:
        story: the document with all layers.
        key: the cache key of the settings and stages that made them.
        sheet: the key of the story sheet, empty where it says nothing.
    """
    document = story.document
    return contract.Reading(
        program=contract.Program(
            version=__version__, model=story[Annotation].model, settings=key, sheet=sheet or None
        ),
        source=document.source,
        language=story[Language].code,
        metadata=story[Work].metadata,
        work=_work(story),
        counts=_counts(story[Counts]),
        text=document.text.content,
        origin=document.origin,
        emphasis=document.emphasis,
        comments=_comments(story),
        blocks=_blocks(story[Blocks]),
        chapters=same(contract.Chapter, story[Chapters].items),
        scenes=scenes(story),
        clock=same(contract.Contradiction, story[Clock].contradictions),
        characters=characters(story),
        entities=entities(story[Cast]),
        mentions=mentions(story),
        quotes=quotes(story),
        events=same(contract.Event, story[Events].items),
        syntax=_syntax(story[Annotation], story[Tokens]),
        manner=story[Eyes].manner,
        manner_confidence=story[Eyes].manner_confidence,
        findings=same(contract.Finding, story[Findings].items if Findings in story else ()),
    )


def _comments(story: Story) -> tuple[contract.Comment, ...]:
    """What stands in the file, and what the sheet has kept and the file does not say too."""
    own = list(same(contract.Comment, story.document.comments))
    said = {(one.author, one.text) for one in own}
    kept = same(contract.Comment, Told.of(story).comments)
    own += [structs.replace(one, by=SHEET) for one in kept if (one.author, one.text) not in said]
    own.sort(key=lambda one: (one.start, one.end))
    return tuple(structs.replace(one, id=f"k{number}") for number, one in enumerate(own, 1))


def _syntax(annotation: Annotation, tokens: Tokens) -> contract.Syntax | None:
    if not annotation:
        return None
    return contract.Syntax(
        starts=tokens.starts,
        ends=tokens.ends,
        tags=" ".join(annotation.tags),
        lemmas=" ".join("".join(lemma.split()) or "_" for lemma in annotation.lemmas),
        heads=annotation.heads,
        labels=" ".join(annotation.labels),
    )


def _work(story: Story) -> contract.Work:
    return contract.Work(
        kind=story[Work].kind,
        generator=story.document.generator,
        language_confidence=story[Language].confidence,
        marks=story[Blocks].marks,
        quotation_styles=story[Quotations].styles,
        warnings=(
            *story.document.warnings,
            *_absences(story[Annotation]),
            *(f"story sheet: {lost}" for lost in Told.of(story).lost),
            *(f'story sheet: there is no rule "{word}"' for word in strangers(Told.of(story))),
        ),
    )


def _absences(annotation: Annotation) -> tuple[str, ...]:
    if annotation.absence is None:
        return ()
    return (f"{annotation.absence} The story was read by rules alone.",)


def _counts(counts: Counts) -> contract.Counts:
    return contract.Counts(
        words=counts.words,
        dialogue_words=counts.dialogue_words,
        note_words=counts.note_words,
        sentences=counts.sentences,
        paragraphs=counts.paragraphs,
        reading_seconds=counts.reading_seconds,
        dialogue_share=round(counts.dialogue_share, 4),
    )


def _blocks(blocks: Blocks) -> tuple[contract.Block, ...]:
    return tuple(
        contract.Block(
            id=block.id,
            start=block.start,
            end=block.end,
            kind=block.kind.value,
            confidence=block.confidence,
            by=block.by,
            evidence=block.evidence,
        )
        for block in blocks.items
    )
