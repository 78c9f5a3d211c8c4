"""What the rooms show of one reading, each part made when it is first asked for, then kept."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from fabula.contract import Block, Finding, Quote, Reading, Scene
from fabula.core import Span, Spanned
from fabula.exports.html.voices import Voice, voice
from fabula.exports.view.header import Header, header
from fabula.exports.view.inside import Inside
from fabula.exports.view.outline import Outline, Row, outline, rows
from fabula.exports.view.people import People, people
from fabula.exports.view.places import Places
from fabula.exports.view.text import Head, Section, heads, section
from fabula.layers.blocks import STORY_KINDS

One = TypeVar("One", bound=Spanned)

FINDING = "finding-"
"""Begins the name of a finding among the emphasis of a piece; its id follows."""


class StoryView:
    """One reading, arranged for the rooms; nothing in it ever changes.

    A view is shared by all requests until the next reading takes its place, so that a page is
    always of one reading and never of two.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @property
    def key(self) -> str:
        """Tells this reading from the one before and the one after it."""
        return f"{self.text_key}-{self.reading.program.settings}"

    @property
    def text_key(self) -> str:
        """Tells its text from others: offsets of two views with the same one are alike."""
        return self.sha256[:16]

    @property
    def sha256(self) -> str:
        """Of the bytes that it was read from."""
        return self.reading.source.sha256

    @property
    def replaceable(self) -> str:
        """The key of its reading, where that rests on a sheet and so is of no use after the next
        correction; empty where it does not.
        """
        program = self.reading.program
        return program.settings if program.sheet else ""

    @cached_property
    def people(self) -> People:
        """Who is in it."""
        return people(self.reading)

    @cached_property
    def header(self) -> Header:
        """Title, author and figures."""
        return header(self.reading, self.people)

    def voice(self, number: int) -> Voice:
        """Who utters the quotation of this number, and how that is known."""
        return voice(self.reading, self.reading.quotes[number], self.people)

    def names(self, ids: Iterable[str]) -> list[str]:
        """The names of some people; those who are in no cast are left out."""
        known = self.people.by_id
        return [known[one].name for one in ids if one in known]

    @cached_property
    def places(self) -> Places:
        """How a place in the text is called."""
        return Places(self.reading)

    @cached_property
    def outline(self) -> Outline:
        """The scenes, a row each, in the order of `reading.scenes`."""
        return outline(self.reading)

    def rows_in(self, stretch: Span) -> Sequence[Row]:
        """The rows of the outline for the scenes that begin in a stretch."""
        scenes = self.reading.scenes
        first = bisect_left(scenes, stretch.start, key=lambda one: one.start)
        after = bisect_left(scenes, stretch.end, key=lambda one: one.start)
        return rows(self.reading, range(first, after), self.places)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are open, in the order of the text."""
        found = (one for one in self.reading.findings if one.status == "open")
        return tuple(sorted(found, key=lambda one: one.start))

    @cached_property
    def heads(self) -> tuple[Head, ...]:
        """The sections, not cut yet: chapters, and before them what stands before the first."""
        return tuple(heads(self.reading))

    def section(self, number: int) -> Section:
        """One of the sections; its quotations have the numbers they have in the reading."""
        marks = [
            (Span(one.start, one.end), FINDING + one.id)
            for one in self.findings_in(self.stretch(number))
        ]
        return section(self.reading, self.heads[number], marks)

    @cached_property
    def begins(self) -> tuple[int, ...]:
        """The offset at which each section begins."""
        return tuple(self.reading.blocks[one.first].start for one in self.heads)

    def section_at(self, offset: int) -> int:
        """The number, from 0, of the section that an offset lies in."""
        return max(0, bisect_right(self.begins, offset) - 1)

    def stretch(self, number: int) -> Span:
        """Where a section begins and ends."""
        last = number + 1 == len(self.begins)
        end = len(self.reading.text) if last else self.begins[number + 1]
        return Span(self.begins[number], end)

    def quotes_in(self, stretch: Span) -> Sequence[Quote]:
        """The quotations that begin in a stretch."""
        return within(self.reading.quotes, stretch)

    def blocks_in(self, stretch: Span) -> Sequence[Block]:
        """The paragraphs, and what else there is, that begin in a stretch."""
        return within(self.reading.blocks, stretch)

    def scenes_in(self, stretch: Span) -> Sequence[Scene]:
        """The scenes that begin in a stretch."""
        return within(self.reading.scenes, stretch)

    def scene_at(self, offset: int) -> int | None:
        """The number, from 0, of the scene that an offset lies in."""
        return Inside(self.reading.scenes).number(offset)

    def block_at(self, offset: int) -> Block | None:
        """The paragraph, or what else it is, that an offset lies in."""
        number = Inside(self.reading.blocks).number(offset)
        return None if number is None else self.reading.blocks[number]

    def breaks_at(self, offset: int) -> bool | None:
        """Whether a scene begins with the paragraph that an offset lies in.

        `None` where that cannot be otherwise: where a chapter begins, or what is no story.
        """
        block, number = self.block_at(offset), self.scene_at(offset)
        if block is None or number is None or block.kind not in STORY_KINDS:
            return None
        scene = self.reading.scenes[number]
        if not block.start <= scene.start < block.end:
            return False
        return None if scene.begins == "chapter" else True

    def findings_in(self, stretch: Span) -> Sequence[Finding]:
        """The open findings that begin in a stretch."""
        return within(self.findings, stretch)


def within(items: Sequence[One], stretch: Span) -> Sequence[One]:
    """Those of some items, in order, that begin in a stretch."""
    first = bisect_right(items, stretch.start - 1, key=lambda one: one.start)
    last = bisect_right(items, stretch.end - 1, key=lambda one: one.start)
    return items[first:last]
