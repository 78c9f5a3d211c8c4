"""Readings whose scenes are made by hand, for tests of outline and story lines."""

from itertools import cycle, islice

import msgspec

from fabula import contract
from tests.exports.handmade import BY, Handmade

OPENINGS = (
    "Fog had come up the slip and stood in the boathouse door.",
    "“Two oars,” said Hanne. “I asked for two.”",
    "By noon the whole town knew, and the baker had told the priest.",
)


def scened(companies: list[tuple[str, ...]], people: tuple[str, ...]) -> contract.Reading:
    """One scene a company: names of those there, whose first sees; `@` before one by phone."""
    made = Handmade(name="slip.txt")
    ids = {name: f"c{number}" for number, name in enumerate(people, 1)}
    for name, number in ids.items():
        made.character(number, name)
    for opening in islice(cycle(OPENINGS), len(companies)):
        made.block("prose", opening)
        if opening.startswith("“"):
            made.says("“Two oars,”", "c1").says("“I asked for two.”", "c1")
    if companies:
        made.chapter(None, 0, len(companies) - 1)
    for block in range(len(companies)):
        made.scene("ch1", block, block)
    reading = made.reading()
    scenes = tuple(
        _peopled(scene, company, ids)
        for scene, company in zip(reading.scenes, companies, strict=True)
    )
    return msgspec.structs.replace(reading, scenes=scenes, manner="by-scene")


def _peopled(
    scene: contract.Scene, company: tuple[str, ...], ids: dict[str, str]
) -> contract.Scene:
    present = tuple(ids[name] for name in company if not name.startswith("@"))
    remote = tuple(ids[name[1:]] for name in company if name.startswith("@"))
    eyes = tuple(contract.View(character=one, confidence=0.5, by=BY) for one in present[:1])
    return msgspec.structs.replace(
        scene, present=present, remote=remote, pov=eyes, person="third", tense="past"
    )
