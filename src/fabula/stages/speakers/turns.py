"""Turns: the quotations that one person says without another one coming between.

A paragraph holds one turn, as the custom of the trade has it, and so do the stretches of one
utterance; two tags that name two people part them (`tags` decides that).
"""

from collections.abc import Sequence

from msgspec import Struct

from fabula.stages.cast.page import Page


class Turn(Struct, frozen=True):
    """Numbers (into `Page.quotations`) of its quotations, and its first and last paragraph."""

    quotes: tuple[int, ...]
    paragraphs: tuple[int, int]


def turns(page: Page, quotes: Sequence[int]) -> list[Turn]:
    """The turns of one conversation.

    Parameters:
        quotes: numbers of its quotations, in order.
    """
    found: list[Turn] = []
    for number in quotes:
        inside = page.inside(page.quotations[number])
        if not inside:
            continue
        here = page.paragraph[inside.start]
        last = page.paragraph[inside.stop - 1]
        if found and _goes_on(page, found[-1], number, here):
            before = found.pop()
            found.append(Turn((*before.quotes, number), (before.paragraphs[0], last)))
        else:
            found.append(Turn((number,), (here, last)))
    return found


def _goes_on(page: Page, turn: Turn, number: int, paragraph: int) -> bool:
    if page.sender_in(page.inside(page.quotations[number])) is not None:
        return False
    if paragraph == turn.paragraphs[1]:
        return True
    return page.quotations[number].utterance == page.quotations[turn.quotes[-1]].utterance
