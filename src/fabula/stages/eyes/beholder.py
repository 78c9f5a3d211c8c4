"""Whose eyes each scene of a story is told through."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from fabula.core import Story
from fabula.layers import Cast, Scenes
from fabula.layers.eyes import Look
from fabula.layers.presence import Attending, Presence
from fabula.layers.told import SHEET, Told
from fabula.stages.cast.lexicon.verbs import SPEECH_BASES
from fabula.stages.cast.page import Page
from fabula.stages.eyes.decode import BETWEEN, NEVER, NOBODY, WITHIN, Decoded, Sentence, decode
from fabula.stages.eyes.outside import Outside
from fabula.stages.eyes.person import counted, person, tense
from fabula.stages.eyes.scene import Seen, Sight, pronouns
from fabula.stages.eyes.slips import Plain, person_slips, tense_slips
from fabula.stages.eyes.teller import comments
from fabula.stages.eyes.views import gazes, parts, shifts, stretches
from fabula.stages.eyes.weighing import Work, beginnings, minds, scores
from fabula.stages.presence.headings import Headings
from fabula.stages.presence.sheet import ToldPeople
from fabula.stages.presence.tellers import Tellers

_BY: Final = "eyes"
_NARRATOR: Final = "eyes/narrator"
_HEADING: Final = "eyes/heading"
_LABELLED: Final = 4.0
_WRITES: Final = 0.9
_OPENS: Final = 0.5
_OUTSIDE: Final = 1.5


class Beholder:
    """Looks at every scene of a story.

    Parameters:
        story: with presence and all before it read.
    """

    def __init__(self, story: Story) -> None:
        self._page = Page.of(story)
        sight = Sight(story)
        self._seen = [sight.of(scene) for scene in story[Scenes].items]
        self._companies = story[Presence].items
        self._headings = Headings(story)
        self._tellers = Tellers(story)
        self._sheet = ToldPeople(Told.of(story), story[Cast])
        people = story[Cast].characters
        teller = next((one for one in people if one.narrator), None)
        self._teller = teller.id if teller else None
        self._told_as = "" if teller is None else _told_as(teller.pronouns)
        work: Counter[str] = Counter()
        for one in self._seen:
            told = minds(one.cues)
            work.update({who: max(0.0, weight) for who, weight in told.items()})
        self._work = Work(work, pronouns(story[Cast]), comments(self._page))

    def looks(self) -> list[Look]:
        """One a scene, in order."""
        return [self._look(number, seen) for number, seen in enumerate(self._seen)]

    def _look(self, number: int, seen: Seen) -> Look:
        page, own = self._page, seen.narrated
        sentences = [seen.sentences[n] for n in own]
        clauses = {at: seen.clauses[n] for at, n in enumerate(own)}
        who, sure = person(counted(page, sentences), self._told_as)
        time = tense([clause for row in clauses.values() for clause in row])
        plain = Plain(sentences, clauses)
        look = Look(
            scene=seen.scene.id,
            person=who,
            person_confidence=sure,
            tense=time[0],
            tense_confidence=time[1],
            slips=(*tense_slips(page, plain, time), *person_slips(page, plain, who)),
        )
        return self._beheld(look, number, seen) if seen.sentences else look

    def _beheld(self, look: Look, number: int, seen: Seen) -> Look:
        known = self._known(look, seen)
        if known is not None:
            by, who = known
            sure = 1.0 if by == SHEET else look.person_confidence
            decoded = Decoded((who,) * len(seen.sentences), (sure,) * len(seen.sentences))
        else:
            by, prior = self._prior(number, seen)
            decoded = decode(self._emissions(number, seen, prior), prior)
        if by != SHEET:
            decoded = _written(decoded, seen)
        found = parts(decoded, seen.cues, inferred=known is None)
        sentences = seen.sentences
        return structs.replace(
            look,
            gazes=gazes(self._page, sentences, found, by),
            stretches=tuple(stretches(self._page, sentences, found, by)),
            shifts=tuple(shifts(self._page, sentences, found, by)),
        )

    def _known(self, look: Look, seen: Seen) -> tuple[str, str] | None:
        """Who says whose eyes they are, and whose; `None` where only the signs do."""
        told = self._sheet.eyes(seen.scene.span)
        if told is not None:
            return SHEET, told
        labelled = self._tellers.of(seen.scene) if look.person == "first" else None
        if labelled is not None:
            return _HEADING, labelled[0]
        if look.person != "third" and self._teller is not None:
            return _NARRATOR, self._teller
        return None

    def _prior(self, number: int, seen: Seen) -> tuple[str, dict[str, float]]:
        """Who may see in this scene, what each begins with, and who says so."""
        there = self._companies[number].those(Attending.PRESENT)
        prior = beginnings(self._work, minds(seen.cues), there)
        labelled = self._headings.of(seen.scene)
        if labelled is None:
            return _BY, prior
        return _HEADING, {**prior, labelled[0]: _LABELLED}

    def _emissions(self, number: int, seen: Seen, prior: dict[str, float]) -> list[Sentence]:
        """What each sentence says for each who may see; those outside the scene see nothing."""
        opens = _opens(seen)
        outside = Outside(self._page.content, self._companies[number].passages)
        emissions: list[Sentence] = []
        paragraph = -1
        for n, sentence in enumerate(seen.sentences):
            told = seen.told[n] and not seen.in_letter[n]
            here = self._page.paragraph[sentence.start]
            cost = NEVER if not told else WITHIN if here == paragraph else BETWEEN
            paragraph = here if told else paragraph
            found = scores(self._work, seen.cues[n], prior) if told else {}
            if n == opens[0] and opens[1] in prior:
                found[opens[1]] = found.get(opens[1], 0.0) + _OPENS
            for who in outside.at(self._page.starts[sentence.start]) & set(prior):
                found[who] = found.get(who, 0.0) - _OUTSIDE * told
            emissions.append(Sentence(found, cost))
        return emissions


def _opens(seen: Seen) -> tuple[int, str]:
    """The sentence in which somebody first does something in a scene, and who it is."""
    for number, clauses in enumerate(seen.clauses):
        for clause in clauses:
            deed = clause.main and clause.tense and clause.lemma not in SPEECH_BASES
            if deed and clause.character is not None and not seen.in_letter[number]:
                return number, clause.character
    return -1, NOBODY


def _written(decoded: Decoded, seen: Seen) -> Decoded:
    """A letter is told through its writer's eyes."""
    if not any(seen.in_letter):
        return decoded
    rows: Sequence[tuple[str, float]] = [
        (seen.letters[n] or NOBODY, _WRITES if seen.letters[n] else 0.5) if inside else held
        for n, (inside, held) in enumerate(
            zip(seen.in_letter, zip(decoded.path, decoded.confidence, strict=True), strict=True)
        )
    ]
    return Decoded(tuple(who for who, _ in rows), tuple(sure for _, sure in rows))


def _told_as(pronouns: tuple[str, ...]) -> str:
    return "second" if pronouns[:1] == ("you",) else "first"
