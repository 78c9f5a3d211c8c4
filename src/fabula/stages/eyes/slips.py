"""Single sentences in another tense or person than the scene around them.

Only what is plain is told: the sentence's main verb, with a person of the story for its subject, in
a scene whose other verbs agree, between sentences that keep the tense. A question, a habit, a truth
for all time or a thought is no slip.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from fabula.layers.clauses import Clause
from fabula.layers.eyes import Person, Slip, Tense
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.presence.lexicon import MIND

_BY: Final = "eyes/slips"
_SURE_OF_TENSE: Final = 0.88
_LEAST_VERBS: Final = 8
_LONE_PERSON: Final = 3
_TENSE: Final = 0.8
_PERSON: Final = 0.7
_HABITS: Final = word_set("""
always usually often never sometimes every whenever still ever these nowadays years now means
""")
_THINKING: Final = word_set("""
thought think wondered wonder knew prayed decided told asked said realized realised
""")
_MARKS: Final = frozenset('"“”«»‘„')
_FIRST: Final = word_set("i me my myself mine")


class Plain(Struct, frozen=True):
    """What slips are found in: the sentences of a scene with the clauses of each."""

    sentences: Sequence[range]
    clauses: Mapping[int, Sequence[Clause]]


def tense_slips(page: Page, scene: Plain, told: tuple[Tense | None, float]) -> Iterator[Slip]:
    """The main verbs in the tense that is not the scene's."""
    expected, sure = told
    if expected is None or sure < _SURE_OF_TENSE:
        return
    tenses = [_tense(scene, number) for number in range(len(scene.sentences))]
    if sum(value is not None for value in tenses) < _LEAST_VERBS:
        return
    kept = _neighbours(tenses)
    for number, value in enumerate(tenses):
        if value is None or value == expected or kept[number] != (expected, expected):
            continue
        if _is_plain(page, scene.sentences[number]):
            yield from _slip(page, scene.clauses[number], expected, value)


def _slip(page: Page, clauses: Sequence[Clause], expected: Tense, found: Tense) -> Iterator[Slip]:
    clause = next((one for one in clauses if _counts(one) and one.tense == found), None)
    if clause is not None:
        span = page.span(clause.verb, clause.verb + 1)
        yield Slip(
            start=span.start,
            end=span.end,
            expected=expected,
            found=found,
            confidence=_TENSE,
            by=_BY,
            evidence=(page.span(min(clause.subject, clause.verb), clause.verb + 1),),
        )


def _counts(clause: Clause) -> bool:
    plain = not (clause.perfect or clause.modal or clause.copular or clause.lemma in MIND)
    return bool(clause.tense) and clause.main and clause.character is not None and plain


def _tense(scene: Plain, number: int) -> Tense | None:
    """The tense of a sentence's main clauses, `None` where it has none or they differ."""
    found = {clause.tense for clause in scene.clauses.get(number, ()) if _counts(clause)}
    others = {clause.tense for clause in scene.clauses.get(number, ()) if clause.tense}
    if len(found) != 1 or len(others) != 1:
        return None
    return "past" if "past" in found else "present"


def _neighbours(tenses: Sequence[Tense | None]) -> list[tuple[Tense | None, Tense | None]]:
    """For each sentence the tense of the nearest one before and after it that has one."""
    before: list[Tense | None] = []
    last: Tense | None = None
    for value in tenses:
        before.append(last)
        last = value or last
    after: list[Tense | None] = []
    last = None
    for value in reversed(tenses):
        after.append(last)
        last = value or last
    return list(zip(before, reversed(after), strict=True))


def _is_plain(page: Page, sentence: range) -> bool:
    """No question, no habit, no thought, nothing said in it."""
    words = [page.lower[i] for i in sentence]
    quoted = any(page.quoted[i] >= 0 for i in sentence)
    return not quoted and "?" not in words[-1] and _HABITS.isdisjoint(words)


def person_slips(page: Page, scene: Plain, told: Person | None) -> Iterator[Slip]:
    """The few words of an I in a scene that is told in the third person."""
    if told != "third":
        return
    found = [
        (index, sentence)
        for sentence in scene.sentences
        for index in sentence
        if page.quoted[index] < 0 and page.lower[index] in _FIRST and _is_own(page, index)
    ]
    if len(found) > _LONE_PERSON:
        return
    for index, sentence in found:
        if _is_plain(page, sentence) and not _thinks(page, sentence) and _untalked(page, index):
            span = page.span(index, index + 1)
            yield Slip(
                start=span.start,
                end=span.end,
                expected="third",
                found="first",
                confidence=_PERSON,
                by=_BY,
                evidence=(page.span(sentence.start, sentence.stop),),
            )


def _is_own(page: Page, index: int) -> bool:
    """Not the letter or numeral, and not `my God`."""
    word = page.words[index]
    after = page.lower[index + 1] if index + 1 < len(page) else ""
    if word == "I" and after == ".":
        return False
    return word != "i" and after not in {"god", "goodness", "lord", "word", "!", ","}


def _thinks(page: Page, sentence: range) -> bool:
    return not _THINKING.isdisjoint(page.lower[i] for i in sentence)


def _untalked(page: Page, index: int) -> bool:
    """Whether nothing is said in the paragraph: a lost mark would make words of speech a slip."""
    first, after = page.bounds[page.paragraph[index]]
    return all(page.quoted[i] < 0 and page.words[i] not in _MARKS for i in range(first, after))
