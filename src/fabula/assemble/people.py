"""The people of a reading, what stands for them, and what they say."""

from collections import Counter

from fabula import contract
from fabula.assemble.same import same
from fabula.core import Story
from fabula.layers import (
    Attribution,
    Cast,
    Character,
    Conversations,
    Quotation,
    QuotationKind,
    Quotations,
    Speakers,
)


def characters(story: Story) -> tuple[contract.Character, ...]:
    """The cast, with how many lines each speaks."""
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
        joins=same(contract.Join, character.joins),
        confidence=character.confidence,
        by=character.by,
        evidence=character.evidence,
    )


def entities(cast: Cast) -> tuple[contract.Entity, ...]:
    """Places, organisations and vehicles."""
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


def mentions(story: Story) -> tuple[contract.Mention, ...]:
    """Who and what is mentioned, in text order; speakers' names at their lines too."""
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


def quotes(story: Story) -> tuple[contract.Quote, ...]:
    """The quotations, with who says each to whom."""
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
