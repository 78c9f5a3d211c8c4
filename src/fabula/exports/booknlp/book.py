"""`.book`: the people of the book, as JSON."""

from collections import Counter
from typing import Any, Final

from fabula.contract import Reading
from fabula.exports.booknlp.deeds import Deeds
from fabula.exports.booknlp.entities import Entity, numbers
from fabula.exports.booknlp.pronouns import referential_gender
from fabula.exports.booknlp.words import Words

_PROPS: Final = {"PROP": "proper", "NOM": "common", "PRON": "pronoun"}
_DEEDS: Final = ("agent", "patient", "mod", "poss")
_LEAST: Final = 2
"""BookNLP lists whom it has met twice."""

Book = dict[str, Any]


def book(reading: Reading, words: Words, entities: tuple[Entity, ...]) -> Book:
    """The characters that are mentioned more than once, most mentioned first."""
    known = numbers(reading)
    pronouns = {known[one.id]: one.pronouns for one in reading.characters}
    deeds = Deeds(words)
    of: dict[int, list[Entity]] = {}
    for one in entities:
        if one.cat == "PER":
            of.setdefault(one.coref, []).append(one)
    met = sorted(of.items(), key=lambda item: -len(item[1]))
    return {
        "characters": [
            _character(number, own, pronouns.get(number, ()), deeds, words)
            for number, own in met
            if len(own) >= _LEAST
        ]
    }


def _character(
    number: int, mentions: list[Entity], pronouns: tuple[str, ...], deeds: Deeds, words: Words
) -> dict[str, Any]:
    done: dict[str, list[dict[str, str | int]]] = {kind: [] for kind in _DEEDS}
    for kind, word in (deed for one in mentions for deed in deeds.of(one)):
        done[kind].append({"w": words.word(word), "i": word})
    used = (one.text for one in mentions if one.prop == "PRON")
    return {
        **done,
        "id": number,
        "g": referential_gender(pronouns, used),
        "count": len(mentions),
        "mentions": {name: _counted(mentions, prop) for prop, name in _PROPS.items()},
    }


def _counted(mentions: list[Entity], prop: str) -> list[dict[str, str | int]]:
    counts = Counter(one.text for one in mentions if one.prop == prop)
    return [{"c": count, "n": text} for text, count in counts.most_common()]
