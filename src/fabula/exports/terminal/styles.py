"""The styles of the terminal page, by what they are for."""

from typing import Final

from rich.text import Text

from fabula.exports.view.known import Known
from fabula.exports.view.people import Person
from fabula.exports.view.words import shown

TITLE: Final = "bold"
HEADING: Final = "bold"
QUIET: Final = "dim"
WARNING: Final = "bold"

_SPEAKERS: Final = ("cyan", "magenta", "green", "yellow", "blue", "red")


def speaker_style(person: Person | None) -> str:
    """The colour of a speaker; the second six of the twelve are the first six in bold."""
    if person is None or not person.colour:
        return ""
    turn, place = divmod(person.colour - 1, len(_SPEAKERS))
    return f"bold {_SPEAKERS[place]}" if turn else _SPEAKERS[place]


def speaker(known: Known) -> Text:
    """A speaker's name, with a question mark where unsure."""
    if known.person is None:
        return Text("unknown", style=QUIET)
    return Text(shown(known.name), style=speaker_style(known.person))


def words(text: str, style: str = "") -> Text:
    """Words of the story or of ours: never read as markup, cut at the margin."""
    return Text(shown(text), style=style, overflow="ellipsis", no_wrap=True)
