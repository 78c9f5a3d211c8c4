"""A story read again, after edits and corrections, is read as if for the first time."""

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.contract import Reading
from fabula.core import Memory, Recent
from fabula.importers import import_bytes
from fabula.layers.told import ToldPerson
from fabula.library.memory import DiskMemory
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet.values import Decided, Line, Review, Sheet

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
RULES: Final = Settings(model=False)
ADDED: Final = (
    '"Give me the lamp," said Ottoline Reyes. "Now."',
    "Three weeks later it rained, and the the road was gone.",
    "* * *",
    "I had never seen her so tired.",
    "“We could walk,” she said. “It is only a mile.”",
)


def paragraphs() -> list[str]:
    texts = (EXAMPLES / name for name in ("night-shift.txt", "nine-hundred-miles.md"))
    return [part for text in texts for part in text.read_text(encoding="utf-8").split("\n\n")]


def _add(story: list[str], rng: random.Random) -> None:
    story.insert(rng.randrange(len(story) + 1), rng.choice(ADDED))


def _drop(story: list[str], rng: random.Random) -> None:
    story.pop(rng.randrange(len(story)))


def _move(story: list[str], rng: random.Random) -> None:
    story.insert(rng.randrange(len(story)), story.pop(rng.randrange(len(story))))


def _join(story: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(story) - 1)
    story[at : at + 2] = [f"{story[at]} {story[at + 1]}"]


def _change(story: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(story))
    words = story[at].split(" ")
    words[rng.randrange(len(words))] = rng.choice(("Ines", "lamp", "went", '"', "—", "he"))
    story[at] = " ".join(words)


EDITS: Final[tuple[Callable[[list[str], random.Random], None], ...]] = (
    _add,
    _drop,
    _move,
    _join,
    _change,
)


def sheet(story: list[str], rng: random.Random) -> Sheet:
    """A sheet that says one thing or another, or nothing."""
    words = rng.choice([part for part in story if part.strip()])[:60].strip()
    return rng.choice(
        (
            Sheet(),
            Sheet(lines=(Line(words=words, speaker="Ottoline Reyes"),)),
            Sheet(people=(ToldPerson(names=("Ottoline Reyes", "Ines")),)),
            Sheet(review=Review(off=("words",), words=("lamp",))),
            Sheet(intended=(Decided(words=words, rule="W101"),)),
        )
    )


def read(
    story: list[str],
    told: Sheet,
    memory: Memory | None = None,
    recent: Recent | None = None,
    chosen: Settings = RULES,
) -> Reading:
    document = import_bytes("\n\n".join(story).encode(), "story.md")
    return Reader(chosen, sheet=told).read(document, memory=memory, recent=recent).reading


def follow(seed: int, steps: int, folder: Path, chosen: Settings) -> None:
    """Edit, correct and read again `steps` times, each time beside a reading from nothing."""
    rng = random.Random(seed)
    story, recent, memory = paragraphs(), Recent(), DiskMemory(folder / f"{seed}.memory")
    told = Sheet()
    read(story, told, memory, recent, chosen)
    for _ in range(steps):
        if rng.random() < 0.4:
            told = sheet(story, rng)
        else:
            rng.choice(EDITS)(story, rng)
        again = read(story, told, memory, recent, chosen)
        plain = read(story, told, chosen=chosen)
        assert msgspec.json.encode(again) == msgspec.json.encode(plain)
    memory.close()


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_by_rules(seed: int) -> None:
    with TemporaryDirectory() as folder:
        follow(seed, 6, Path(folder), RULES)


@settings(max_examples=2, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_with_the_model(seed: int) -> None:
    with TemporaryDirectory() as folder:
        follow(seed, 4, Path(folder), Settings())
