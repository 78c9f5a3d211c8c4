"""Whose eyes."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import ClassVar, Final

from msgspec import structs

from fabula.core import Layer, Story
from fabula.layers import (
    Blocks,
    Cast,
    Chapters,
    Language,
    QuotationKind,
    Quotations,
    Scene,
    Scenes,
    Speakers,
    Tokens,
)
from fabula.layers.clauses import Clause, Clauses, Referent
from fabula.layers.eyes import Eyes, Look
from fabula.layers.presence import Attending, Presence
from fabula.layers.told import SHEET, Told
from fabula.settings import Settings
from fabula.stages.cast.lexicon.verbs import SPEECH_BASES
from fabula.stages.cast.page import Page
from fabula.stages.eyes.cues import Cue, Cues, thought
from fabula.stages.eyes.decode import BETWEEN, NEVER, NOBODY, WITHIN, Decoded, Sentence, decode
from fabula.stages.eyes.headings import Headings
from fabula.stages.eyes.manner import manner
from fabula.stages.eyes.outside import Outside
from fabula.stages.eyes.person import counted, person, tense
from fabula.stages.eyes.slips import Plain, person_slips, tense_slips
from fabula.stages.eyes.teller import comments
from fabula.stages.eyes.views import gazes, parts, shifts, stretches
from fabula.stages.presence.scenery import Scenery
from fabula.stages.presence.sheet import ToldPeople
from fabula.stages.stage import Stage

_BY: Final = "eyes"
_NARRATOR: Final = "eyes/narrator"
_HEADING: Final = "eyes/heading"
_CERTAIN: Final = 6.0
_LABELLED: Final = 4.0
_WORK: Final = 0.8
_ABSENT: Final = -2.0
_FEW: Final = 4.0
_ENOUGH: Final = 2.0
_EMPTY: Final = 0.03
_TOP: Final = 5.0
"""The most that one sentence can say for or against somebody."""
_RARE: Final = 0.1
_OPENS: Final = 0.5
_SILENT: Final = 0.6
_COMMENTS: Final = 1.6
"""What speaks for nobody's eyes at the beginning of a scene whose teller comments on it."""
_RETURNS: Final = 0.2
"""The same of each sentence: from a mind told in passing such a teller comes back."""
_OUTSIDE: Final = 1.5
_MOST: Final = 8


class EyesStage(Stage):
    """Decodes, sentence by sentence, whose perceptions are told; tells person, tense and manner."""

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Chapters,
        Tokens,
        Quotations,
        Cast,
        Speakers,
        Scenes,
        Clauses,
        Presence,
    )
    gives: ClassVar[type[Layer]] = Eyes
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Eyes:
        """One look a scene; nothing is claimed of a text in another language."""
        if story[Language].is_foreign:
            return Eyes(items=tuple(Look(scene=scene.id) for scene in story[Scenes].items))
        looks = tuple(_Beholder(story).looks())
        value, sure = manner(looks)
        return Eyes(items=looks, manner=value, manner_confidence=round(sure, 3))


class _Seen:
    """One scene with its sentences and the signs in each."""

    def __init__(self, scene: Scene, sentences: Sequence[range]) -> None:
        self.scene = scene
        self.sentences = sentences
        self.cues: list[list[Cue]] = []
        self.clauses: dict[int, Sequence[Clause]] = {}

    def minds(self) -> Counter[str]:
        """How much speaks for each character's mind being told."""
        total: Counter[str] = Counter()
        for row in self.cues:
            for cue in row:
                if cue.character is not None:
                    total[cue.character] += cue.weight  # type: ignore[assignment]
        return total


