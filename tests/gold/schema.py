"""The labels of gold stories: their types, and where in the story each one stands.

The page docs/reference/annotation-guideline.md tells what the fields mean.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import msgspec

GOLD = Path(__file__).resolve().parent
DEVELOP = frozenset(f"{n:02}" for n in range(1, 38))
"""Numbers of the stories and passages to develop on; the others are scored once.

03, 08 to 20 and 24 to 26 were scored once too, and are spent; 21 to 26 are passages of novels.
"""

Clock = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Words = Annotated[str, msgspec.Meta(min_length=1)]
Ordinal = Annotated[int, msgspec.Meta(ge=1)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What all labels share: a label may be a mere likelihood."""

    sure: bool = True


class QuoteLabel(Part, frozen=True, kw_only=True):
    """One stretch of speech, thought or writing; null is "unknown", no addressee is `()`."""

    n: Ordinal
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    kind: Literal["speech", "thought", "text", "scare"]
    speaker: str | None
    addressees: tuple[str, ...] | None
    occurrence: Ordinal | None = None


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Somebody of the cast, or a group that acts as one."""

    name: Words
    aliases: tuple[Words, ...]
    group: bool = False


class FocalLabel(Part, frozen=True, kw_only=True, rename={"start": "from"}):
    """From which words on whose eyes are followed; null is a teller outside them all."""

    start: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    character: str | None
    occurrence: Ordinal | None = None


class SceneLabel(Part, frozen=True, kw_only=True):
    """A stretch in one place and one run of time."""

    starts_with: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    kind: Literal["scene", "summary", "frame"]
    place: str | None
    place_words: str | None
    part_of_day: Literal["morning", "afternoon", "evening", "night"] | None
    day: int | None
    clock: Clock | None
    present: tuple[str, ...]
    mentioned: tuple[str, ...]
    focal: Annotated[tuple[FocalLabel, ...], msgspec.Meta(min_length=1)]
    person: Literal["first", "second", "third"]
    tense: Literal["past", "present"]
    remote: tuple[str, ...] = ()
    flashback: bool = False
    occurrence: Ordinal | None = None


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that one annotator says of one story."""

    quotes: tuple[QuoteLabel, ...]
    cast: Annotated[tuple[Member, ...], msgspec.Meta(min_length=1)]
    scenes: Annotated[tuple[SceneLabel, ...], msgspec.Meta(min_length=1)]


def stories() -> list[Path]:
    """The gold stories, in order."""
    return sorted((GOLD / "stories").glob("*.txt"))


def label_files() -> list[Path]:
    """The files of labels, in order."""
    return sorted((GOLD / "labels").glob("*.json"))


def story_of(labels: Path) -> Path:
    """The story that a file `NN-name.ANNOTATOR.json` labels."""
    return GOLD / "stories" / f"{labels.name.split('.')[0]}.txt"


def read_story(path: Path) -> str:
    """The story as Fabula decodes it: every character, line ends too."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def read_labels(path: Path) -> Labels:
    """The labels; `msgspec.DecodeError` says what in the file is wrong."""
    return msgspec.json.decode(path.read_bytes(), type=Labels)


def place(words: str, story: str, after: int, occurrence: int | None = None) -> int | None:
    """Where copied words start: their n-th place in the story, or the first at or after `after`."""
    if occurrence is None:
        start = story.find(words, after)
        return None if start < 0 else start
    start = -1
    for _ in range(occurrence):
        start = story.find(words, start + 1)
        if start < 0:
            return None
    return start


def quote_starts(labels: Labels, story: str) -> list[int | None]:
    """Where each quotation starts, in code points; None where it cannot be found."""
    return _in_order(((q.text, q.occurrence) for q in labels.quotes), story)


def scene_starts(labels: Labels, story: str) -> list[int | None]:
    """Where each scene starts, in code points; None where it cannot be found."""
    return _in_order(((s.starts_with, s.occurrence) for s in labels.scenes), story)


def focal_starts(scene: SceneLabel, start: int, story: str) -> list[int | None]:
    """Where each focal stretch of a scene that starts at `start` begins."""
    return _in_order(((f.start, f.occurrence) for f in scene.focal), story, start)


def _in_order(
    copied: Iterable[tuple[str, int | None]], story: str, after: int = 0
) -> list[int | None]:
    starts: list[int | None] = []
    for words, occurrence in copied:
        start = place(words, story, after, occurrence)
        starts.append(start)
        after = after if start is None else start + 1
    return starts
