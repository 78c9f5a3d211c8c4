"""What the author has told in the story sheet, with its places found in the present text.

The one layer that no stage gives: a reading begins with it, or without it where there is no sheet.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from fabula.core import Layer, Span, Spanned, Story

SHEET: Final = "sheet"
"""The maker of every claim that the sheet makes; such a claim has confidence 1."""


class ToldPerson(Struct, frozen=True, kw_only=True):
    """Somebody with all names that are one person's.

    `shown` is the name to show them under, `None` to leave that to the text. `declared` is false
    where the sheet only keeps a name apart from another.
    """

    names: tuple[str, ...]
    shown: str | None = None
    pronouns: tuple[str, ...] = ()
    declared: bool = True


class ToldLine(Spanned, frozen=True, kw_only=True):
    """Who says the words here, and to whom; `None` where the sheet does not say it."""

    speaker: str | None = None
    addressees: tuple[str, ...] | None = None


class ToldScene(Spanned, frozen=True, kw_only=True):
    """What the sheet says of the scene that these words lie in; `None` where it says nothing.

    `breaks` is true where a scene begins with these words, false where none does.
    """

    breaks: bool | None = None
    place: str | None = None
    time: str | None = None
    day: int | None = None
    present: tuple[str, ...] | None = None
    eyes: str | None = None


class ToldIntended(Spanned, frozen=True, kw_only=True):
    """What a rule (its code or name) finds at these words is meant so."""

    rule: str


class Told(Layer, frozen=True, kw_only=True):
    """The sheet of a story, its anchors resolved.

    `narrator` is a name, `False` where nobody in the story tells it, `None` where the sheet does
    not say. `lost` are the sentences that tell which anchors were not found. For the review, `off`
    and `on` are codes, names, families or severities of rules, and `words` are known words.
    """

    people: tuple[ToldPerson, ...] = ()
    not_people: tuple[str, ...] = ()
    narrator: str | bool | None = None
    lines: tuple[ToldLine, ...] = ()
    scenes: tuple[ToldScene, ...] = ()
    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    intended: tuple[ToldIntended, ...] = ()
    lost: tuple[str, ...] = ()

    @classmethod
    def of(cls, story: Story) -> "Told":
        """What the sheet of a story says; nothing where it has none."""
        return story[cls] if cls in story else cls()

    @property
    def tells_cast(self) -> bool:
        """Whether anything is said that changes the cast."""
        return bool(self.people or self.not_people or self.used) or self.narrator is not None

    @property
    def used(self) -> tuple[str, ...]:
        """The names that lines and scenes go by, each once."""
        used: dict[str, None] = {}
        for line in self.lines:
            used |= dict.fromkeys([*filter(None, [line.speaker]), *(line.addressees or ())])
        for scene in self.scenes:
            used |= dict.fromkeys([*(scene.present or ()), *filter(None, [scene.eyes])])
        return tuple(used)

    def spans(self) -> Iterator[Span]:
        """Where the lines and scenes lie."""
        for line in self.lines:
            yield line.span
        for scene in self.scenes:
            yield scene.span
        for one in self.intended:
            yield one.span


def folded(name: str) -> str:
    """A name as it is compared: case, spacing, points, curls and a leading `the` do not count."""
    plain = name.casefold().replace("’", "'").replace(".", " ")
    return " ".join(plain.split()).removeprefix("the ")
