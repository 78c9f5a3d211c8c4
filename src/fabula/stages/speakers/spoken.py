"""Who is meant by pronouns in what somebody says.

`I` is whoever speaks, `you` whoever is spoken to, `he` and `she` those talked about (`talked`);
`sir` and `my mother` are read in `called`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from fabula.core import Span
from fabula.layers import Attribution, EntityType, Mention, MentionKind, Quotation, QuotationKind
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.called import CONFIDENCE as ADDRESSED
from fabula.stages.speakers.called import Called
from fabula.stages.speakers.people import People
from fabula.stages.speakers.talked import CONFIDENCE, Talked

BY: Final = "speech"
_I: Final = word_set("i me my mine myself")
_YOU: Final = word_set("you your yours yourself thou thee thy thine")
_LEAST: Final = 0.5


def spoken_mentions(page: Page, people: People, items: Sequence[Attribution]) -> Iterator[Mention]:
    """The pronouns, forms of address and kin in speech and thought that are somebody's.

    A quotation within a quotation is somebody else's words and stays unread; so does `you` where
    none or several are spoken to, and everything where the speaker is hardly sure.
    """
    talked = Talked(page, people)
    called = Called(page, people, items)
    quotations = {quotation.id: quotation for quotation in page.quotations}
    for item in items:
        quotation = quotations[item.quotation]
        if quotation.kind is QuotationKind.TEXT:
            continue
        yield from _within(page, talked, quotation, item)
        for first, after, who in called.meant(item):
            span = page.span(first, after)
            if not _is_inner(quotation, span.start):
                yield _mention(span, MentionKind.NOMINAL, who, ADDRESSED)


def _within(
    page: Page, talked: Talked, quotation: Quotation, item: Attribution
) -> Iterator[Mention]:
    apart = {*item.addressees} | ({item.speaker} if item.speaker else set())
    only = item.addressees[0] if len(item.addressees) == 1 else None
    for at in page.inside(quotation):
        word = page.lower[at]
        if word in _I:
            who, sure = item.speaker, item.confidence
        elif word in _YOU:
            who, sure = only, item.addressees_confidence
        else:
            who, sure = talked.meant(at, apart), CONFIDENCE
        span = page.span(at, at + 1)
        if who is None or sure < _LEAST or _is_inner(quotation, span.start):
            continue
        yield _mention(span, MentionKind.PRONOUN, who, sure)


def _mention(span: Span, kind: MentionKind, who: str, sure: float) -> Mention:
    return Mention(
        start=span.start,
        end=span.end,
        kind=kind,
        type=EntityType.PER,
        entity=who,
        confidence=sure,
        by=BY,
    )


def _is_inner(quotation: Quotation, start: int) -> bool:
    return any(inner.start <= start < inner.end for inner in quotation.inner)
