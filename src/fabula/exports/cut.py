"""A reading up to a place: what can be shown to somebody who is to learn nothing of the rest."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, TypeVar

from msgspec import structs

from fabula.contract import Character, Counts, Name, Reading, Scene
from fabula.core import Span, count_words

_STORY: Final = frozenset({"prose", "letter", "verse", "message"})
_NOTES: Final = frozenset({"author_note", "disclaimer"})
Claim = TypeVar("Claim", bound=Any)


def until(reading: Reading, end: int) -> Reading:
    """The reading as if the text ended at `end`, a code point of it.

    What rests on later words is left out, a name that is told later too: somebody goes by the first
    one. Syntax, and what is said of the work as a whole, are left out.
    """
    if end >= len(reading.text):
        return reading
    blocks = _before(reading.blocks, end)
    mentions = _before(reading.mentions, end)
    quotes = _before(reading.quotes, end)
    counted = Counter(one.entity for one in mentions)
    spoken = Counter(one.speaker for one in quotes if one.kind == "speech")
    named = Counter((one.entity, reading.words(one.span)) for one in mentions)
    characters = tuple(
        _character(one, end, counted[one.id], spoken[one.id], named)
        for one in reading.characters
        if counted[one.id] or spoken[one.id]
    )
    known = {one.id for one in characters}
    return structs.replace(
        reading,
        text=reading.text[:end],
        counts=_counts(reading, end),
        work=structs.replace(reading.work, warnings=()),
        origin=_before(reading.origin, end),
        emphasis=_before(reading.emphasis, end),
        comments=_before(reading.comments, end),
        blocks=blocks,
        chapters=_before(reading.chapters, end),
        scenes=tuple(_scene(one, end, known) for one in _before(reading.scenes, end)),
        clock=tuple(
            one for one in reading.clock if all(said.end <= end for said in one.statements)
        ),
        characters=characters,
        entities=tuple(one for one in reading.entities if counted[one.id]),
        mentions=mentions,
        quotes=quotes,
        events=_before(reading.events, end),
        syntax=None,
        findings=tuple(
            one
            for one in _before(reading.findings, end)
            if all(span.end <= end for span in one.evidence)
        ),
        manner=None,
        manner_confidence=0.0,
    )


def _before(claims: Iterable[Claim], end: int) -> tuple[Claim, ...]:
    """Those whose words end in time, with as much of their evidence as does."""
    return tuple(_proved(one, end) for one in claims if one.end <= end)


def _proved(claim: Claim, end: int) -> Claim:
    proof: tuple[Span, ...] = getattr(claim, "evidence", ())
    if all(span.end <= end for span in proof):
        return claim
    kept: Claim = structs.replace(claim, evidence=tuple(s for s in proof if s.end <= end))
    return kept


def _character(
    one: Character, end: int, mentions: int, quotes: int, named: Counter[tuple[str, str]]
) -> Character:
    names = tuple(
        structs.replace(name, mentions=max(1, named[one.id, name.name]))
        for name in one.names
        if name.first is not None and name.first.end <= end
    )
    told = {name.name for name in names}
    return structs.replace(
        _proved(one, end),
        name=one.name if one.name in told or not names else _first(names).name,
        aliases=tuple(name for name in one.aliases if name in told),
        mentions=mentions,
        quotes=quotes,
        names=names,
        joins=tuple(_proved(join, end) for join in one.joins if told.issuperset(join.names)),
    )


def _first(names: tuple[Name, ...]) -> Name:
    return min(names, key=lambda name: name.first.start if name.first else 0)


def _scene(one: Scene, end: int, known: set[str]) -> Scene:
    """A scene without the place and time that later words have told, and without strangers."""
    place, time = one.place, one.time
    return structs.replace(
        one,
        place=None if place and any(span.end > end for span in place.spans) else place,
        time=None if time and any(span.end > end for span in time.spans) else time,
        present=tuple(who for who in one.present if who in known),
        remote=tuple(who for who in one.remote if who in known),
        mentioned=tuple(who for who in one.mentioned if who in known),
    )


def _counts(reading: Reading, end: int) -> Counts:
    def words(spans: Iterable[Span]) -> int:
        return sum(count_words(reading.words(span)) for span in spans)

    story = [one.span for one in reading.blocks if one.kind in _STORY and one.end <= end]
    told = words(story)
    notes = words(b.span for b in reading.blocks if b.kind in _NOTES and b.end <= end)
    spoken = words(q.span for q in reading.quotes if q.kind == "speech" and q.end <= end)
    share = told / max(1, reading.counts.words)
    return Counts(
        words=told,
        dialogue_words=spoken,
        note_words=notes,
        sentences=round(reading.counts.sentences * share),
        paragraphs=len(story),
        reading_seconds=round(reading.counts.reading_seconds * share),
        dialogue_share=min(1.0, spoken / max(1, told)),
    )
