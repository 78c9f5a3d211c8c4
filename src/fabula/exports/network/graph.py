"""The network itself: people, and what they say to each other, in all or place by place."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from fabula.contract import Character, Reading
from fabula.exports.view.places import chapter_name
from fabula.exports.view.talk import Pair, Said, Talk, pairs, talk
from fabula.exports.view.words import line

By = Literal["book", "chapter", "scene"]


class Node(Struct, frozen=True, kw_only=True):
    """Somebody who speaks to somebody, or is spoken to; `lines` are all that are theirs."""

    id: str
    label: str
    pronouns: str
    narrator: bool
    mentions: int
    lines: int


class Place(Struct, frozen=True, kw_only=True):
    """A chapter or a scene, `number` from 1 in the order of the story."""

    number: int
    id: str
    label: str


class Edge(Struct, frozen=True, kw_only=True):
    """What one says to another; in one place, or (`None`) in the whole book."""

    pair: Pair
    place: Place | None


class Graph(Struct, frozen=True, kw_only=True):
    """A directed network; with places, a pair has an edge for each place they talk in."""

    by: By
    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    talk: Talk


def graph(reading: Reading, by: By) -> Graph:
    """The network of a reading, whole, by chapter or by scene."""
    told = talk(reading)
    edges = tuple(_edges(reading, told.said, by))
    met = {one for edge in edges for one in (edge.pair.speaker, edge.pair.addressee)}
    return Graph(
        by=by,
        name=line(reading.metadata.title or "") or line(reading.source.name),
        nodes=tuple(_node(one) for one in reading.characters if one.id in met),
        edges=edges,
        talk=told,
    )


def _node(one: Character) -> Node:
    return Node(
        id=one.id,
        label=line(one.name),
        pronouns=line("/".join(one.pronouns)),
        narrator=one.narrator,
        mentions=one.mentions,
        lines=one.quotes,
    )


def _edges(reading: Reading, said: Sequence[Said], by: By) -> Iterator[Edge]:
    if by == "book":
        yield from (Edge(pair=pair, place=None) for pair in pairs(said))
        return
    places = tuple(_places(reading, by))
    heard: list[list[Said]] = [[] for _ in places]
    for one in said:
        number = one.chapter if by == "chapter" else one.scene
        if number is not None:
            heard[number].append(one)
    for place, own in zip(places, heard, strict=True):
        yield from (Edge(pair=pair, place=place) for pair in pairs(own))


def _places(reading: Reading, by: By) -> Iterator[Place]:
    names = {one.id: chapter_name(one, at) for at, one in enumerate(reading.chapters, 1)}
    if by == "chapter":
        labels = list(names.items())
    else:
        labels = [(one.id, names.get(one.chapter, "")) for one in reading.scenes]
    for number, (place, label) in enumerate(labels, 1):
        yield Place(number=number, id=place, label=label)
