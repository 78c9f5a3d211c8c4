"""Makes the public reading out of a story's layers; copies, and infers nothing."""

from collections import Counter

from msgspec import structs

from fabula import contract
from fabula._version import __version__
from fabula.core import Story
from fabula.findings.vocabulary import strangers
from fabula.layers import (
    Annotation,
    Attribution,
    Blocks,
    Cast,
    Chapters,
    Character,
    Clock,
    Conversations,
    Counts,
    Events,
    Language,
    Place,
    Places,
    Quotation,
    QuotationKind,
    Quotations,
    Scenes,
    SceneTime,
    Speakers,
    Tokens,
    Work,
)
from fabula.layers.eyes import Eyes, Look
from fabula.layers.findings import Findings
from fabula.layers.presence import Attending, Company, Presence
from fabula.layers.scenes import Flashback
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
        chapters=_chapters(story[Chapters]),
        scenes=_scenes(story),
        clock=_contradictions(story[Clock]),
        characters=_characters(story),
        entities=_entities(story[Cast]),
        mentions=_mentions(story),
        quotes=_quotes(story),
        events=_events(story[Events]),
        syntax=_syntax(story[Annotation], story[Tokens]),
        manner=story[Eyes].manner,
        manner_confidence=story[Eyes].manner_confidence,
        findings=_findings(story),
    )


def _comments(story: Story) -> tuple[contract.Comment, ...]:
    """What stands in the file, and what the sheet has kept and the file does not say too."""
    own = [
        contract.Comment(
            start=one.start,
            end=one.end,
            author=one.author,
            date=one.date,
            text=one.text,
            resolved=one.resolved,
        )
        for one in story.document.comments
    ]
    said = {(one.author, one.text) for one in own}
    own += [
        contract.Comment(
            start=one.start,
            end=one.end,
            author=one.author,
            date=one.date,
            text=one.text,
            by=SHEET,
        )
        for one in Told.of(story).comments
        if (one.author, one.text) not in said
    ]
    own.sort(key=lambda one: (one.start, one.end))
    return tuple(structs.replace(one, id=f"k{number}") for number, one in enumerate(own, 1))


def _findings(story: Story) -> tuple[contract.Finding, ...]:
    """The findings of a story that was reviewed; none where it was not."""
    items = story[Findings].items if Findings in story else ()
    return tuple(
        contract.Finding(
            id=one.id,
            start=one.start,
            end=one.end,
            code=one.code,
            name=one.name,
            family=one.family,
            severity=one.severity.value,
            message=one.message,
            suggestions=one.suggestions,
            status=one.status.value,
            confidence=one.confidence,
            by=one.by,
            evidence=one.evidence,
        )
        for one in items
    )


def _events(events: Events) -> tuple[contract.Event, ...]:
    return tuple(
        contract.Event(
            start=event.start,
            end=event.end,
            who=event.who,
            to=event.to,
            confidence=event.confidence,
            by=event.by,
            evidence=event.evidence,
        )
        for event in events.items
    )


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


def _chapters(chapters: Chapters) -> tuple[contract.Chapter, ...]:
    return tuple(
        contract.Chapter(
            id=chapter.id,
            start=chapter.start,
            end=chapter.end,
            title=chapter.title,
            number=chapter.number,
            confidence=chapter.confidence,
            by=chapter.by,
            evidence=chapter.evidence,
        )
        for chapter in chapters.items
    )


def _scenes(story: Story) -> tuple[contract.Scene, ...]:
    times = {time.scene: time for time in story[Clock].items}
    places = {place.scene: place for place in story[Places].items}
    companies = {company.scene: company for company in story[Presence].items}
    looks = {look.scene: look for look in story[Eyes].items}
    return tuple(
        contract.Scene(
            id=scene.id,
            start=scene.start,
            end=scene.end,
            chapter=scene.chapter,
            begins=scene.begins.value,
            kind=scene.kind.value if scene.kind else None,
            flashback=_flashback(scene.flashback),
            place=_place(places.get(scene.id)),
            time=_time(times.get(scene.id)),
            pov=_views(looks[scene.id]),
            focal=_focal(looks[scene.id]),
            person=looks[scene.id].person,
            tense=looks[scene.id].tense,
            present=companies[scene.id].those(Attending.PRESENT),
            remote=companies[scene.id].those(Attending.REMOTE),
            mentioned=companies[scene.id].those(Attending.MENTIONED),
            entrances=_entrances(companies[scene.id]),
            confidence=scene.confidence,
            by=scene.by,
            evidence=scene.evidence,
        )
        for scene in story[Scenes].items
    )


def _flashback(flashback: Flashback | None) -> contract.Flashback | None:
    if flashback is None:
        return None
    return contract.Flashback(
        told_from=flashback.told_from,
        spans=flashback.evidence,
        confidence=flashback.confidence,
        by=flashback.by,
    )


