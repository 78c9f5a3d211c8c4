"""Words of the narration that may tell where a scene happens, and how strongly each does."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Span, Story
from fabula.layers import Annotation, EntityType, MentionKind, Tokens
from fabula.stages.places.context import context, depicted
from fabula.stages.places.datelines import dateline
from fabula.stages.places.lexicon import DETERMINERS, PARTS, listed
from fabula.stages.places.named import Names
from fabula.stages.places.narration import Sentence
from fabula.stages.places.phrases import Phrase, phrases
from fabula.stages.places.sizes import Sized, by_lexicon, by_model

_TYPES: Final = {
    EntityType.FAC: 0.75,
    EntityType.VEH: 0.7,
    EntityType.LOC: 0.6,
    EntityType.GPE: 0.5,
}
_DATED: Final = 1.3
_LEAST_SURE: Final = 0.6
_JOINTS: Final = listed("of in at on behind near by above under outside with for from to")


class Candidate(Struct, frozen=True, gc=False):
    """Place words: `key` tells whether two mean the same place; `weight` is how strongly they say
    that the scene is there, where 1 is "sat in the kitchen".

    `span` are the words that name it in full, `sentence` the sentence they stand in. `within` names
    the place around it, where the same words tell one. `size` is how much it is a place by itself.
    """

    span: Span
    name: str
    key: str
    weight: float
    by: str
    sentence: Span
    size: float
    within: str | None = None
    comes: bool = False
    stays: bool = False


class Finder:
    """Finds candidates, sentence by sentence.

    Parameters:
        story: with tokens, cast and the reader model's view, which may be empty.
    """

    def __init__(self, story: Story) -> None:
        row = story[Tokens]
        self._starts, self._ends = row.starts, row.ends
        self._content = story.text.content
        self._names = Names(story)
        self._shown: set[str] = set()
        self._sized: Sized = by_lexicon
        if story[Annotation]:
            self._sized = by_model(dict(_heads(story)), story[Annotation].tags)

    def within(self, sentence: Sentence) -> Iterator[Candidate]:
        """The place words of a sentence, in order, each stretch but once."""
        over = dateline(sentence)
        if over is not None:
            yield self._dateline(sentence, *over)
            return
        common = list(phrases(sentence, self._sized))
        taken = {at for phrase in common for at in range(phrase.first, phrase.after)}
        named = [
            phrase
            for phrase in self._names.within(sentence, self._starts)
            if taken.isdisjoint(range(phrase.first, phrase.after))
        ]
        done = -1
        for phrase in sorted([*common, *named], key=lambda one: (one.first, -one.after)):
            if phrase.first >= done:
                done = phrase.after
                yield from self._candidate(sentence, phrase)

    def _dateline(self, sentence: Sentence, first: int, after: int) -> Candidate:
        span = self._span(sentence, first, after)
        name = self._words(span)
        return Candidate(
            span, name, name.casefold(), _DATED, "place:dateline", sentence.span, size=1.0
        )

    def _candidate(self, sentence: Sentence, phrase: Phrase) -> Iterator[Candidate]:
        if depicted(sentence.words, phrase):
            self._shown.add(phrase.key)
        told = context(sentence, phrase)
        if told is None or told.weight <= 0 or phrase.key in self._shown:
            return
        span = self._span(sentence, *phrase.named)
        yield Candidate(
            span=span,
            name=self._words(span),
            key=phrase.key,
            weight=told.weight,
            by=told.by,
            sentence=sentence.span,
            size=phrase.size,
            within=self._within(sentence, phrase),
            comes=told.comes,
            stays=told.stays and sentence.words[phrase.first] in DETERMINERS,
        )

    def _within(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """The place around it, unless the words only say in which part of it one is."""
        if phrase.inner is None or sentence.words[phrase.inner[1] - 1] in PARTS:
            return None
        return self._words(self._span(sentence, *phrase.inner))

    def _span(self, sentence: Sentence, first: int, after: int) -> Span:
        return Span(self._starts[sentence.tokens[first]], self._ends[sentence.tokens[after - 1]])

    def _words(self, span: Span) -> str:
        return " ".join(self._content[span.start : span.end].split())


def _heads(story: Story) -> Iterator[tuple[int, float]]:
    """The tokens that head what the reader model takes for a place, and how much each is one."""
    row, content = story[Tokens], story.text.content
    for one in story[Annotation].markables:
        size = _TYPES.get(one.type, 0.0)
        if not size or one.kind is not MentionKind.NOMINAL or one.confidence < _LEAST_SURE:
            continue
        shown = [content[row.starts[n] : row.ends[n]] for n in range(one.first, one.after)]
        yield one.first + _head(shown), size


def _head(shown: Sequence[str]) -> int:
    """The number of the noun that heads a phrase: the last word before what hangs from it."""
    joint = next((n for n, word in enumerate(shown) if n and word.lower() in _JOINTS), len(shown))
    return joint - 1
