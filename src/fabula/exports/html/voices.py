"""What the page says beside each quotation: whose it is, and how that is known."""

from typing import Final

from msgspec import Struct

from fabula.contract import Quote, Reading
from fabula.exports.view.known import SURE, Known, known
from fabula.exports.view.people import People, Person
from fabula.exports.view.words import line, percent

_NAMED: Final = 2
_KINDS: Final = {"speech": "said", "thought": "thought", "text": "written"}


class Hearer(Struct, frozen=True, kw_only=True):
    """One of those a line is said to, as its margin names them."""

    name: str
    colour: str


class Voice(Struct, frozen=True, kw_only=True):
    """One quotation as the page marks it; `uttered` is false for scare quotes.

    `to` tells in words whom it is said to, `hearers` the same for the margin.
    """

    uttered: bool
    known: Known
    kind: str
    to: str
    hearers: tuple[Hearer, ...]
    colour: str
    style: str


def voices(reading: Reading, cast: People) -> tuple[Voice, ...]:
    """A voice for each quotation, in order."""
    return tuple(voice(reading, quote, cast) for quote in reading.quotes)


def voice(reading: Reading, quote: Quote, cast: People) -> Voice:
    """The voice of one quotation."""
    who = known(reading, quote, cast)
    return Voice(
        uttered=quote.kind != "scare",
        known=who,
        kind=_KINDS.get(quote.kind, quote.kind),
        to=_to(quote, cast),
        hearers=_hearers(quote, cast),
        colour=colour(who.person),
        style=_style(quote, who),
    )


def _style(quote: Quote, who: Known) -> str:
    """The classes of a quotation: its speaker's colour, `u` where unsure, its kind's letter."""
    classes = ["q", colour(who.person)]
    if not who.sure:
        classes.append("u")
    if quote.kind != "speech":
        classes.append(quote.kind[0])
    return " ".join(classes)


def colour(person: Person | None) -> str:
    """The class of a person's colour; nobody's is `x`."""
    return "x" if person is None else f"s{person.colour}"


def _hearers(quote: Quote, cast: People) -> tuple[Hearer, ...]:
    doubt = "" if quote.addressees_confidence >= SURE else "?"
    known = [cast.by_id[one] for one in quote.addressees if one in cast.by_id]
    named = [Hearer(name=line(one.name) + doubt, colour=colour(one)) for one in known]
    if len(named) > _NAMED:
        rest = Hearer(name=f"{len(named) - 1} more", colour="x")
        return (*named[: _NAMED - 1], rest)
    return tuple(named)


def _to(quote: Quote, cast: People) -> str:
    names = [line(cast.by_id[one].name) for one in quote.addressees if one in cast.by_id]
    if not names:
        return ""
    return f"to {' and '.join(names)}, {percent(quote.addressees_confidence)} sure"
