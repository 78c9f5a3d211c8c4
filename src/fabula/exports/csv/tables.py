"""What stands in each table, row by row."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from msgspec import Struct

from fabula.contract import Character, Mention, Quote, Reading, Scene
from fabula.exports.csv.cells import Row, listed, yes_no
from fabula.exports.view.inside import Inside

STORIES: Final = (
    "story", "file", "title", "author", "fandoms", "kind", "language", "words",
    "dialogue_words", "note_words", "chapters", "characters", "quotations", "reading_seconds",
)  # fmt: skip
CHARACTERS: Final = (
    "story", "character", "name", "aliases", "pronouns", "narrator", "mentions", "quotes",
    "confidence", "by",
)  # fmt: skip
QUOTATIONS: Final = (
    "story", "quotation", "chapter", "start", "end", "kind", "text", "speaker", "speaker_name",
    "cue", "confidence", "by", "evidence", "addressees", "utterance", "addressee_names",
    "addressees_confidence", "scene",
)  # fmt: skip
SCENES: Final = (
    "story", "scene", "chapter", "start", "end", "break", "kind", "person", "tense", "present",
    "mentioned", "spoken_lines", "speakers", "confidence", "by", "remote", "pov", "place", "time",
    "part_of_day", "day", "clock",
)  # fmt: skip
MENTIONS: Final = (
    "story", "chapter", "scene", "start", "end", "kind", "type", "text", "entity", "entity_name",
    "confidence", "by",
)  # fmt: skip


class Table(Struct, frozen=True, kw_only=True):
    """One table: its file's name, its columns, and what a reading adds to it."""

    name: str
    head: tuple[str, ...]
    rows: Callable[[Reading], Iterable[Row]]


def _stories(reading: Reading) -> Iterator[Row]:
    about, counts = reading.metadata, reading.counts
    yield (
        reading.source.sha256,
        reading.source.name,
        about.title,
        about.author,
        listed(about.fandoms),
        reading.work.kind,
        reading.language,
        counts.words,
        counts.dialogue_words,
        counts.note_words,
        len(reading.chapters),
        len(reading.characters),
        len(reading.quotes),
        counts.reading_seconds,
    )


def _characters(reading: Reading) -> Iterator[Row]:
    return (_character(reading, one) for one in reading.characters)


def _character(reading: Reading, one: Character) -> Row:
    return (
        reading.source.sha256,
        one.id,
        one.name,
        listed(one.aliases),
        listed(one.pronouns),
        yes_no(one.narrator),
        one.mentions,
        one.quotes,
        one.confidence,
        one.by,
    )


def _names(reading: Reading) -> dict[str, str]:
    people = {one.id: one.name for one in reading.characters}
    return people | {one.id: one.name for one in reading.entities}


class _Places:
    """Tells the ids of the chapter and the scene that a place lies in."""

    def __init__(self, reading: Reading) -> None:
        self._chapters, self._scenes = reading.chapters, reading.scenes
        self._chapter, self._scene = Inside(reading.chapters), Inside(reading.scenes)

    def chapter(self, offset: int) -> str | None:
        number = self._chapter.number(offset)
        return None if number is None else self._chapters[number].id

    def scene(self, offset: int) -> str | None:
        number = self._scene.number(offset)
        return None if number is None else self._scenes[number].id


def _quotations(reading: Reading) -> Iterator[Row]:
    names = _names(reading)
    places = _Places(reading)
    for quote in reading.quotes:
        yield (
            *_quotation(reading, quote, places.chapter(quote.start), names),
            listed(tuple(names.get(one, "") for one in quote.addressees)),
            quote.addressees_confidence,
            places.scene(quote.start),
        )


def _quotation(reading: Reading, quote: Quote, chapter: str | None, names: dict[str, str]) -> Row:
    return (
        reading.source.sha256,
        quote.id,
        chapter,
        quote.start,
        quote.end,
        quote.kind,
        reading.words(quote.span),
        quote.speaker,
        names.get(quote.speaker or ""),
        quote.cue,
        quote.confidence,
        quote.by,
        listed(tuple(reading.words(span) for span in quote.evidence)),
        listed(quote.addressees),
        quote.utterance,
    )


def _scenes(reading: Reading) -> Iterator[Row]:
    places = _Places(reading)
    spoken: dict[str | None, list[str | None]] = {}
    for quote in reading.quotes:
        if quote.kind == "speech":
            spoken.setdefault(places.scene(quote.start), []).append(quote.speaker)
    return (_scene(reading, one, spoken.get(one.id, [])) for one in reading.scenes)


def _scene(reading: Reading, one: Scene, speakers: list[str | None]) -> Row:
    when = one.time
    return (
        reading.source.sha256,
        one.id,
        one.chapter,
        one.start,
        one.end,
        one.begins,
        one.kind,
        one.person,
        one.tense,
        listed(one.present),
        listed(one.mentioned),
        len(speakers),
        listed(tuple(dict.fromkeys(who for who in speakers if who))),
        one.confidence,
        one.by,
        listed(one.remote),
        listed(tuple(view.character for view in one.pov)),
        one.place.name if one.place else None,
        *((when.label, when.part_of_day, when.day, when.clock) if when else (None,) * 4),
    )


def _mentions(reading: Reading) -> Iterator[Row]:
    names = _names(reading)
    places = _Places(reading)
    return (_mention(reading, one, places, names) for one in reading.mentions)


def _mention(reading: Reading, one: Mention, places: _Places, names: dict[str, str]) -> Row:
    return (
        reading.source.sha256,
        places.chapter(one.start),
        places.scene(one.start),
        one.start,
        one.end,
        one.kind,
        one.type,
        reading.words(one.span),
        one.entity,
        names.get(one.entity),
        one.confidence,
        one.by,
    )


TABLES: Final = (
    Table(name="stories", head=STORIES, rows=_stories),
    Table(name="characters", head=CHARACTERS, rows=_characters),
    Table(name="quotations", head=QUOTATIONS, rows=_quotations),
    Table(name="scenes", head=SCENES, rows=_scenes),
    Table(name="mentions", head=MENTIONS, rows=_mentions),
)
"""All tables; a column keeps its name and its place, new ones come last."""