def _place(place: Place | None) -> contract.Place | None:
    if place is None:
        return None
    return contract.Place(
        name=place.name,
        entity=place.entity,
        within=place.within,
        spans=place.evidence,
        sentence=place.sentence,
        moves=tuple(
            contract.Move(
                start=move.start,
                end=move.end,
                name=move.name,
                entity=move.entity,
                sentence=move.sentence,
                confidence=move.confidence,
                by=move.by,
            )
            for move in place.moves
        ),
        confidence=place.confidence,
        by=place.by,
    )


def _views(look: Look) -> tuple[contract.View, ...]:
    return tuple(
        contract.View(
            character=gaze.character, spans=gaze.evidence, confidence=gaze.confidence, by=gaze.by
        )
        for gaze in look.gazes
    )


def _focal(look: Look) -> tuple[contract.Focal, ...]:
    return tuple(
        contract.Focal(
            start=stretch.start,
            end=stretch.end,
            character=stretch.character,
            confidence=stretch.confidence,
            by=stretch.by,
            evidence=stretch.evidence,
        )
        for stretch in look.stretches
    )


def _entrances(company: Company) -> tuple[contract.Entrance, ...]:
    return tuple(
        contract.Entrance(
            character=passage.character,
            span=passage.span,
            kind=passage.move,
            confidence=passage.confidence,
            by=passage.by,
        )
        for passage in company.passages
    )


def _time(time: SceneTime | None) -> contract.Time | None:
    if time is None or not time.known:
        return None
    return contract.Time(
        label=time.label,
        part_of_day=time.part.value if time.part else None,
        day=time.day,
        clock=None if time.minute is None else f"{time.minute // 60:02}:{time.minute % 60:02}",
        earliest=time.earliest,
        latest=time.latest,
        back=time.back,
        spans=time.spans,
        confidence=time.confidence,
        by=time.by,
    )


def _contradictions(clock: Clock) -> tuple[contract.Contradiction, ...]:
    return tuple(
        contract.Contradiction(
            id=one.id,
            statements=tuple(
                contract.TimeStatement(start=said.start, end=said.end, says=said.says)
                for said in one.statements
            ),
            confidence=one.confidence,
            by=one.by,
        )
        for one in clock.contradictions
    )


def _characters(story: Story) -> tuple[contract.Character, ...]:
    spoken = {q.id for q in story[Quotations].items if q.kind is QuotationKind.SPEECH}
    lines = Counter(a.speaker for a in story[Speakers].items if a.speaker and a.quotation in spoken)
    return tuple(_character(character, lines[character.id]) for character in story[Cast].characters)


def _character(character: Character, quotes: int) -> contract.Character:
    return contract.Character(
        id=character.id,
        name=character.name,
        aliases=tuple(alias.name for alias in character.aliases),
        pronouns=character.pronouns,
        narrator=character.narrator,
        mentions=character.mentions,
        quotes=quotes,
        names=tuple(
            contract.Name(name=alias.name, first=alias.first, mentions=alias.mentions)
            for alias in character.aliases
        ),
        joins=tuple(
            contract.Join(
                names=join.names, confidence=join.confidence, by=join.by, evidence=join.evidence
            )
            for join in character.joins
        ),
        confidence=character.confidence,
        by=character.by,
        evidence=character.evidence,
    )


def _entities(cast: Cast) -> tuple[contract.Entity, ...]:
    return tuple(
        contract.Entity(
            id=entity.id,
            type=entity.type.value,
            name=entity.name,
            confidence=entity.confidence,
            by=entity.by,
        )
        for entity in cast.entities
    )


def _mentions(story: Story) -> tuple[contract.Mention, ...]:
    everything = (*story[Cast].mentions, *story[Speakers].mentions)
    return tuple(
        contract.Mention(
            start=mention.start,
            end=mention.end,
            kind=mention.kind.value,
            type=mention.type.value,
            entity=mention.entity,
            confidence=mention.confidence,
            by=mention.by,
            evidence=mention.evidence,
        )
        for mention in sorted(everything, key=lambda one: (one.start, one.end))
    )


def _quotes(story: Story) -> tuple[contract.Quote, ...]:
    said = {attribution.quotation: attribution for attribution in story[Speakers].items}
    talks = {
        quotation: conversation.id
        for conversation in story[Conversations].items
        for quotation in conversation.quotations
    }
    nobody = Attribution(quotation="", by="")
    return tuple(
        _quote(quotation, said.get(quotation.id, nobody), talks.get(quotation.id))
        for quotation in story[Quotations].items
    )


def _quote(quotation: Quotation, said: Attribution, conversation: str | None) -> contract.Quote:
    return contract.Quote(
        id=quotation.id,
        start=quotation.start,
        end=quotation.end,
        kind=quotation.kind.value,
        speaker=said.speaker,
        addressees=said.addressees,
        utterance=quotation.utterance,
        cue=said.cue.value if said.cue else None,
        confidence=said.confidence,
        addressees_confidence=said.addressees_confidence,
        by=said.by,
        evidence=said.evidence,
        kind_confidence=quotation.confidence,
        kind_by=quotation.by,
        style=quotation.style,
        closed=quotation.closed,
        inner=quotation.inner,
        conversation=conversation,
    )
