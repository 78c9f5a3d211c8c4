"""A first story sheet of a reading: the people found and the doubtful lines, as suggestions."""

from collections.abc import Iterator
from typing import Any, Final

from fabula.contract import Character, Quote, Reading
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import ANCHOR, NEW, written

_PEOPLE: Final = 40
_LINES: Final = 20
_SURE: Final = 0.7
_CAST: Final = """\
[cast]
# narrator = "Name"         who tells it; false where nobody in the story does
same = []           # names of one person: [["Lex", "Lexie"], ["Alex", "Karev"]]
apart = []          # names of two: [["Tom", "Thomas"]]
not_people = []     # names of nobody: ["Mercy"]
"""
_CANON: Final = '# canon = "../series.canon.toml"       # a sheet that a whole series shares\n'


def first_sheet(reading: Reading, page: Page) -> str:
    """The text of a new sheet, in which every suggestion is a comment.

    Parameters:
        reading: of the story as it is.
        page: its text, into which doubtful lines are anchored.
    """
    title = reading.metadata.title or reading.source.name
    head = f"# The story sheet of {_one_line(title)}\n{NEW}{_CANON}\n{_CAST}"
    parts = [head, *_people(reading), *_doubtful(reading, page)]
    return "\n".join(parts)


def _one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _people(reading: Reading) -> Iterator[str]:
    known = [one for one in reading.characters if one.mentions][:_PEOPLE]
    if known:
        yield "# People as they were found. Take the # away from what you change or make sure.\n"
    for one in known:
        yield _commented("person", _person(one))


def _person(one: Character) -> dict[str, Any]:
    others = [name for name in one.aliases if name != one.name]
    pronouns = "/".join(word for word in one.pronouns if word not in {"I", "me", "you"})
    entry: dict[str, Any] = {"name": one.name, "aliases": others, "pronouns": pronouns}
    return {key: value for key, value in entry.items() if value}


def _doubtful(reading: Reading, page: Page) -> Iterator[str]:
    spoken = [quote for quote in reading.quotes if quote.kind == "speech"]
    doubtful = [quote for quote in spoken if quote.confidence < _SURE][:_LINES]
    if doubtful:
        yield "# Lines of which Fabula is not sure who says them. Put in a name, take the # away.\n"
    maker = Maker(page)
    for quote in doubtful:
        yield _commented("line", _line(reading, maker, quote))


def _line(reading: Reading, maker: Maker, quote: Quote) -> dict[str, Any]:
    made = maker.anchor(quote.span)
    speaker = reading.character(quote.speaker)
    anchor = {key: getattr(made, key) for key in ANCHOR}
    words = anchor.pop("words")
    told = {"words": words, "speaker": speaker.name if speaker else "?"}
    return told | {key: value for key, value in anchor.items() if value not in (None, "")}


def _commented(kind: str, entry: dict[str, Any]) -> str:
    import tomlkit

    lines = [f"# [[{kind}]]"]
    for key, value in entry.items():
        lines.append(f"# {key} = {tomlkit.item(written(value)).as_string()}")
    return "\n".join(lines) + "\n"
