"""Lines whose speaker or addressees the story sheet tells: certain, and a help to their neighbours.

A told speaker is the one step of the chain at that turn, as a tag that names somebody is, so that
the turns beside it are decoded from it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct, structs

from fabula.layers import Attribution, Cast, Cue
from fabula.layers.told import SHEET, Told, ToldLine, folded
from fabula.stages.cast.page import Page
from fabula.stages.cast.sheet import ids_by_name
from fabula.stages.speakers.shown import Clue, Shown
from fabula.stages.speakers.turns import Turn

_CERTAIN: Final = 100.0
BESIDE: Final = "sheet-turn"
"""Rule of a quotation that is not told itself, but stands in one turn with one that is."""


class _Said(Struct, frozen=True):
    """Ids of a told quotation's speaker and addressees; `None` where they are not told."""

    speaker: str | None
    addressees: tuple[str, ...] | None


class ToldLines:
    """What the sheet says of the quotations of a story.

    Parameters:
        told: the sheet.
        page: the story's tokens and quotations.
        cast: the characters, those of the sheet among them.
    """

    def __init__(self, told: Told, page: Page, cast: Cast) -> None:
        self._ids = ids_by_name(cast)
        self._said: dict[int, _Said] = {}
        starts = [quotation.start for quotation in page.quotations]
        for line in told.lines:
            for number in _quoted(page, line, starts):
                self._note(number, line)

    def _note(self, number: int, line: ToldLine) -> None:
        before = self._said.get(number, _Said(None, None))
        to = line.addressees
        said = _Said(
            self._ids.get(folded(line.speaker)) if line.speaker else before.speaker,
            before.addressees if to is None else tuple(self._known(to)),
        )
        self._said[number] = said

    def _known(self, names: Iterable[str]) -> Iterator[str]:
        return (self._ids[name] for name in map(folded, names) if name in self._ids)

    def _speaker(self, number: int) -> str | None:
        return self._said[number].speaker if number in self._said else None

    def shown(self, turns: Iterable[Shown]) -> list[Shown]:
        """The turns with what is told of them; one that is told to be two people's is parted."""
        return [part for turn in turns for part in self._parts(turn)]

    def _parts(self, shown: Shown) -> Iterator[Shown]:
        """All of a turn is the one told speaker's, unless a tag or the sheet names another too."""
        speakers = [self._speaker(number) for number in shown.turn.quotes]
        named = {*filter(None, [*speakers, shown.sure])}
        if not any(speakers):
            yield shown
        elif len(named) == 1:
            yield self._certain(shown, named.pop(), shown.turn.quotes)
        else:
            pairs = zip(speakers, shown.turn.quotes, strict=True)
            for speaker, group in groupby(pairs, key=lambda pair: pair[0]):
                quotes = tuple(number for _, number in group)
                part = structs.replace(shown, turn=Turn(quotes, shown.turn.paragraphs))
                yield self._certain(shown, speaker, quotes) if speaker else part

    def _certain(self, shown: Shown, speaker: str, quotes: tuple[int, ...]) -> Shown:
        agreeing = (clue.cue for clue in shown.clues if clue.favours.get(speaker, 0.0) > 0)
        clue = Clue(BESIDE, next(agreeing, Cue.IMPLICIT), favours={speaker: _CERTAIN})
        return structs.replace(
            shown, turn=Turn(quotes, shown.turn.paragraphs), clues=(clue,), sure=speaker
        )

    def over(self, number: int, found: Attribution) -> Attribution:
        """The attribution of quotation `number` as the sheet corrects it."""
        said = self._said.get(number, _Said(None, None))
        speaker = self._speaker(number)
        if speaker is not None:
            agrees = found.speaker == speaker
            found = structs.replace(
                found,
                speaker=speaker,
                cue=found.cue if agrees and found.cue else Cue.IMPLICIT,
                confidence=1.0,
                by=SHEET,
                addressees=tuple(who for who in found.addressees if who != speaker),
                evidence=found.evidence if agrees else (),
            )
        if said.addressees is not None:
            found = structs.replace(found, addressees=said.addressees, addressees_confidence=1.0)
        return found


def _quoted(page: Page, line: ToldLine, starts: Sequence[int]) -> Iterator[int]:
    """The quotations that lie in the told words for the most part, or that hold them."""
    for number in range(max(0, bisect_right(starts, line.start) - 1), len(starts)):
        quotation = page.quotations[number]
        if quotation.start >= line.end:
            return
        shared = min(quotation.end, line.end) - max(quotation.start, line.start)
        if 2 * shared > min(len(quotation.span), len(line.span)):
            yield number
