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


class ToldFinding(Spanned, frozen=True, kw_only=True):
    """What the author says of that which a rule (its code or name) finds at these words."""

    rule: str


class ToldVerdict(Struct, frozen=True, kw_only=True):
    """Of which findings the author has said one thing: by rule, by a word in them, by speaker."""

    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()


class ToldReview(Struct, frozen=True, kw_only=True):
    """What one sheet, or the settings of a folder, say of the rules of the review.

    `off`, `on` and the rules of a verdict are codes, names, families or severities.
    """

    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    intended: ToldVerdict = ToldVerdict()
    later: ToldVerdict = ToldVerdict()


class ToldComment(Spanned, frozen=True, kw_only=True):
    """What a beta reader has remarked on these words."""

    text: str
    author: str = ""
    date: str = ""


class Told(Layer, frozen=True, kw_only=True):
    """The sheet of a story, its anchors resolved.

    `narrator` is a name, `False` where nobody in the story tells it, `None` where the sheet does
    not say. `lost` are the sentences that tell which anchors were not found. For the review,
    `reviews` are in the order in which they win, `words` are known words, and `intended` and
    `later` are single findings.
    """

    people: tuple[ToldPerson, ...] = ()
    not_people: tuple[str, ...] = ()
    narrator: str | bool | None = None
    lines: tuple[ToldLine, ...] = ()
    scenes: tuple[ToldScene, ...] = ()
    reviews: tuple[ToldReview, ...] = ()
    words: tuple[str, ...] = ()
    intended: tuple[ToldFinding, ...] = ()
    later: tuple[ToldFinding, ...] = ()
    comments: tuple[ToldComment, ...] = ()
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
        """Where all that is anchored lies."""
        anchored: tuple[tuple[Spanned, ...], ...] = (
            self.lines,
            self.scenes,
            self.intended,
            self.later,
            self.comments,
        )
        for group in anchored:
            for one in group:
                yield one.span


def folded(name: str) -> str:
    """A name as it is compared: case, spacing, points, curls and a leading `the` do not count."""
    plain = name.casefold().replace("’", "'").replace(".", " ")
    return " ".join(plain.split()).removeprefix("the ")
