"""The head of a page: what the work is, its figures, and what a reader should beware of."""

from pathlib import PurePath

from msgspec import Struct

from fabula.contract import Reading
from fabula.exports.view.people import People
from fabula.exports.view.places import Places
from fabula.exports.view.words import counted, duration, line, percent

_PLACES_SHOWN = 5


class Header(Struct, frozen=True, kw_only=True):
    """What stands at the top; empty where the work says nothing."""

    title: str
    author: str
    fandoms: str
    kind: str
    figures: tuple[str, ...]
    summary: str
    warnings: tuple[str, ...]


def header(reading: Reading, people: People) -> Header:
    """Arranges the head of a page."""
    about = reading.metadata
    return Header(
        title=line(about.title or "") or line(PurePath(reading.source.name).stem) or "Untitled",
        author=line(about.author or ""),
        fandoms=line(", ".join(about.fandoms)),
        kind=line(reading.work.kind),
        figures=_figures(reading, people),
        summary=line(about.summary or ""),
        warnings=warnings(reading),
    )


def _figures(reading: Reading, people: People) -> tuple[str, ...]:
    counts = reading.counts
    lines = sum(one.kind == "speech" for one in reading.quotes)
    figures = [
        counted(counts.words, "word"),
        f"{duration(counts.reading_seconds)} to read",
        f"{percent(counts.dialogue_share)} dialogue" if lines else "no dialogue",
    ]
    if len(reading.chapters) > 1:
        figures.append(counted(len(reading.chapters), "chapter"))
    if lines:
        figures.append(counted(lines, "spoken line"))
    if people.speaking:
        figures.append(counted(len(people.speaking), "speaker"))
    return tuple(figures)


def warnings(reading: Reading) -> tuple[str, ...]:
    """What makes the reading less sure than it looks, each in one sentence."""
    said = [*_language(reading), *_lost_marks(reading), *map(line, reading.work.warnings)]
    return tuple(said)


def _language(reading: Reading) -> list[str]:
    if reading.language == "en" or not reading.text.strip():
        return []
    if reading.language == "und":
        return ["The language could not be told; Fabula knows English only."]
    return [
        f"This seems to be written in another language than English ({line(reading.language)}): "
        "notes, chapters and quotation marks are read, but do not rely on cast and speakers."
    ]


def _lost_marks(reading: Reading) -> list[str]:
    lost = [quote for quote in reading.quotes if not quote.closed]
    if not lost:
        return []
    places = Places(reading)
    numbers = list(dict.fromkeys(str(places.number(quote.start)) for quote in lost))
    listed = ", ".join(numbers[:_PLACES_SHOWN])
    more = f" and {len(numbers) - _PLACES_SHOWN} more" if len(numbers) > _PLACES_SHOWN else ""
    unit = places.unit if len(numbers) == 1 else f"{places.unit}s"
    what = "A closing quotation mark is" if len(lost) == 1 else "Closing quotation marks are"
    return [f"{what} missing in {unit} {listed}{more}."]
