"""Tags: a verb of speech and its subject beside a quotation.

Rules, each with its place: `verb-name` ("…," said Tom), `name-verb` ("…," Tom said), `led-in`
(Tom said, "…"), `colon` (Tom turned to her:), each also with a pronoun or a description for a
subject. Source: the syntactic categories of Elson & McKeown (2010), read over tokens.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct, structs

from fabula.stages.cast.lexicon.verbs import (
    AUXILIARIES,
    PERSON_VERBS,
    SPEECH_BASES,
    SPEECH_VERBS,
)
from fabula.stages.cast.page import Page
from fabula.stages.speakers.hearers import hearer
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.voices import Voices

_DASHES: Final = frozenset({",", "-", "--", "—", "–", "…", "_", "*"})
_LEADS: Final = frozenset({",", ":", "--", "—", "–", "-", "…", ";"})
_VERBS: Final = SPEECH_VERBS | SPEECH_BASES
_ASIDE: Final = 7
_REACH: Final = 14
_MAIN: Final = frozenset({",", ";", ":", "—", "–", "and", "but", "for", "so", "then"})
_ACTS: Final = PERSON_VERBS | AUXILIARIES | SPEECH_VERBS | {",", "'d", "’d", "'s", "’s"}
_BETWEEN: Final = frozenset({"only", "just", "both", "all"})
_TIGHT: Final = frozenset({",", ":"})
_BOTH_END: Final = frozenset({".", ",", ";", "together", "in", "at"})


class Tag(Struct, frozen=True):
    """Who is said to speak, by which rule, and the tokens (`first`, `after`) that say it."""

    subject: Reference
    rule: str
    first: int
    after: int
    to: Reference | None = None


class Tags:
    """Finds the tag of a quotation.

    Parameters:
        page: the story's tokens.
        people: who is named where.
    """

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people
        self._voices = Voices(page, people)

    def of(self, number: int) -> Tag | None:
        """The tag of quotation `number`, after it if there is one there, else before it."""
        inside = self._page.inside(self._page.quotations[number])
        sender = self._page.sender_in(inside)
        if sender is not None:
            return self._sent(sender, self._page.senders[sender])
        tag = self._tight(inside) or self.behind(inside.stop) or self.ahead(inside.start)
        if tag is None:
            return None
        to = hearer(self._page, self._people, max(tag.after, tag.subject.after))
        return structs.replace(tag, to=to)

    def _tight(self, inside: range) -> Tag | None:
        """`and he said, "Is she?" I laughed.`: right before a quotation that goes on in no tag."""
        page, quote = self._page, inside.start
        verb = quote - 2
        if verb < 1 or page.words[quote - 1] not in _TIGHT or page.quoted[verb] >= 0:
            return None
        if page.lower[verb] not in SPEECH_VERBS or "," in page.words[inside.stop - 2 : inside.stop]:
            return None
        tag = self.ahead(quote)
        parted = tag is not None and page.quoted[tag.first - 1] < 0
        return tag if tag is not None and parted and tag.after == verb + 1 else None

    def _sent(self, first: int, colon: int) -> Tag | None:
        """`Pri: are you up`: the sender is written before the message."""
        who = self._people.sender(first)
        if who is None:
            return None
        return Tag(Reference(first, colon, "sender", who), "sender", first, colon + 1)

    def behind(self, index: int) -> Tag | None:
        """A tag that begins where a quotation has ended."""
        page = self._page
        start = self._skip(index, _DASHES)
        if not self._open(start, index - 1):
            return None
        if page.lower[start] in SPEECH_BASES and page.words[start][0].islower():
            named = self._people.named.get(start + 1)
            several = self._together(named) if named else None
            if several is not None:
                return Tag(several, "verb-subject", start, several.after)
        if page.lower[start] in SPEECH_VERBS and page.words[start][0].islower():
            subject = self._voices.at(start + 1)
            if subject is not None:
                subject = self._together(subject) or subject
                return Tag(subject, "verb-subject", start, subject.after)
            return None
        subject = self._voices.at(start)
        if subject is None:
            return None
        verb = self._verb_after(subject)
        return Tag(subject, "subject-verb", start, verb + 1) if verb else None

    def _together(self, subject: Reference) -> Reference | None:
        """`said Ann and Tom.`, `cry Ann, Jo and Tom`: all at once, and so none of them."""
        page, named = self._page, self._people.named
        last = subject
        while (other := named.get(last.after + 1)) and page.words[last.after] == ",":
            last = other
        other = named.get(last.after + 1)
        if other is None or subject.how != "name" or page.lower[last.after] != "and":
            return None
        if other.after < len(page) and page.lower[other.after] not in _BOTH_END:
            return None
        return Reference(subject.first, other.after, "nominal", new=True)

    def _skip(self, index: int, marks: frozenset[str]) -> int:
        while index < len(self._page) and self._page.words[index] in marks:
            index += 1
        return index

    def _open(self, index: int, near: int) -> bool:
        """Whether the token is narration of the same paragraph."""
        page = self._page
        return (
            index < len(page)
            and page.quoted[index] < 0
            and page.paragraph[index] == page.paragraph[near]
        )

    def _verb_after(self, subject: Reference) -> int:
        """The verb of speech that a subject right before it has, or 0."""
        page = self._page
        at = subject.after
        if at < len(page) and page.words[at] == ",":
            at = self._past_aside(at)
        for _ in range(3):
            if at >= len(page) or page.quoted[at] >= 0:
                return 0
            word = page.lower[at]
            if word in SPEECH_VERBS or (word in SPEECH_BASES and _bare(subject)):
                return at
            if not (word.endswith("ly") or word in AUXILIARIES or word in _BETWEEN):
                return 0
            at += 1
        return 0

    def _past_aside(self, comma: int) -> int:
        """`Tom, smiling, said`: the token after the second comma, or the first one again."""
        page = self._page
        for at in range(comma + 2, min(comma + 2 + _ASIDE, len(page))):
            if page.quoted[at] >= 0 or page.words[at] in {".", "!", "?"}:
                return comma
            if page.words[at] == ",":
                return at + 1
        return comma

    def ahead(self, quote: int) -> Tag | None:
        """A tag that leads into the quotation at token `quote`: `Tom said, "…"`."""
        page = self._page
        if not quote or page.quoted[quote - 1] >= 0:
            return None
        first = self._clause(quote)
        if first == quote:
            return None
        mark = page.words[quote - 1]
        if mark in _LEADS or page.lower[quote - 1] in _VERBS:
            return self._led_in(first, quote) or (
                self._introduced(first, quote) if mark == ":" else None
            )
        return None

    def _clause(self, quote: int) -> int:
        """The first token of the narration before a quotation, within its sentence."""
        page = self._page
        first = page.sentence_of(quote - 1)[0]
        at = quote
        while at > first and page.quoted[at - 1] < 0:
            at -= 1
        return at

    def _led_in(self, first: int, quote: int) -> Tag | None:
        page = self._page
        for verb in range(quote - 1, max(first, quote - _REACH) - 1, -1):
            if page.lower[verb] in _VERBS and page.words[verb][0].islower():
                subject = self._subject_of(first, verb)
                if subject is not None:
                    return Tag(subject, "led-in", min(subject.first, verb), verb + 1)
        return None

    def _subject_of(self, first: int, verb: int) -> Reference | None:
        """The nearest reference that ends at the verb, or the first one of the clause."""
        before = list(self._people.within(first, verb))
        for reference in reversed(before):
            if self._verb_after(reference) == verb:
                return reference
        if self._page.lower[verb] not in SPEECH_VERBS:
            return None
        if before:
            return self._acting(before, first) or before[0]
        return self._people.at(verb + 1)

    def _acting(self, before: Sequence[Reference], first: int) -> Reference | None:
        """The last one that begins a main clause: `and Ann, who was tired, sat down and said,`."""
        for one in reversed(before):
            opens = one.first == first or self._page.lower[one.first - 1] in _MAIN
            follows = self._page.lower[one.after]
            if opens and (follows in _ACTS or follows.endswith(("ed", "ly"))):
                return one
        return None

    def _introduced(self, first: int, quote: int) -> Tag | None:
        subject = next(self._people.within(first, quote), None)
        return Tag(subject, "colon", subject.first, subject.after) if subject else None


def _bare(subject: Reference) -> bool:
    """Whether the verb has no ending after this subject in the present: `I say`, `they ask`."""
    return subject.how == "narrator" or subject.gender == "n"
