"""Who takes part from afar: by phone, radio, message or letter."""

from collections.abc import Iterator, Sequence
from typing import Final

from fabula.layers import BlockKind, Quotation, QuotationKind
from fabula.stages.cast.page import Page
from fabula.stages.presence.evidence import Said, Standing
from fabula.stages.presence.lexicon import APPARATUS, CALLING, PHONE, PHONE_PHRASES

_AROUND: Final = 1
_NEAR: Final = 120
"""So many paragraphs and tokens around a talk may tell that it is held over a phone."""
_DEEDS: Final = 0.8
WRITTEN: Final = frozenset({BlockKind.LETTER, BlockKind.MESSAGE})
"""Blocks whose writer takes part without being there."""


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


def remote(
    page: Page,
    talks: Sequence[Said],
    written: Sequence[str],
    standings: dict[str, Standing],
) -> Iterator[str]:
    """The characters of a scene that are heard or read in it, but not there.

    Parameters:
        talks: the quotations of each conversation in the scene.
        written: who wrote the messages and letters given in it.
    """
    yield from (who for who in written if standings[who].deeds < _DEEDS)
    for talk in talks:
        speech = [q for q, _ in talk if q.kind is QuotationKind.SPEECH]
        if not speech or not talks_from_afar(page, speech):
            continue
        voices = {a.speaker for _, a in talk if a.speaker is not None}
        still = [who for who in voices if standings[who].deeds < _DEEDS]
        if len(still) < len(voices):
            yield from sorted(still)
