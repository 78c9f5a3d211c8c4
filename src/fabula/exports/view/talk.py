"""Who speaks to whom: the spoken lines of a reading by pair, chapter and scene."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from fabula.contract import Quote, Reading
from fabula.core import count_words
from fabula.exports.view.inside import Inside


class Said(Struct, frozen=True, kw_only=True):
    """One spoken line whose speaker and addressees are known; places are numbers from 0, `None`
    outside any.
    """

    speaker: str
    addressees: tuple[str, ...]
    words: int
    chapter: int | None
    scene: int | None


class Pair(Struct, frozen=True, kw_only=True):
    """What one says to another: spoken lines, and the words in them."""

    speaker: str
    addressee: str
    lines: int
    words: int


class Talk(Struct, frozen=True, kw_only=True):
    """All lines said by somebody known to somebody known, and how many others there are."""

    said: tuple[Said, ...]
    lines: int
    without_speaker: int
    without_addressee: int


def talk(reading: Reading) -> Talk:
    """The spoken lines of a reading. A line said to two people is said to each of them."""
    known = {one.id for one in reading.characters}
    spoken = [one for one in reading.quotes if one.kind == "speech"]
    named = [one for one in spoken if one.speaker in known]
    said = tuple(_said(reading, named, known))
    return Talk(
        said=said,
        lines=len(spoken),
        without_speaker=len(spoken) - len(named),
        without_addressee=len(named) - len(said),
    )


def _said(reading: Reading, named: Sequence[Quote], known: set[str]) -> Iterator[Said]:
    chapter, scene = Inside(reading.chapters), Inside(reading.scenes)
    for quote in named:
        addressees = tuple(dict.fromkeys(one for one in quote.addressees if one in known))
        if addressees and quote.speaker is not None:
            yield Said(
                speaker=quote.speaker,
                addressees=addressees,
                words=count_words(reading.words(quote.span)),
                chapter=chapter.number(quote.start),
                scene=scene.number(quote.start),
            )


def pairs(said: Sequence[Said]) -> tuple[Pair, ...]:
    """Lines and words by speaker and addressee, most lines first."""
    lines: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for one in said:
        for addressee in one.addressees:
            lines[one.speaker, addressee] += 1
            words[one.speaker, addressee] += one.words
    return tuple(
        Pair(speaker=speaker, addressee=addressee, lines=count, words=words[speaker, addressee])
        for (speaker, addressee), count in lines.most_common()
    )
