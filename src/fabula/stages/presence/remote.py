"""Who takes part from afar: by phone, radio, message or letter."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fabula.layers import Quotation, QuotationKind
from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.lexicon.verbs import SPEECH_VERBS
from fabula.stages.cast.page import Page
from fabula.stages.presence.evidence import Said
from fabula.stages.presence.lexicon import (
    APPARATUS,
    CALLING,
    CALLS,
    FAR_PHRASES,
    PHONE,
    PHONE_PHRASES,
)
from fabula.stages.presence.signs import Standing

_AROUND: Final = 1
_NEAR: Final = 120
"""So many paragraphs and tokens around a talk may tell that it is held over a phone."""
_DEEDS: Final = 0.8
_PART: Final = 0.5
"""Who is at the other end does less than so much of what the one before us does."""
_MORE_DEEDS: Final = 3.0
"""What may be told of somebody who is called: they laugh, or blow their nose."""
_OBJECT: Final = 4
_REACH: Final = 8
_TWO: Final = 2


def talks_from_afar(page: Page, quotations: Sequence[Quotation]) -> bool:
    """Whether words about a phone or a radio stand in the narration of a talk, or next to it."""
    inside = [page.quote_tokens[q.id] for q in quotations if page.quote_tokens.get(q.id)]
    if not inside:
        return False
    first = max(0, page.paragraph[inside[0].start] - _AROUND)
    last = min(len(page.bounds) - 1, page.paragraph[inside[-1].start] + _AROUND)
    start = max(page.bounds[first][0], inside[0].start - _NEAR)
    after = min(page.bounds[last][1], inside[-1].stop + _NEAR)
    told = [page.lower[i] for i in range(start, after) if page.quoted[i] < 0]
    if not PHONE.isdisjoint(told) or any(_has(told, phrase) for phrase in PHONE_PHRASES):
        return True
    return not APPARATUS.isdisjoint(told) and not CALLING.isdisjoint(told)


def _has(words: list[str], phrase: tuple[str, ...]) -> bool:
    joined = f" {' '.join(words)} "
    return f" {' '.join(phrase)} " in joined


def called(
    page: Page, clauses: Sequence[Clause], referents: Sequence[Referent]
) -> tuple[frozenset[str], frozenset[str]]:
    """Who calls somebody up and who is called, each by the words of the narration.

    `Ines rang Tomas` tells both; in `said Tomas's voice` he is the one at the other end.
    """
    at = {one.first: one.character for one in referents if one.character}
    near, far = set[str](), set[str]()
    for clause in clauses:
        if clause.lemma not in CALLS or clause.character is None or not clause.tense:
            continue
        whom = {at[i] for i in range(clause.verb + 1, clause.verb + 1 + _OBJECT) if i in at}
        whom -= {clause.character}
        (near if whom else far).add(clause.character)
        far |= whom
    for one in referents:
        after = page.lower[one.after : min(one.after + _REACH, page.sentence_of(one.first)[1])]
        voiced = "voice" in after[:2] and _says(page, one.first, one.after)
        if one.character and (voiced or any(_has(after, phrase) for phrase in FAR_PHRASES)):
            far.add(one.character)
    return frozenset(near), frozenset(far)


def _says(page: Page, first: int, after: int) -> bool:
    """`said Tomas's voice`, `his voice said`."""
    near = page.lower[max(0, first - 1) : first] + page.lower[after : after + 3]
    return not SPEECH_VERBS.isdisjoint(near)


def remote(
    page: Page,
    talks: Sequence[Said],
    standings: Mapping[str, Standing],
    calls: tuple[frozenset[str], frozenset[str]],
) -> Iterator[str]:
    """The characters of a scene that are only heard in it.

    Parameters:
        talks: the quotations of each conversation in the scene.
        calls: who calls and who is called (`called`).
    """
    near, far = calls
    voices = [{a.speaker for _, a in talk if a.speaker} for talk in talks]
    heard = Counter(who for some in voices for who in some)
    for number, talk in enumerate(talks):
        speech = [q for q, _ in talk if q.kind is QuotationKind.SPEECH]
        if not speech or not talks_from_afar(page, speech):
            continue
        seen = max((standings[who].deeds for who in voices[number]), default=0.0)
        least = max(_DEEDS, _PART * seen)
        here = (who for who in voices[number] if heard[who] == 1)
        quiet = {who for who in here if standings[who].deeds < least}
        named = {who for who in voices[number] & far if standings[who].deeds < _MORE_DEEDS}
        if len(named - near) < len(voices[number]) and named - near:
            yield from sorted(named - near)
        elif len(voices[number]) == _TWO and len(quiet) == 1:
            yield from quiet
