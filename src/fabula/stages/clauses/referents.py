"""Whom the names, descriptions and pronouns of the narration mean.

What the cast tells is taken over. The other pronouns are resolved by salience in one pass (Lappin &
Leass 1994, reduced): a mention weighs by its place in the sentence and fades from sentence to
sentence; who speaks in a paragraph is at hand in it; gender must fit.
"""

from collections.abc import Iterator
from typing import Final, Literal

from fabula.layers import Attribution, Cast, Character, Cue, Mention, MentionKind, Speakers
from fabula.layers.clauses import Referent
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page

Form = Literal["name", "nominal", "subject", "object", "possessive", "first", "second"]

_GENDERS: Final = {"he": "m", "she": "f", "they": "n"}
_PRONOUNS: Final[dict[str, tuple[str, Form]]] = {
    "he": ("m", "subject"), "him": ("m", "object"), "his": ("m", "possessive"),
    "himself": ("m", "object"), "she": ("f", "subject"), "her": ("f", "object"),
    "hers": ("f", "object"), "herself": ("f", "object"), "they": ("n", "subject"),
    "them": ("n", "object"), "their": ("n", "possessive"), "themself": ("n", "object"),
    "themselves": ("n", "object"),
}  # fmt: skip
FIRST: Final = word_set("i me my mine myself")
SECOND: Final = word_set("you your yours yourself")
_MEANING: Final = FIRST | SECOND | _PRONOUNS.keys()
_NOT_POSSESSED: Final = word_set("""
in on at to from of for with by as and or but that if when while until before after because so up
down out away off back about into over under again then too the a an his their it he she they who
what how why not now
""")
_POSSESSIVE: Final = frozenset({"'s", "’s"})
_PREPOSITIONS: Final = word_set("""
to at of for with from by on in into onto behind before after beside between against about over
near past under toward towards upon around like than
""")
_FADE: Final = 0.62
_LEAST: Final = 0.15
_MOST: Final = 8
_NAMED: Final = {"subject": 3.0, "other": 1.3}
_AGAIN: Final = {"subject": 1.6, "other": 0.6}
_SPEAKING: Final = 2.5
_UNKNOWN_GENDER: Final = 0.4
_SURE_SPEAKER: Final = 0.5
_PRONOUN_CEILING: Final = 0.93
_OWN: Final = 0.98


class Referents:
    """Goes over the narration once and keeps who is at hand.

    Parameters:
        page: the story's tokens.
        cast: the characters and their mentions.
        speakers: who says each quotation.
    """

    def __init__(self, page: Page, cast: Cast, speakers: Speakers) -> None:
        self._page = page
        self._gender = {one.id: _gender(one) for one in cast.characters}
        self._teller = next((one for one in cast.characters if one.narrator), None)
        self._told_as = _told_as(self._teller)
        self._given = _given(page, cast)
        self._tagged = _tagged(page, speakers)
        self._voices = _voices(page, speakers)
        self._score: dict[str, float] = {}
        self._voice: dict[str, float] = {}
        self._sentence_subject: str | None = None

    def all(self) -> Iterator[Referent]:
        """The referents in text order."""
        page = self._page
        heads = set(page.sentences)
        current, after = -1, 0
        places = zip(page.quoted, page.lower, page.paragraph, strict=True)
        for index, (quotation, word, paragraph) in enumerate(places):
            if index < after:
                continue
            if index in heads:
                self._next_sentence()
            if paragraph != current:
                current = paragraph
                self._voice = self._voices.get(paragraph, {})
            if quotation < 0 and (word in _MEANING or index in self._given):
                found = self._at(index)
                self._note(found)
                yield found
                after = found.after

    def _next_sentence(self) -> None:
        faded = {who: score * _FADE for who, score in self._score.items()}
        kept = sorted(faded.items(), key=lambda item: -item[1])[:_MOST]
        self._score = {who: score for who, score in kept if score > _LEAST}
        self._sentence_subject = None

    def _at(self, index: int) -> Referent:
        mention = self._given.get(index)
        if mention is not None:
            return self._mentioned(index, mention)
        word = self._page.lower[index]
        if word in FIRST:
            return self._own(index, "first")
        if word in SECOND:
            return self._own(index, "second")
        gender, form = _PRONOUNS[word]
        return self._resolved(index, gender, self._cased(index, form))

    def _mentioned(self, index: int, mention: tuple[int, Mention]) -> Referent:
        after, told = mention
        word = self._page.lower[index]
        form: Form = "name" if told.kind is MentionKind.NAME else "nominal"
        if told.kind is MentionKind.PRONOUN:
            known: Form = "first" if word in FIRST else "second" if word in SECOND else "nominal"
            form = self._cased(index, _PRONOUNS[word][1]) if word in _PRONOUNS else known
        return _referent(index, after, told.entity, form, told.confidence)

    def _cased(self, index: int, form: Form) -> Form:
        """`her` is a possessive where a noun may follow."""
        page = self._page
        if page.lower[index] != "her" or index + 1 >= len(page):
            return form
        after = page.lower[index + 1]
        owns = after[0].isalpha() and after not in _NOT_POSSESSED and page.quoted[index + 1] < 0
        return "possessive" if owns else form

    def _own(self, index: int, form: Form) -> Referent:
        teller = self._teller.id if self._teller and self._told_as == form else None
        return _referent(index, index + 1, teller, form, _OWN if teller else 0.0)

    def _resolved(self, index: int, gender: str, form: Form) -> Referent:
        tagged = self._tagged.get(index)
        if tagged is not None and form == "subject":
            return _referent(index, index + 1, tagged[0], form, tagged[1])
        barred = self._sentence_subject if form == "object" else None
        who, confidence = self._likeliest(gender, barred, self._page.lower[index])
        return _referent(index, index + 1, who, form, confidence)

    def _likeliest(self, gender: str, barred: str | None, word: str) -> tuple[str | None, float]:
        weights: dict[str, float] = {}
        for who, score in (*self._score.items(), *self._voice.items()):
            own = self._gender.get(who, "")
            fits = 1.0 if own == gender else 0.0 if own or gender == "n" else _UNKNOWN_GENDER
            if fits and (who != barred or word.endswith(("self", "selves"))):
                weights[who] = weights.get(who, 0.0) + fits * score
        if not weights:
            return None, 0.0
        best = max(weights, key=lambda who: weights[who])
        share = weights[best] / (sum(weights.values()) + 0.1)
        return best, round(min(_PRONOUN_CEILING, share), 3)

    def _note(self, found: Referent) -> None:
        who = found.character
        if who is None or found.form in ("first", "second"):
            return
        heads = found.form == "subject" or (
            found.form in ("name", "nominal") and self._may_be_subject(found)
        )
        table = _NAMED if found.form in ("name", "nominal") else _AGAIN
        weight = table["subject" if heads else "other"] * found.confidence
        self._score[who] = self._score.get(who, 0.0) + weight
        if heads and self._sentence_subject is None:
            self._sentence_subject = who

    def _may_be_subject(self, found: Referent) -> bool:
        return may_be_subject(self._page, found)


