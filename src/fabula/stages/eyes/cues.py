"""Signs of whose mind a sentence tells, and of who is seen from outside.

What only one person can know of themselves (perception, thought, feeling, the inside of the body)
speaks for that one; what only others see of a person (how they seem, what they are called by
strangers) speaks against. Free indirect speech tells that somebody's mind is open, and mostly whose
it is by the sentence's subject. After Banfield (1982), Wiebe (1994, "Tracking point of view in
narrative") and the guideline's question: what does this sentence tell that only one could know?
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct, structs

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.page import Page
from fabula.stages.eyes.lexicon import (
    ALSO_SEEN,
    CERTAINTY,
    EXCLAIMING,
    FEELING,
    INNER_BODY,
    INNER_MOVES,
    KNOWING,
    LOOKING,
    LOOKING_SO,
    NOWS,
    OUTER,
    PERCEIVING,
    STATES,
    TELLING_NOUNS,
    TOWARDS,
    UNSEEABLE,
)

_KNOWS: Final = 1.5
_FEELS: Final = 1.3
_PERCEIVES: Final = 1.3
_FINDS: Final = 0.8
_LOOKS: Final = 0.35
_PLACED: Final = 0.3
_PRONOUN: Final = 0.04
"""Others are called by name, the one who sees is mostly he, she or they."""
_CAN: Final = 0.5
_STATE: Final = 1.2
_SEEN_STATE: Final = 0.6
_BODY: Final = 1.3
_SEEMS: Final = -1.0
_SHOWN: Final = -0.5
_STRANGE: Final = -1.2
_FREE: Final = 1.0
_WORD: Final = 0.5
_THOUGHT: Final = 2.5
_UNDER: Final = 0.15
"""Of a mind that is told under another's: `she knew that he was afraid`."""
_GUESSED: Final = 0.3
_FAR: Final = 60
_AS_IF: Final = 0.15
_VERBS: Final = {
    **dict.fromkeys(LOOKING, (_LOOKS, "perception")),
    **dict.fromkeys(PERCEIVING, (_PERCEIVES, "perception")),
    **dict.fromkeys(FEELING, (_FEELS, "feeling")),
    **dict.fromkeys(KNOWING, (_KNOWS, "knowledge")),
}
_MODALS: Final = frozenset({"must", "might", "may"})
_ABLE: Final = frozenset({"could", "can", "couldn't", "couldn’t", "can't", "can’t", "cannot"})
_POSSESSIVE: Final = frozenset({"'s", "’s"})
_ADVERBIAL: Final = frozenset({"like", "as", "at", "into", "up", "down", "back", "for", "to"})


class Cue(Struct, frozen=True, gc=False):
    """A sign at tokens `first` to `after`: `weight` for (or against) `character`.

    `None` stands for somebody whom the sign does not name.
    """

    first: int
    after: int
    character: str | None
    weight: float
    kind: str


