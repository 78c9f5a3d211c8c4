"""The quotations of a reading as a list, each with its speaker."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from fabula.contract import Quote, Reading
from fabula.exports.view.known import SURE, How, Known, known
from fabula.exports.view.people import People
from fabula.exports.view.places import Places
from fabula.exports.view.runs import cut, markers, overlapping


class Line(Struct, frozen=True, kw_only=True):
    """One quotation: where it stands, its own words without marks of emphasis, who utters it.

    `to` names whom it is said to, with a question mark where unsure; empty where that is not known.
    """

    id: str
    place: int
    kind: str
    text: str
    known: Known
    to: str


class Tally(Struct, frozen=True, kw_only=True):
    """How many spoken lines are known, and by what; `unsure` ones have a speaker nevertheless."""

    total: int
    by: dict[How, int]
    unsure: int
    unknown: int


def lines(reading: Reading, people: People) -> Iterator[Line]:
    """All quotations in order; scare quotes, which nobody utters, are among them."""
    places = Places(reading)
    spans = [quote.span for quote in reading.quotes]
    marks = overlapping(spans, markers(reading.text, reading.emphasis))
    for quote, gone in zip(reading.quotes, marks, strict=True):
        yield Line(
            id=quote.id,
            place=places.number(quote.start),
            kind=quote.kind,
            text="".join(one.text for one in cut(reading.text, quote.span, hidden=gone)),
            known=known(reading, quote, people),
            to=_to(quote, people),
        )


def _to(quote: Quote, people: People) -> str:
    doubt = "" if quote.addressees_confidence >= SURE else "?"
    hearers = (people.by_id[one] for one in quote.addressees if one in people.by_id)
    return ", ".join(f"{one.name}{doubt}" for one in hearers)


def tally(lines: tuple[Line, ...]) -> Tally:
    """Counts the spoken lines by how their speakers are known."""
    spoken = [line.known for line in lines if line.kind == "speech"]
    named = [one for one in spoken if one.person]
    return Tally(
        total=len(spoken),
        by=dict(Counter(one.how for one in named)),
        unsure=sum(not one.sure for one in named),
        unknown=len(spoken) - len(named),
    )
