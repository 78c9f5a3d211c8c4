"""Whose mind the narration tells beyond doubt: what only one could know, and sure of whom."""

from bisect import bisect_right
from typing import Final

from fabula.core import Span, Spanned, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.layers import Cast, Scene, Scenes, Tokens
from fabula.layers.clauses import Clause, Clauses
from fabula.layers.presence import Attending, Presence

_INNER: Final = wordset(
    "know think believe suppose guess wonder remember recall realise realize understand doubt "
    "imagine forget recognise recognize reckon suspect assume hope wish fear dread regret conclude "
    "figure feel hate love loathe envy resent want yearn long notice see hear sense smell taste"
)
_STATES: Final = wordset(
    "unsure certain uncertain glad ashamed mortified grateful relieved embarrassed guilty jealous "
    "aware unaware conscious homesick disgusted resentful tempted thankful convinced"
)
_SENSES: Final = wordset("see hear feel smell taste sense")
_ABLE: Final = wordset("could can")
_GUESSED: Final = wordset(
    "must might may if though seemingly apparently evidently as so not neither nor"
)
_PRONOUNS: Final = wordset("he she")
_SURE: Final = 0.7
_BEFORE: Final = 2


class Mind(Spanned, frozen=True, kw_only=True):
    """A clause that tells what somebody thinks, feels or perceives, and its sentence."""

    character: str
    sentence: Span


class Minds:
    """The minds that the narration of a story tells.

    A pronoun counts where it can mean only one of those who are there. What might be so, what one
    seems to feel and what one thinks of another's thoughts is left out.

    Parameters:
        story: one whose stages have all run.
    """

    def __init__(self, story: Story) -> None:
        self._prose, self._tokens = story[Prose], story[Tokens]
        self._clauses = {one.verb: one for one in story[Clauses].clauses}
        self._pronouns = {one.id: one.pronouns for one in story[Cast].characters}
        scenes = (one.id for one in story[Scenes].items)
        self._company = dict(zip(scenes, story[Presence].items, strict=True))

    def within(self, scene: Scene) -> tuple[Mind, ...]:
        """The minds that are told in a scene, in text order."""
        there = self._company[scene.id].those(Attending.PRESENT)
        inside = self._tokens.within(scene.span)
        lead: Clause | None = None
        found = []
        for number in inside:
            clause = self._clauses.get(number)
            if clause is None:
                continue
            lead = clause if clause.main and clause.character else lead
            holder = self._holder(clause, lead)
            if holder is not None and self._is_sure(holder, there):
                found.append(self._mind(holder, clause))
        return tuple(found)

    def _mind(self, holder: Clause, clause: Clause) -> Mind:
        tokens, sentences = self._tokens, self._tokens.sentences
        first = min(holder.subject, clause.verb)
        number = bisect_right(sentences, first) - 1
        after = sentences[number + 1] if number + 1 < len(sentences) else len(tokens)
        return Mind(
            start=tokens.starts[first],
            end=tokens.ends[clause.verb],
            character=holder.character or "",
            sentence=Span(tokens.starts[sentences[number]], tokens.ends[after - 1]),
        )

    def _holder(self, clause: Clause, lead: Clause | None) -> Clause | None:
        """The clause whose subject is the one whose mind this clause tells; `None` if it is none.

        A state after a comma is its sentence's subject's: `Ann found him there, unsure why`.
        """
        word = self._prose.lower[clause.verb]
        if word in _STATES and not clause.finite and not clause.copular:
            loose = lead is not None and self._prose.lower[clause.verb - 1] == ","
            return lead if loose else None
        told = word in _STATES if clause.copular else clause.lemma in _INNER
        return clause if told and self._is_plain(clause) else None

    def _is_plain(self, clause: Clause) -> bool:
        """Whether it is told as a fact, and not as what somebody else knows of it."""
        if not clause.character or not clause.finite or not 0 <= clause.subject < clause.verb:
            return False
        words = set(self._prose.lower[max(0, clause.subject - _BEFORE) : clause.verb])
        able = clause.lemma in _SENSES and not _ABLE.isdisjoint(words)
        if clause.modal and not able:
            return False
        if not _GUESSED.isdisjoint(words):
            return False
        above = self._clauses.get(clause.governor)
        return clause.main or above is None or above.character == clause.character

    def _is_sure(self, clause: Clause, there: tuple[str, ...]) -> bool:
        """Whether it is certain who the subject is."""
        word, form = self._prose.lower[clause.subject], self._prose.forms[clause.subject]
        if word in self._prose.names and form[:1].isupper():
            return clause.confidence >= _SURE
        if word not in _PRONOUNS or word not in self._pronouns.get(clause.character or "", ()):
            return False
        others = (self._pronouns.get(one, ()) for one in there if one != clause.character)
        return all(other and word not in other for other in others)
