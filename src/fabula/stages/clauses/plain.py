"""Clauses by the order of the words alone, where no syntax was read.

In each sentence the last subject is kept; the group of verbs after it is its clause, and so is a
further finite verb after `and`, `or`, `but` or a comma. What is not clear gives no clause.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from msgspec import Struct

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.clauses.referents import may_be_subject
from fabula.stages.clauses.verbs import AUXILIARIES, BE, MODALS, NEGATIONS, form_of, tense_of

_BARE: Final = frozenset({"i", "you", "we", "they"})
_THINGS: Final = word_set("it this that there which who what")
_DETERMINERS: Final = word_set("the a an his her their my your our its this that these those some")
_JOINS: Final = word_set("and or but , ; — – -- then")
_OPENERS: Final = word_set("""
and or but , ; : — – -- . ! ? when while as if that because since until before after though although
where so for than whether how why who which
""")
_SUBORDINATORS: Final = word_set("""
when while as if because since until before after though although where whether how why who which
that than what
""")
_ADVERBS: Final = word_set("""
just only still also never always even almost soon then now often once quite really simply all
both suddenly already finally at last ever
""")
_GROUP: Final = 7
_SHARED: Final = 0.9


class _Subject(Struct, frozen=True, gc=False):
    token: int
    referent: Referent | None
    bare: bool
    main: bool


class Plain:
    """Reads clauses off the order of words.

    Parameters:
        page: the story's tokens.
        referents: who is meant, by the first token of theirs.
    """

    def __init__(self, page: Page, referents: Mapping[int, Referent]) -> None:
        self._page = page
        self._referents = referents

    def all(self) -> Iterator[Clause]:
        """The clauses of the narration in text order."""
        page = self._page
        bounds = (*page.sentences, len(page))
        for number in range(len(bounds) - 1):
            yield from self._sentence(bounds[number], bounds[number + 1])

    def _sentence(self, first: int, after: int) -> Iterator[Clause]:
        page = self._page
        subject: _Subject | None = None
        fresh = opened = main = True
        fresh = False
        index = first
        while index < after:
            if page.quoted[index] >= 0:
                subject, opened, fresh = (subject if fresh else None), True, fresh
                index += 1
                continue
            found = self._subject_at(index, opened, main)
            if found is not None:
                subject, fresh = found, True
                index = found.referent.after if found.referent else index + 1
                opened = False
                continue
            word = page.lower[index]
            group = self._group(index, after) if subject is not None else None
            if group is not None and subject is not None and (fresh or self._joined(index)):
                clause = self._clause(subject, group, shared=not fresh)
                if clause is not None:
                    yield clause
                    fresh = False
                    index = group.after
                    opened = False
                    continue
            main = self._still_main(word, main)
            opened = word in _OPENERS or (opened and not word[0].isalnum())
            index += 1

    def _still_main(self, word: str, main: bool) -> bool:
        if word in _SUBORDINATORS:
            return False
        return True if word in {",", ";", "and", "but", "—"} else main

    def _subject_at(self, index: int, opened: bool, main: bool) -> _Subject | None:
        page = self._page
        referent = self._referents.get(index)
        word = page.lower[index]
        if referent is not None:
            if not may_be_subject(page, referent):
                return None
            nominative = referent.form in ("subject", "first", "second") and word != "me"
            if referent.form == "first" and word != "i":
                return None
            if nominative or opened or self._verb_follows(referent.after):
                return _Subject(index, referent, word in _BARE, main)
            return None
        if opened and (word in _DETERMINERS or word in _THINGS):
            return _Subject(index, None, False, main)
        return None

    def _verb_follows(self, index: int) -> bool:
        page = self._page
        if index >= len(page) or page.quoted[index] >= 0:
            return False
        word = page.lower[index]
        return word in AUXILIARIES or bool(tense_of(word, False))

    def _joined(self, index: int) -> bool:
        """Whether a verb without a subject just before it shares the one before."""
        page = self._page
        before = index - 1
        while before >= 0 and (page.lower[before] in _ADVERBS or page.lower[before].endswith("ly")):
            before -= 1
        return before >= 0 and page.lower[before] in _JOINS

    def _group(self, index: int, after: int) -> "_Group | None":
        """The verbs that begin here, adverbs between them passed over."""
        page = self._page
        word = page.lower[index]
        if word not in AUXILIARIES and form_of(word) is None:
            return None
        helpers: list[int] = []
        at = index
        while at < min(after, index + _GROUP) and page.quoted[at] < 0:
            word = page.lower[at]
            if word in AUXILIARIES:
                helpers.append(at)
            elif word not in NEGATIONS and word not in _ADVERBS and not word.endswith("ly"):
                form = form_of(word)
                whole = form is not None and (not helpers or not form.third)
                return _Group(at, at + 1, tuple(helpers)) if whole else _only(helpers, at)
            at += 1
        return _only(helpers, at) if at < after else _last(helpers, at)

    def _clause(self, subject: _Subject, group: "_Group", *, shared: bool) -> Clause | None:
        page = self._page
        words = [page.lower[index] for index in group.helpers]
        lead = page.lower[group.helpers[0] if group.helpers else group.verb]
        tense = tense_of(lead, subject.bare)
        form = form_of(page.lower[group.verb])
        if not group.helpers and not tense and (form is None or form.ing or form.participle):
            return None
        referent = subject.referent
        between = page.lower[(group.helpers or (group.verb,))[0] : group.verb]
        negated = any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in between)
        copular = bool(words) and words[-1] in BE and (form is None or not form.ing)
        return Clause(
            verb=group.verb,
            subject=subject.token,
            character=referent.character if referent else None,
            confidence=(referent.confidence if referent else 0.0) * (_SHARED if shared else 1.0),
            lemma=form.lemma if form and not (copular and form.past) else page.lower[group.verb],
            tense=_literal(tense),
            perfect=bool(words) and words[0].startswith(("had", "have", "has", "'ve", "’ve")),
            modal=any(word in MODALS for word in words),
            negated=negated,
            copular=copular,
            main=subject.main,
        )


class _Group(Struct, frozen=True, gc=False):
    verb: int
    after: int
    helpers: tuple[int, ...]


def _only(helpers: list[int], at: int) -> _Group | None:
    """A group of helpers alone: the word after them is the predicate of a `be`."""
    return _Group(at, at, tuple(helpers)) if helpers else None


def _last(helpers: list[int], at: int) -> _Group | None:
    """A group of helpers at the end of a sentence: the last of them is the verb ("I have")."""
    return _Group(helpers[-1], at, tuple(helpers[:-1])) if helpers else None


def _literal(tense: str) -> Literal["past", "present", ""]:
    return "past" if tense == "past" else "present" if tense == "present" else ""
