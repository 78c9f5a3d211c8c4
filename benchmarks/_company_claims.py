"""What presence and eyes claim of labelled stories, and whether it is right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks._gold_view import View, of_labels, of_reading
from benchmarks.gold import Piece, aligned
from fabula.assemble import assemble
from fabula.contract import Reading
from fabula.core import Document, Story
from fabula.layers import Scenes
from fabula.layers.blocks import STORY_KINDS
from fabula.layers.eyes import Eyes
from fabula.layers.presence import Attending, Presence
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages import Aid, Aided, pipeline
from fabula.stages.annotation.source import shared
from fabula.stages.presence.attendants import Attendants
from fabula.stages.presence.signs import Sign

Judged = list[tuple[float, bool]]


class Signed(NamedTuple):
    """One character in one labelled scene: the count of each sign, and whether they are there."""

    counts: dict[Sign, float]
    there: bool


class Claims(NamedTuple):
    """Of one story and annotator: presence and eyes by confidence, and the signs of presence."""

    story: str
    present: Judged
    eyes: Judged
    inferred: Judged
    signed: list[Signed]


def laid(document: Document) -> Story:
    """A document with all layers, read with the model."""
    story = Story(document).with_layer(Told())
    settings, aid = Settings(threads=1), Aid(_silent, None)
    for stage in pipeline(shared(1)):
        if isinstance(stage, Aided):
            story = story.with_layer(stage.read(story, settings, aid))
        else:
            story = story.with_layer(stage.read(story, settings))
    return story


def _silent(_done: int, _total: int) -> None:
    pass


def claims(piece: Piece) -> Iterator[Claims]:
    """The claims of a piece beside each annotator's labels.

    People whom the cast has and the labels have not are left out: whether they are there, nobody
    has said; eyes that are given to them are wrong.
    """
    story = laid(piece.document)
    reading = assemble(story, "")
    found = of_reading(reading)
    for labels in piece.labels:
        gold = of_labels(labels, piece.text)
        who = aligned(gold, found)
        every = list(_eyes(story, reading, gold, who))
        yield Claims(
            piece.name,
            list(_present(story, gold, who)),
            [(sure, right) for sure, right, _ in every],
            [(sure, right) for sure, right, by in every if by == "eyes"],
            list(_signed(story, gold, who)),
        )


def _nearest(story: Story, gold: View) -> Iterator[tuple[int, frozenset[str]]]:
    """The number of each scene, and who is there in the labelled scene that shares most with it."""
    for number, scene in enumerate(story[Scenes].items):
        best = gold.scene_at(scene.start, scene.end)
        if best is not None:
            yield number, best.present


def _present(story: Story, gold: View, who: dict[str, str]) -> Iterator[tuple[float, bool]]:
    companies = story[Presence].items
    for number, present in _nearest(story, gold):
        for one in companies[number].people:
            if one.how is Attending.PRESENT and one.character in who:
                yield one.confidence, who[one.character] in present


def _signed(story: Story, gold: View, who: dict[str, str]) -> Iterator[Signed]:
    attendants, companies = Attendants(story), story[Presence].items
    for number, present in _nearest(story, gold):
        standings = attendants.heard(story[Scenes].items[number]).standings
        for one in companies[number].people:
            if one.how is not Attending.REMOTE and one.character in who:
                standing = standings[one.character]
                yield Signed(dict(standing.counts), who[one.character] in present)


def _eyes(
    story: Story, reading: Reading, gold: View, who: dict[str, str]
) -> Iterator[tuple[float, bool, str]]:
    starts = [block.start for block in reading.blocks if block.kind in STORY_KINDS]
    for look in story[Eyes].items:
        for one in look.stretches:
            named = who.get(one.character, "?") if one.character else None
            for start in _from(starts, one.start, one.end):
                yield one.confidence, named == gold.focal_at(start), one.by


def _from(starts: Sequence[int], first: int, after: int) -> Iterator[int]:
    return (start for start in starts if first <= start < after)
