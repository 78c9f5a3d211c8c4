"""What passes between two people, in both directions."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from fabula.contract import Reading
from fabula.exports.view.people import People, Person
from fabula.exports.view.talk import Said, pairs, talk


class Between(Struct, frozen=True, kw_only=True):
    """Two people who talk, the one who says more in all first.

    `there` counts the lines of `one` to `other`, `back` those back.
    """

    one: Person
    other: Person
    there: int
    back: int
    words: int

    @property
    def lines(self) -> int:
        """Lines in both directions."""
        return self.there + self.back


class Talks(Struct, frozen=True, kw_only=True):
    """All who talk with somebody, most lines first; `left_out` spoken lines are to or by nobody
    known.
    """

    between: tuple[Between, ...]
    left_out: int


def talks(reading: Reading, people: People) -> Talks:
    """Who talks with whom. Who speaks to themself alone talks with nobody."""
    told = talk(reading)
    return Talks(
        between=between(told.said, people),
        left_out=told.without_speaker + told.without_addressee,
    )


def between(said: Sequence[Said], people: People) -> tuple[Between, ...]:
    """What passes between any two in some lines, most lines first."""
    lines: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for pair in pairs(said):
        lines[pair.speaker, pair.addressee] += pair.lines
        words[pair.speaker, pair.addressee] += pair.words
    rank = {one: place for place, one in enumerate(people.by_id)}
    met = {tuple(sorted(ends, key=rank.__getitem__)) for ends in lines if ends[0] != ends[1]}
    found = [
        Between(
            one=people.by_id[a],
            other=people.by_id[b],
            there=lines[a, b],
            back=lines[b, a],
            words=words[a, b] + words[b, a],
        )
        for a, b in sorted(met, key=lambda ends: [rank[one] for one in ends])
    ]
    return tuple(sorted(found, key=lambda one: -one.lines))