class Cues:
    """Finds the signs in a sentence.

    Parameters:
        page: the story's tokens.
        clauses: of the whole story, by the token of the predicate.
        persons: whom the referents of the story mean, by their first tokens.
    """

    def __init__(
        self, page: Page, clauses: Mapping[int, Clause], persons: Mapping[int, str | None]
    ) -> None:
        self._page = page
        self._clauses = clauses
        self._persons = persons

    def of(
        self, sentence: range, clauses: Sequence[Clause], referents: Sequence[Referent]
    ) -> list[Cue]:
        """The signs of one sentence's narration."""
        lead = next((one for one in clauses if one.main and one.character), None)
        found = [cue for one in clauses for cue in self._clause(self._hung(one, lead), sentence)]
        found += [cue for referent in referents for cue in self._referent(referent)]
        found += self._free(sentence, clauses, referents)
        return list(self._discounted(found))

    def _hung(self, clause: Clause, lead: Clause | None) -> Clause:
        """A state after a comma is its sentence's subject's: `Ann found him there, unsure why`."""
        page = self._page
        loose = not clause.finite and not clause.copular and clause.verb > 0
        if lead is None or not loose or page.lower[clause.verb] not in STATES:
            return clause
        if page.lower[clause.verb - 1] != "," and page.lower[clause.verb - 2] != ",":
            return clause
        return structs.replace(clause, character=lead.character, confidence=lead.confidence)

    def _clause(self, clause: Clause, sentence: range) -> Iterator[Cue]:
        if clause.character is None:
            return
        weight, kind = self._inner(clause)
        if weight:
            if weight > 0:
                weight *= self._distance(clause, sentence)
            yield self._cue(clause, weight * clause.confidence, kind)

    def _cue(self, clause: Clause, weight: float, kind: str) -> Cue:
        first = min(clause.subject, clause.verb)
        far = clause.verb - first > 12
        return Cue(
            clause.verb if far else first,
            max(clause.subject, clause.verb) + 1,
            clause.character,
            weight,
            kind,
        )

    def _inner(self, clause: Clause) -> tuple[float, str]:
        lemma, page = clause.lemma, self._page
        after = page.lower[clause.verb + 1] if clause.verb + 1 < len(page) else ""
        if lemma == "seem" or (lemma == "appear" and self._describes(clause.verb, after, "to")):
            return _SEEMS, "seeming"
        if lemma in LOOKING_SO and self._describes(clause.verb, after):
            return _SEEMS, "seeming"
        if lemma == "find" and self._finds_somebody(clause):
            return _FINDS, "perception"
        if lemma in _VERBS:
            weight, kind = _VERBS[lemma]
            senses = lemma in PERCEIVING or lemma == "feel"
            able = senses and _ABLE & set(page.lower[clause.verb - 3 : clause.verb])
            return weight + (_CAN if able else 0.0), kind
        word = page.lower[clause.verb]
        if word in STATES and (clause.copular or not clause.tense):
            return (_SEEN_STATE if word in ALSO_SEEN else _STATE), "state"
        return 0.0, ""

    def _finds_somebody(self, clause: Clause) -> bool:
        """`Ruth found her brother asleep`: what she finds is what she sees."""
        near = (self._persons.get(at) for at in range(clause.verb + 1, clause.verb + 4))
        return any(who not in (None, clause.character) for who in near)

    def _describes(self, verb: int, after: str, also: str = "like") -> bool:
        """`looked tired`, `sounded like`, not `looked at` or `looked up`."""
        if after in {also, "as"}:
            return True
        if not after or after in _ADVERBIAL or not after[0].isalpha():
            return False
        child = self._clauses.get(verb + 1)
        return after in STATES or (child is not None and not child.tense and after[-3:] != "ing")

    def _distance(self, clause: Clause, sentence: range) -> float:
        """How much of a sign is left under `must have`, `as if` or another's thought."""
        lower = self._page.lower
        before = lower[max(sentence.start, clause.verb - 5) : clause.verb]
        if clause.modal and not _MODALS.isdisjoint(before):
            return _GUESSED
        pairs = set(pairwise(before))
        if ("as", "if") in pairs or ("as", "though") in pairs:
            return _AS_IF
        above = self._clauses.get(clause.governor)
        if above is None or above.character in (None, clause.character):
            return 1.0
        return _UNDER if above.lemma in KNOWING | PERCEIVING | FEELING | LOOKING else 1.0

    def _discounted(self, found: list[Cue]) -> Iterator[Cue]:
        """A second mind in one sentence is mostly what the first one thinks of it."""
        minds = [cue for cue in found if cue.weight > _LOOKS]
        first = min(minds, key=lambda cue: cue.first, default=None)
        own = {cue.character for cue in minds}
        for cue in found:
            if cue.kind == "seeming" and cue.character in own:
                continue
            later = first is not None and cue.first > first.after and cue.weight > 0
            other = first is not None and cue.character not in (None, first.character)
            if first is not None and later and other and not self._parted(first.after, cue.first):
                yield Cue(cue.first, cue.after, cue.character, cue.weight * _GUESSED, cue.kind)
            else:
                yield cue

    def _parted(self, first: int, after: int) -> bool:
        """Whether a new main clause begins between two tokens, or they are far apart."""
        if after - first > _FAR:
            return True
        lower = self._page.lower[first:after]
        joined = any(
            a in {",", ";"} and b in {"and", "but", "while", "so"} for a, b in pairwise(lower)
        )
        return joined or ";" in lower or any(self._page.quoted[i] >= 0 for i in range(first, after))

    def _referent(self, referent: Referent) -> Iterator[Cue]:
        """What is shown of somebody's face, felt in a body, or said of a stranger."""
        if referent.character is None:
            return
        page = self._page
        if referent.form == "subject":
            yield self._at(referent, referent.after, _PRONOUN * referent.confidence, "subject")
            return
        if referent.form == "object" and page.lower[referent.first - 1] in TOWARDS:
            yield self._at(referent, referent.after, _PLACED * referent.confidence, "place")
            return
        if referent.form == "nominal":
            words = page.lower[referent.first : referent.after]
            if words[0] == "the" and words[-1] in TELLING_NOUNS:
                yield self._at(referent, referent.after, _STRANGE, "epithet")
            return
        owned = self._owned(referent)
        if owned < 0:
            return
        noun, verbs = page.lower[owned], page.lower[owned + 1 : owned + 4]
        clause = next((self._clauses[i] for i in range(owned + 1, min(owned + 4, len(page)))
                       if i in self._clauses), None)  # fmt: skip
        if noun in INNER_BODY and clause is not None and clause.lemma in INNER_MOVES:
            yield self._at(referent, clause.verb + 1, _BODY * referent.confidence, "body")
        elif noun in OUTER and (noun in UNSEEABLE or verbs[:1] in (["was"], ["is"])):
            inside = page.lower[max(0, referent.first - 2) : referent.first]
            shown = "in" in inside or "on" in inside or (clause is not None and clause.copular)
            if shown and not {"closed", "shut", "opened"} & set(verbs):
                yield self._at(referent, owned + 1, _SHOWN * referent.confidence, "look")

    def _owned(self, referent: Referent) -> int:
        """The noun that a possessive owns, -1 for none."""
        lower = self._page.lower
        at = referent.after
        if referent.form == "name":
            if lower[at : at + 1] not in (["'s"], ["’s"]):
                return -1
            at += 1
        elif referent.form not in ("possessive", "first", "second"):
            return -1
        for place in (at, at + 1):
            if place < len(lower) and lower[place] in INNER_BODY | OUTER:
                return place
        return -1

    def _at(self, referent: Referent, after: int, weight: float, kind: str) -> Cue:
        return Cue(referent.first, after, referent.character, weight, kind)

    def _free(
        self, sentence: range, clauses: Sequence[Clause], referents: Sequence[Referent]
    ) -> Iterator[Cue]:
        """Free indirect speech: questions, exclamations, words of certainty and of the moment."""
        page = self._page
        told = [i for i in sentence if page.quoted[i] < 0]
        words = [i for i in told if page.lower[i][0].isalnum()]
        if not words:
            return
        who = _subject(clauses, referents)
        last = page.words[told[-1]]
        begins = page.quoted[sentence.start] < 0
        whole = begins and len(told) == len(sentence)
        if whole and last[0] in "?!":
            yield Cue(told[0], told[-1] + 1, who, _FREE, "free")
        elif begins and len(words) > 2 and page.lower[words[0]] in EXCLAIMING:
            yield Cue(words[0], words[0] + 1, who, _FREE, "free")
        past = any(clause.tense == "past" for clause in clauses)
        for index in words:
            word = page.lower[index]
            of_course = word == "course" and page.lower[index - 1] == "of"
            if word in CERTAINTY or of_course or (past and word in NOWS):
                yield Cue(index - of_course, index + 1, who, _WORD, "free")
                break


def _subject(clauses: Iterable[Clause], referents: Iterable[Referent]) -> str | None:
    """Whose mind a sentence of free indirect speech tells, if it names only one person."""
    named = {one.character for one in referents if one.character and one.form == "subject"}
    named |= {clause.character for clause in clauses if clause.main and clause.character}
    return named.pop() if len(named) == 1 else None


def thought(first: int, after: int, character: str, confidence: float) -> Cue:
    """The sign that a direct thought is."""
    return Cue(first, after, character, _THOUGHT * confidence, "thought")
