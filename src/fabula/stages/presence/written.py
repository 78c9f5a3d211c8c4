"""Letters and messages that a story gives in full, and who wrote them."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from fabula.core import Story
from fabula.layers import Block, BlockKind, Blocks, Cast, MentionKind, QuotationKind, Speakers
from fabula.stages.cast.page import Page

_SIGNATURE: Final = 8
"""So many words, at most, in the line that signs a letter."""


class Letter(Struct, frozen=True):
    """Tokens of one letter; `writer` is `None` where nobody signs it or is known to write."""

    inside: range
    writer: str | None


class Written:
    """The letters of a story, and who writes the messages in a stretch.

    Parameters:
        story: with blocks, quotations, cast and speakers read.
    """

    def __init__(self, story: Story) -> None:
        page = Page.of(story)
        writers = {one.quotation: one.speaker for one in story[Speakers].items}
        self._texts = list(_texts(page, writers))
        teller = next((one.id for one in story[Cast].characters if one.narrator), None)
        self._letters = list(_letters(page, story, teller, self))
        self._starts = [one.inside.start for one in self._letters]
        blocks = [b for b in story[Blocks].story() if b.kind is BlockKind.MESSAGE]
        self._messages = [page.begun[b.start] for b in blocks if b.start in page.begun]

    def letters(self, inside: range) -> Sequence[Letter]:
        """The letters that begin in a stretch of tokens, or run into it."""
        first = max(0, bisect_right(self._starts, inside.start) - 1)
        after = bisect_left(self._starts, inside.stop)
        return [one for one in self._letters[first:after] if one.inside.stop > inside.start]

    def at(self, token: int) -> Letter | None:
        """The letter that a token stands in."""
        found = bisect_right(self._starts, token) - 1
        if found < 0 or token >= self._letters[found].inside.stop:
            return None
        return self._letters[found]

    def senders(self, inside: range) -> list[str]:
        """Who writes the messages of a stretch, one by one."""
        first = bisect_left(self._messages, inside.start)
        heads = set(self._messages[first : bisect_left(self._messages, inside.stop)])
        return [who for at, who in self.texts(inside) if at in heads]

    def texts(self, inside: range) -> Sequence[tuple[int, str]]:
        """The first token and the writer of each piece of writing in a stretch."""
        first = bisect_left(self._texts, (inside.start, ""))
        return self._texts[first : bisect_left(self._texts, (inside.stop, ""))]


def _texts(page: Page, writers: Mapping[str, str | None]) -> Iterator[tuple[int, str]]:
    for quotation in page.quotations:
        who, inside = writers.get(quotation.id), page.quote_tokens[quotation.id]
        if quotation.kind is QuotationKind.TEXT and who is not None and inside:
            yield inside.start, who


def _letters(page: Page, story: Story, teller: str | None, written: Written) -> Iterator[Letter]:
    people = {one.id for one in story[Cast].characters}
    names = {
        page.begun[m.start]: m.entity
        for m in story[Cast].mentions
        if m.kind is MentionKind.NAME and m.entity in people and m.start in page.begun
    }
    for letter, run in groupby(story[Blocks].story(), lambda block: block.kind is BlockKind.LETTER):
        blocks = [block for block in run if block.start in page.begun and block.end in page.ended]
        if not letter or not blocks:
            continue
        inside = range(page.begun[blocks[0].start], page.ended[blocks[-1].end])
        signed = _signed(page, blocks, names)
        wrote = Counter(who for _, who in written.texts(inside))
        likely = wrote.most_common(1)[0][0] if wrote else teller
        yield Letter(inside, signed or likely)


def _signed(page: Page, blocks: Sequence[Block], names: dict[int, str]) -> str | None:
    """The name in the last lines of a letter that are short enough to be its signature."""
    for block in reversed(blocks[-2:]):
        inside = range(page.begun[block.start], page.ended[block.end])
        if len(inside) > _SIGNATURE:
            break
        found = [names[at] for at in inside if at in names]
        if found:
            return found[-1]
    return None
