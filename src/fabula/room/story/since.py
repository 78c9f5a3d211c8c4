"""What has changed from one text of a story to another, as its author wants to be told."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from fabula.contract import Finding, Reading
from fabula.exports.review.since import Gone
from fabula.exports.review.since import since as since_of_findings
from fabula.exports.view.words import shortened
from fabula.layers.told import folded

_WIDTH = 90


class Place(Struct, frozen=True, kw_only=True):
    """Some words of the text as it is now, and where they begin."""

    start: int
    words: str


class Since(Struct, frozen=True, kw_only=True):
    """What is new and what is gone; of what is gone only words are left."""

    new: tuple[Place, ...]
    changed: tuple[Place, ...]
    gone: tuple[str, ...]
    people_new: tuple[Place, ...]
    people_gone: tuple[str, ...]
    findings_new: tuple[Finding, ...]
    findings_gone: tuple[Gone, ...]

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__struct_fields__)


def since(before: Reading, now: Reading) -> Since:
    """Compares two readings of one story."""
    new, changed, gone = _paragraphs(before, now)
    findings = since_of_findings(before, now)
    return Since(
        new=tuple(new),
        changed=tuple(changed),
        gone=tuple(gone),
        people_new=tuple(_people(now, before)),
        people_gone=tuple(one.words for one in _people(before, now)),
        findings_new=tuple(one for one in now.findings if one.id in findings.new),
        findings_gone=findings.gone,
    )


def _paragraphs(before: Reading, now: Reading) -> tuple[list[Place], list[Place], list[str]]:
    old, fresh = _texts(before), _texts(now)
    starts = [block.start for block in now.blocks]
    new: list[Place] = []
    changed: list[Place] = []
    gone: list[str] = []
    for first, last, begin, end in _differences(old, fresh):
        both = min(last - first, end - begin)
        for number in range(begin, end):
            place = Place(start=starts[number], words=shortened(fresh[number], _WIDTH))
            (changed if number < begin + both else new).append(place)
        gone += [shortened(one, _WIDTH) for one in old[first + both : last]]
    return new, changed, gone


def _texts(reading: Reading) -> list[str]:
    return [" ".join(reading.words(block.span).split()) for block in reading.blocks]


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of both that differ. What is alike at both ends is passed over at once."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    for kind, first, last, begin, end in SequenceMatcher(None, *inner, False).get_opcodes():
        if kind != "equal":
            yield first + head, last + head, begin + head, end + head


def _people(there: Reading, elsewhere: Reading) -> Iterator[Place]:
    """The people of one reading none of whose names is anybody's in the other."""
    known = {folded(name) for one in elsewhere.characters for name in (one.name, *one.aliases)}
    for one in there.characters:
        if not any(folded(name) in known for name in (one.name, *one.aliases)):
            first = next((name.first.start for name in one.names if name.first), 0)
            yield Place(start=first, words=one.name)
