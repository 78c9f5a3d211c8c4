"""Places that have a name of their own, as the cast knows them."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.layers import Cast, EntityType, Mention, MentionKind
from fabula.stages.cast.lexicon.notnames import NEVER_NAMES
from fabula.stages.places.lexicon import FEASTS
from fabula.stages.places.narration import Sentence
from fabula.stages.places.phrases import Phrase

_TYPES: Final = {
    EntityType.FAC: 1.0,
    EntityType.LOC: 0.8,
    EntityType.VEH: 0.8,
    EntityType.GPE: 0.6,
}
_INTO: Final = frozenset(("in", "into", "inside", "at", "outside", "aboard"))
_OUTSIDE: Final = frozenset(("at", "inside", "outside", "into"))
_LINKS: Final = frozenset(("of",))
_PROPER: Final = 0.8


class Names:
    """The named places of a story: those of the cast, and capitals that are nobody's name."""

    def __init__(self, story: Story) -> None:
        mentions = story[Cast].mentions
        self._places = [m for m in mentions if m.type in _TYPES and m.kind is MentionKind.NAME]
        self._place_starts = [mention.start for mention in self._places]
        self._people = [m for m in mentions if m.type is EntityType.PER]
        self._people_starts = [mention.start for mention in self._people]

    def within(self, sentence: Sentence, starts: tuple[int, ...]) -> Iterator[Phrase]:
        """The named places that a sentence tells of, in no order.

        Parameters:
            sentence: of the narration.
            starts: of all tokens of the story.
        """
        yield from self._known(sentence, starts)
        yield from self._capitals(sentence, starts)
        yield from _owned(sentence)

    def _known(self, sentence: Sentence, starts: tuple[int, ...]) -> Iterator[Phrase]:
        first = bisect_left(self._place_starts, sentence.span.start)
        after = bisect_left(self._place_starts, sentence.span.end)
        for mention in self._places[first:after]:
            inside = [
                number
                for number, token in enumerate(sentence.tokens)
                if token >= 0 and mention.start <= starts[token] < mention.end
            ]
            if inside and sentence.words[inside[0]] not in FEASTS:
                yield _phrase(sentence, inside[0], inside[-1] + 1, mention)

    def _capitals(self, sentence: Sentence, starts: tuple[int, ...]) -> Iterator[Phrase]:
        """Capitals after `in the` or `into the`: `the Copper Kettle`."""
        words, shown = sentence.words, sentence.shown
        for at in range(len(words) - 2):
            if words[at] not in _INTO or words[at + 1] != "the" or not shown[at + 2][0].isupper():
                continue
            end = at + 2
            while end < len(words) and (
                shown[end][0].isupper()
                or (words[end] in _LINKS and shown[min(end + 1, len(words) - 1)][0].isupper())
            ):
                end += 1
            nobody = not self._somebody(starts[sentence.tokens[end - 1]])
            if nobody and not NEVER_NAMES.issuperset(words[at + 2 : end]):
                key = " ".join(words[at + 2 : end])
                yield Phrase(at + 1, end, words[end - 1], key, _PROPER, (at + 1, end))

    def _somebody(self, offset: int) -> bool:
        at = bisect_left(self._people_starts, offset + 1) - 1
        return at >= 0 and self._people[at].end > offset


def _owned(sentence: Sentence) -> Iterator[Phrase]:
    """A name with an owner after `at` or `outside`: `Pruitt's Hardware`."""
    words, shown = sentence.words, sentence.shown
    for at in range(len(words) - 3):
        if words[at] not in _OUTSIDE or not shown[at + 1][0].isupper() or words[at + 2] != "'s":
            continue
        end = at + 3
        while end < len(words) and shown[end][0].isupper():
            end += 1
        if end > at + 3:
            key = " ".join(words[at + 1 : end])
            yield Phrase(at + 1, end, words[end - 1], key, _PROPER, (at + 1, end))


def _phrase(sentence: Sentence, first: int, after: int, mention: Mention) -> Phrase:
    if first and sentence.words[first - 1] == "the":
        first -= 1
    words = sentence.words[first:after]
    return Phrase(first, after, words[-1], mention.entity, _TYPES[mention.type], (first, after))
