"""One scene with its sentences and the signs in each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from fabula.core import Story
from fabula.layers import Cast, QuotationKind, Scene, Speakers
from fabula.layers.clauses import Clause, Clauses
from fabula.stages.cast.page import Page
from fabula.stages.eyes.cues import Cues
from fabula.stages.eyes.kin import Kin
from fabula.stages.eyes.signs import Cue, Sign
from fabula.stages.presence.scenery import Scenery
from fabula.stages.presence.written import Written


class Seen(Struct, frozen=True):
    """A scene's sentences, with the signs and clauses of each.

    `told` tells whether a sentence has words of the narration, `letters` who wrote it where it
    stands in a letter; the rest of `sentences` is the narration's own.
    """

    scene: Scene
    sentences: Sequence[range]
    cues: Sequence[Sequence[Cue]]
    clauses: Sequence[Sequence[Clause]]
    told: Sequence[bool]
    letters: Sequence[str | None]
    in_letter: Sequence[bool]

    @property
    def narrated(self) -> list[int]:
        """The numbers of the sentences outside letters; all of them where there is no other."""
        own = [n for n, inside in enumerate(self.in_letter) if not inside]
        return own or list(range(len(self.sentences)))


class Sight:
    """Reads the signs of a story, scene by scene.

    Parameters:
        story: with scenes, clauses and all before them read.
    """

    def __init__(self, story: Story) -> None:
        self._page = Page.of(story)
        self._scenery = Scenery(story)
        self._written = Written(story)
        self._signs = Cues(
            self._page,
            {one.verb: one for one in story[Clauses].clauses},
            {one.first: one for one in story[Clauses].referents},
        )
        self._kin = Kin(self._page, story[Clauses].referents, pronouns(story[Cast]))
        self._thoughts = _thoughts(story, self._page)

    def of(self, scene: Scene) -> Seen:
        """The signs of one scene."""
        sentences = list(self._scenery.sentences(self._scenery.tokens(scene)))
        letters = [self._written.at(sentence.start) for sentence in sentences]
        clauses = [self._scenery.clauses(sentence) for sentence in sentences]
        told = [self._tells(sentence) for sentence in sentences]
        cues = [self._cues(sentence, own) for sentence, own in zip(sentences, clauses, strict=True)]
        for number, lead in self._leads(sentences, told, clauses):
            cues[number].append(lead)
        return Seen(
            scene=scene,
            sentences=sentences,
            cues=[[] if letter else row for row, letter in zip(cues, letters, strict=True)],
            clauses=clauses,
            told=told,
            letters=[letter.writer if letter else None for letter in letters],
            in_letter=[letter is not None for letter in letters],
        )

    def _cues(self, sentence: range, clauses: Sequence[Clause]) -> list[Cue]:
        referents = self._scenery.referents(sentence)
        found = self._signs.of(sentence, clauses, referents)
        return [*found, *self._kin.of(referents), *self._direct(sentence)]

    def _leads(
        self, sentences: Sequence[range], told: Sequence[bool], clauses: Sequence[Sequence[Clause]]
    ) -> Iterator[tuple[int, Cue]]:
        """The first subject in what a paragraph tells, by the number of its sentence."""
        paragraph = -1
        for number, sentence in enumerate(sentences):
            here = self._page.paragraph[sentence.start]
            if not told[number] or here == paragraph:
                continue
            paragraph = here
            first = next((clause for clause in clauses[number] if clause.tense), None)
            if first is not None and first.character is not None:
                inside = sorted((max(first.subject, 0) or first.verb, first.verb))
                cue = Cue(inside[0], inside[1] + 1, first.character, Sign.LEADS, first.confidence)
                yield number, cue

    def _tells(self, sentence: range) -> bool:
        page = self._page
        return any(page.quoted[i] < 0 and page.words[i][0].isalnum() for i in sentence)

    def _direct(self, sentence: range) -> list[Cue]:
        first = bisect_left(self._thoughts, sentence.start, key=lambda one: one[0])
        after = bisect_left(self._thoughts, sentence.stop, key=lambda one: one[0])
        return [
            Cue(start, end, who, Sign.THOUGHT, sure)
            for start, end, who, sure in self._thoughts[first:after]
        ]


def pronouns(cast: Cast) -> dict[str, str]:
    """The pronoun that a reader expects of each character, empty where none is."""
    return {one.id: one.expected or (one.pronouns or ("",))[0] for one in cast.characters}


def _thoughts(story: Story, page: Page) -> list[tuple[int, int, str, float]]:
    """The direct thoughts whose thinker is known, by their tokens."""
    said = {one.quotation: one for one in story[Speakers].items}
    found = []
    for quotation in page.quotations:
        who = said.get(quotation.id)
        inside = page.quote_tokens.get(quotation.id)
        if quotation.kind is QuotationKind.THOUGHT and who and who.speaker and inside:
            found.append((inside.start, inside.stop, who.speaker, who.confidence))
    return found