class _Beholder:
    def __init__(self, story: Story) -> None:
        self._page = Page.of(story)
        self._scenery = Scenery(story)
        self._scenes = story[Scenes].items
        self._companies = story[Presence].items
        self._signs = Cues(
            self._page,
            {one.verb: one for one in story[Clauses].clauses},
            {one.first: one.character for one in story[Clauses].referents},
        )
        self._headings = Headings(story)
        self._sheet = ToldPeople(Told.of(story), story[Cast])
        teller = next((one for one in story[Cast].characters if one.narrator), None)
        self._teller = teller.id if teller else None
        self._told_as = "" if teller is None else _told_as(teller.pronouns)
        self._thoughts = _thoughts(story, self._page)
        self._comments = comments(self._page)
        self._outside = _RETURNS if self._comments else -_EMPTY

    def looks(self) -> list[Look]:
        """One a scene, in order."""
        seen = [self._seen(scene) for scene in self._scenes]
        work: Counter[str] = Counter()
        for one in seen:
            work.update({who: max(0.0, weight) for who, weight in one.minds().items()})
        return [self._look(number, one, work) for number, one in enumerate(seen)]

    def _seen(self, scene: Scene) -> _Seen:
        inside = self._scenery.tokens(scene)
        seen = _Seen(scene, list(self._scenery.sentences(inside)))
        for number, sentence in enumerate(seen.sentences):
            clauses = self._scenery.clauses(sentence)
            referents: Sequence[Referent] = self._scenery.referents(sentence)
            seen.clauses[number] = clauses
            seen.cues.append(self._signs.of(sentence, clauses, referents) + self._direct(sentence))
        return seen

    def _direct(self, sentence: range) -> list[Cue]:
        first = bisect_left(self._thoughts, (sentence.start,))
        found = []
        for start, after, who, sure in self._thoughts[first:]:
            if start >= sentence.stop:
                break
            found.append(thought(start, after, who, sure))
        return found

    def _look(self, number: int, seen: _Seen, work: Counter[str]) -> Look:
        page = self._page
        who, sure = person(counted(page, seen.sentences), self._told_as)
        clauses = [clause for row in seen.clauses.values() for clause in row]
        time = tense(clauses)
        plain = Plain(seen.sentences, seen.clauses)
        look = Look(
            scene=seen.scene.id,
            person=who,
            person_confidence=sure,
            tense=time[0],
            tense_confidence=time[1],
            slips=(*tense_slips(page, plain, time), *person_slips(page, plain, who)),
        )
        if not seen.sentences:
            return look
        return self._beheld(look, number, seen, work)

    def _beheld(self, look: Look, number: int, seen: _Seen, work: Counter[str]) -> Look:
        by, prior = self._prior(look, number, seen, work)
        decoded = decode(self._emissions(number, seen, prior), prior)
        if by in (_NARRATOR, SHEET):
            sure = 1.0 if by == SHEET else look.person_confidence
            who = max(prior, key=prior.__getitem__)
            decoded = Decoded((who,) * len(decoded.path), (sure,) * len(decoded.path))
        found = parts(decoded, seen.cues)
        return structs.replace(
            look,
            gazes=gazes(self._page, seen.sentences, found, by),
            stretches=tuple(stretches(self._page, seen.sentences, found, by)),
            shifts=tuple(shifts(self._page, seen.sentences, found, by)),
        )

    def _prior(
        self, look: Look, number: int, seen: _Seen, work: Counter[str]
    ) -> tuple[str, dict[str, float]]:
        """Who may see in this scene, what each begins with, and who says so."""
        told = self._sheet.eyes(seen.scene.span)
        if told is not None:
            return SHEET, {NOBODY: 0.0, told: _CERTAIN}
        if look.person != "third" and self._teller is not None:
            return _NARRATOR, {NOBODY: 0.0, self._teller: _CERTAIN}
        company = self._companies[number]
        there = set(company.those(Attending.PRESENT))
        minds = seen.minds()
        likely = [who for who, weight in minds.most_common() if weight > 0][:_MOST]
        likely += sorted(there - set(likely), key=lambda one: (-work[one], one))[:_MOST]
        whole = sum(work.values()) + _FEW
        shown = sum(weight for weight in minds.values() if weight > 0)
        pull = _WORK / (1 + shown / _ENOUGH)
        prior = {
            who: pull * math.log((work[who] + _FEW * _RARE) / whole)
            + (0.0 if who in there else _ABSENT)
            for who in likely
        }
        labelled = self._headings.of(seen.scene)
        by = _BY
        if labelled is not None:
            prior[labelled[0]] = _LABELLED
            by = _HEADING
        return by, {NOBODY: _COMMENTS if self._comments else -_SILENT, **prior}

    def _opens(self, seen: _Seen) -> tuple[int, str]:
        """Who is the first to do something in a scene, and the sentence that tells it."""
        for number, sentence in enumerate(seen.sentences):
            for clause in seen.clauses[number]:
                deed = clause.main and clause.tense and clause.lemma not in SPEECH_BASES
                if deed and clause.character is not None:
                    return sentence.start, clause.character
        return -1, NOBODY

    def _tells(self, sentence: range) -> bool:
        """Whether a sentence has words of the narration."""
        page = self._page
        return any(page.quoted[i] < 0 and page.words[i][0].isalnum() for i in sentence)

    def _emissions(self, number: int, seen: _Seen, prior: dict[str, float]) -> list[Sentence]:
        """What each sentence says for each who may see; those outside the scene see nothing."""
        opens = self._opens(seen)
        outside = Outside(self._page.content, self._companies[number].passages)
        emissions: list[Sentence] = []
        paragraph = -1
        for sentence, cues in zip(seen.sentences, seen.cues, strict=True):
            told = self._tells(sentence)
            here = self._page.paragraph[sentence.start]
            cost = NEVER if not told else WITHIN if here == paragraph else BETWEEN
            paragraph = here if told else paragraph
            scores = _scores(cues, prior)
            scores[NOBODY] = scores.get(NOBODY, 0.0) + self._outside * told
            if sentence.start == opens[0] and opens[1] in prior:
                scores[opens[1]] = scores.get(opens[1], 0.0) + _OPENS
            for who in outside.at(self._page.starts[sentence.start]) & set(prior):
                scores[who] = scores.get(who, 0.0) - _OUTSIDE * told
            emissions.append(Sentence(scores, cost))
        return emissions


def _scores(cues: Sequence[Cue], prior: dict[str, float]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for cue in cues:
        if cue.character is not None and cue.character in prior:
            scores[cue.character] = scores.get(cue.character, 0.0) + cue.weight
        elif cue.character is None:
            scores[NOBODY] = scores.get(NOBODY, 0.0) - cue.weight
    return {who: max(-_TOP, min(_TOP, score)) for who, score in scores.items()}


def _told_as(pronouns: tuple[str, ...]) -> str:
    return "second" if pronouns[:1] == ("you",) else "first"


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
