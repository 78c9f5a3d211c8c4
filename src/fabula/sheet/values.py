"""What a story sheet can say, as typed values; their fields are named as the file's own keys."""

import hashlib
from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from fabula.layers.told import ToldPerson

Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]
Words = Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"\S")]
Names = Annotated[tuple[Name, ...], Meta(max_length=500)]


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One table of the file; a key that it does not have is refused."""


class CastNotes(Entry, frozen=True, kw_only=True):
    """`[cast]`: who tells the story, who is one with whom, who is apart, and what is nobody."""

    narrator: Name | bool | None = None
    same: tuple[Names, ...] = ()
    apart: tuple[Names, ...] = ()
    not_people: Names = ()


class Person(Entry, frozen=True, kw_only=True):
    """`[[person]]`: somebody, under the name to show, with all other names."""

    name: Name
    aliases: Names = ()
    pronouns: Annotated[str, Meta(max_length=60)] | None = None
    notes: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name to show, then the others."""
        return (self.name, *self.aliases)


class Anchored(Entry, frozen=True, kw_only=True):
    """Something said of certain words of the text, kept so that an edited text shows them again.

    `words` are the words themselves (of long ones the beginning and the end, `[…]` between them),
    `before` and `after` what stands around them, `chapter` the heading above, `nth` which of the
    equal lines of the text this is ("3 of 10"), and `at` how far into the text it stands, from 0 to
    1. Only `words` is needed where they stand once.
    """

    words: Words
    before: Annotated[str, Meta(max_length=2000)] = ""
    after: Annotated[str, Meta(max_length=2000)] = ""
    chapter: Annotated[str, Meta(max_length=500)] | None = None
    nth: Annotated[str, Meta(pattern=r"^[1-9]\d{0,6} of [1-9]\d{0,6}$")] | None = None
    at: Annotated[float, Meta(ge=0, le=1)] | None = None


class Line(Anchored, frozen=True, kw_only=True):
    """`[[line]]`: who says these words, and to whom."""

    speaker: Name | None = None
    to: Names | None = None


class SceneNote(Anchored, frozen=True, kw_only=True):
    """`[[scene]]`: of the scene in which these words stand.

    `break = true`: a scene begins with them; `break = false`: none does. `day` counts the days of
    the story from 1, `present` names who is there, `eyes` through whose eyes it is told.
    """

    breaks: bool | None = msgspec.field(default=None, name="break")
    place: Name | None = None
    time: Name | None = None
    day: Annotated[int, Meta(ge=-1_000_000, le=1_000_000)] | None = None
    present: Names | None = None
    eyes: Name | None = None


class Verdict(Entry, frozen=True, kw_only=True):
    """`[review.intended]` and `[review.later]`: of which findings the author has said so.

    Those of `rules` (codes, names, families or severities), those whose words hold one of `words`,
    and those in what the people of `speech` say.
    """

    rules: Names = ()
    words: Names = ()
    speech: Names = ()


class Review(Entry, frozen=True, kw_only=True):
    """`[review]`: codes, names, families or severities of rules that are off or on, known words."""

    off: Names = ()
    on: Names = ()
    words: Names = ()
    intended: Verdict = Verdict()
    later: Verdict = Verdict()

    @property
    def rules(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """All words that stand for rules, each with the keys it stands under."""
        for key, names in (("off", self.off), ("on", self.on)):
            yield from (((key,), name) for name in names)
        for key, verdict in (("intended", self.intended), ("later", self.later)):
            yield from (((key, "rules"), name) for name in verdict.rules)


class Decided(Anchored, frozen=True, kw_only=True):
    """`[[intended]]` and `[[later]]`: what the author says of what a rule finds at these words."""

    rule: Name
    why: str | None = None


class Remark(Anchored, frozen=True, kw_only=True):
    """`[[comment]]`: what a beta reader has remarked on these words."""

    text: Annotated[str, Meta(max_length=10_000)]
    author: Annotated[str, Meta(max_length=200)] = ""
    date: Annotated[str, Meta(max_length=60)] = ""


class Sheet(Struct, frozen=True, kw_only=True):
    """All that a story's sheet and those of its series say, put together.

    `people` have all names that are one person's; `narrator` is a name, `False` where nobody in the
    story tells it, `None` where that is left to the text. `under` is what the sheets of the series
    and the settings of the folder say of rules, for all of which the sheet itself says nothing.
    """

    people: tuple[ToldPerson, ...] = ()
    not_people: tuple[str, ...] = ()
    narrator: str | bool | None = None
    lines: tuple[Line, ...] = ()
    scenes: tuple[SceneNote, ...] = ()
    review: Review = Review()
    under: tuple[Review, ...] = ()
    intended: tuple[Decided, ...] = ()
    later: tuple[Decided, ...] = ()
    comments: tuple[Remark, ...] = ()

    @property
    def reviews(self) -> tuple[Review, ...]:
        """What is said of rules, the sheet's own first; what comes first wins."""
        return (self.review, *self.under)

    @property
    def key(self) -> str:
        """What tells this sheet from others in the key of a reading; empty where it says nothing.

        Comments, and notes on people, do not count.
        """
        if self == Sheet():
            return ""
        encoded = msgspec.json.encode(self, order="deterministic")
        return hashlib.sha256(encoded).hexdigest()[:16]
