"""`.book.html`: the people, the places, and the text with both marked, in BookNLP's markup.

Programs read this page too, so its tags stay as they are; what comes from the story is escaped.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Final

from jinja2 import Environment
from markupsafe import Markup, escape
from msgspec import Struct

from fabula.exports import templates
from fabula.exports.booknlp.book import Book
from fabula.exports.booknlp.entities import NARRATOR, Entity
from fabula.exports.booknlp.quotes import Said
from fabula.exports.booknlp.words import Words
from fabula.exports.view.words import shown

CATEGORIES: Final = ("FAC", "GPE", "LOC", "PER", "ORG", "VEH")
_SHOWN: Final = 10
_WEIGHTS: Final = {"PROP": 10.0, "NOM": 1.0, "PRON": 0.001}
_OPENS: Final = Markup('<font color="#D0D0D0">[</font>')
_CLOSES: Final = Markup(
    '<font color="#D0D0D0">]</font><font color="#FF00FF"><sub>{}-{}</sub></font>'
)
_PARAGRAPH: Final = Markup("<p />")
_NOTHING: Final = Markup("")
_SAYS: Final = Markup('<font color="#666699">')
_SAID: Final = Markup("</font><sub>[{}-{}]</sub>")


class Place(Struct, frozen=True, kw_only=True):
    """One of the most mentioned: how often, under which names."""

    count: int
    names: str


def page(people: Book, words: Words, entities: Sequence[Entity], said: Sequence[Said]) -> str:
    """The whole page."""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            characters=[one for one in people["characters"] if _named(one)],
            narrator=NARRATOR,
            places=[
                (cat, [_most(entities, prop, cat) for prop in ("PROP", "NOM")])
                for cat in CATEGORIES
            ],
            text=Markup("").join(_text(words, entities, said)),
        )
    )


def _named(character: Book) -> bool:
    return bool(character["mentions"]["proper"]) or character["id"] == NARRATOR


def _most(entities: Sequence[Entity], prop: str, cat: str) -> list[Place]:
    names: dict[int, Counter[str]] = {}
    for one in entities:
        if (one.prop, one.cat) == (prop, cat):
            names.setdefault(one.coref, Counter())[one.text] += 1
    places = [
        Place(count=own.total(), names="/".join(name for name, _ in own.most_common()))
        for own in names.values()
    ]
    return sorted(places, key=lambda one: -one.count)[:_SHOWN]


def _text(words: Words, entities: Sequence[Entity], said: Sequence[Said]) -> Iterator[Markup]:
    before, after = _marks(entities, said)
    for _, paragraph in groupby(range(len(words)), key=words.paragraph):
        yield _PARAGRAPH
        for marked, numbers in groupby(paragraph, key=lambda one: one in before or one in after):
            if not marked:
                yield escape(shown("".join(f"{words.word(one)} " for one in numbers)))
                continue
            for one in numbers:
                yield before.get(one, _NOTHING) + shown(words.word(one))
                yield after.get(one, _NOTHING) + " "


def _marks(
    entities: Sequence[Entity], said: Sequence[Said]
) -> tuple[dict[int, Markup], dict[int, Markup]]:
    names = _names(entities)
    before: dict[int, Markup] = {}
    after: dict[int, Markup] = {}
    for one in entities:
        before[one.start] = before.get(one.start, _NOTHING) + _OPENS
        closes = _CLOSES.format(one.coref, names[one.coref])
        after[one.end] = closes + after.get(one.end, _NOTHING)
    for line in said:
        name = names.get(line.speaker, "None") if line.speaker is not None else "None"
        before[line.start] = before.get(line.start, _NOTHING) + _SAYS
        after[line.end] = after.get(line.end, _NOTHING) + _SAID.format(line.speaker, name)
    return before, after


def _names(entities: Sequence[Entity]) -> dict[int, str]:
    """The name that each is called by: of all names the one used most, pronouns counting little."""
    weights: dict[int, dict[str, float]] = {}
    for one in entities:
        own, name = weights.setdefault(one.coref, {}), shown(one.text.lower())
        own[name] = own.get(name, 0.0) + _WEIGHTS[one.prop]
    return {coref: max(own, key=lambda name: own[name]) for coref, own in weights.items()}


@cache
def _environment() -> Environment:
    environment = templates.environment(_part)
    environment.filters["shown"] = shown
    return environment


def _part(name: str) -> str:
    return files("fabula.exports.booknlp").joinpath(name).read_text(encoding="utf-8")