def may_be_subject(page: Page, found: Referent) -> bool:
    """Whether a name or description can be the subject of what follows."""
    if found.form in ("object", "possessive"):
        return False
    after = page.lower[found.after] if found.after < len(page) else ""
    if after in _POSSESSIVE and _owns(page, found.after):
        return False
    before = page.lower[found.first - 1] if found.first else ""
    return found.form in ("subject", "first", "second") or before not in _PREPOSITIONS


def _owns(page: Page, index: int) -> bool:
    """Whether `'s` is a possessive: a noun follows, not `been` or `a`."""
    after = page.lower[index + 1] if index + 1 < len(page) else ""
    return after not in {"been", "a", "an", "the", "not", "got", "no", "never", "just", "only"}


def _referent(first: int, after: int, who: str | None, form: Form, sure: float) -> Referent:
    return Referent(first=first, after=after, character=who, form=form, confidence=sure)


def _gender(one: Character) -> str:
    return _GENDERS.get(one.expected or (one.pronouns[0] if one.pronouns else ""), "")


def _told_as(teller: Character | None) -> str:
    if teller is None:
        return ""
    return "second" if teller.pronouns[:1] == ("you",) else "first"


def _given(page: Page, cast: Cast) -> dict[int, tuple[int, Mention]]:
    """The mentions of characters by their first token; of nested ones the longest."""
    ids = {one.id for one in cast.characters}
    number, close = page.begun, page.ended
    table: dict[int, tuple[int, Mention]] = {}
    for mention in cast.mentions:
        first, after = number.get(mention.start), close.get(mention.end)
        if mention.entity not in ids or first is None or after is None:
            continue
        if first not in table or table[first][0] < after:
            table[first] = (after, mention)
    return table


def _tagged(page: Page, speakers: Speakers) -> dict[int, tuple[str, float]]:
    """The tokens of the pronouns that a tag names a speaker with."""
    number = page.begun
    table: dict[int, tuple[str, float]] = {}
    for said in speakers.items:
        if said.cue is not Cue.ANAPHORIC or said.speaker is None:
            continue
        for span in said.evidence:
            index = number.get(span.start, len(page))
            while index < len(page) and page.starts[index] < span.end:
                if page.lower[index] in _GENDERS:
                    table.setdefault(index, (said.speaker, said.confidence))
                index += 1
    return table


def _voices(page: Page, speakers: Speakers) -> dict[int, dict[str, float]]:
    """Who speaks in each paragraph, weighed by how sure that is."""
    table: dict[int, dict[str, float]] = {}
    for said in speakers.items:
        if said.speaker is None or said.confidence < _SURE_SPEAKER:
            continue
        inside = page.quote_tokens.get(said.quotation)
        if inside:
            _raise(table.setdefault(page.paragraph[inside.start], {}), said)
    return table


def _raise(voices: dict[str, float], said: Attribution) -> None:
    if said.speaker is not None:
        voices[said.speaker] = max(voices.get(said.speaker, 0.0), _SPEAKING * said.confidence)
