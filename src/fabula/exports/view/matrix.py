"""Who speaks how much in which chapter."""

from bisect import bisect_right
from collections import Counter

from msgspec import Struct

from fabula.contract import Reading
from fabula.exports.view.people import People, Person
from fabula.exports.view.places import chapter_name


class Row(Struct, frozen=True, kw_only=True):
    """Lines of one person (`None`: of nobody known) in each chapter, in order."""

    person: Person | None
    lines: tuple[int, ...]


class Matrix(Struct, frozen=True, kw_only=True):
    """Chapters by their names, in order, and a row for each of those who speak in them."""

    chapters: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def most(self) -> int:
        """The largest number in it."""
        return max((count for row in self.rows for count in row.lines), default=0)


def matrix(reading: Reading, people: People) -> Matrix:
    """Counts the spoken lines of a reading by person and chapter."""
    starts = [chapter.start for chapter in reading.chapters]
    counts: Counter[tuple[str | None, int]] = Counter()
    for quote in reading.quotes:
        if quote.kind == "speech":
            who = quote.speaker if quote.speaker in people.by_id else None
            counts[who, max(0, bisect_right(starts, quote.start) - 1)] += 1
    return Matrix(
        chapters=tuple(chapter_name(one, at) for at, one in enumerate(reading.chapters, 1)),
        rows=tuple(
            Row(person=person, lines=tuple(counts[who, at] for at in range(len(starts))))
            for who, person in (*((one.id, one) for one in people.speaking), (None, None))
            if person or any(counts[None, at] for at in range(len(starts)))
        ),
    )
