"""Lines that stand alone in their paragraphs, with nothing told beside them."""

import re
from collections import deque
from collections.abc import Iterator
from typing import Final

from fabula.core import Spanned, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.layers import BlockKind, Blocks, Cast, QuotationKind, Quotations

_ADDRESSES: Final = wordset(
    "sir ma'am madam miss mister mum mummy mom mommy mama mamma ma dad daddy papa pa gran grandma "
    "grandpa auntie uncle boss chief captain cap sergeant sarge doctor doc professor father mother "
    "love honey dear darling sweetheart lad lass mate dude bro lord lady highness majesty"
)
_CALL: Final = re.compile(
    r"(?:^|[,.!?…—–-]\s*|\b(?:yes|no|oh|and|well|hey|dear|my)\s+)(?P<word>\w+(?:['’]\w+)?)"
    r"(?=\s*(?:[,.!?…—–-]|$))",
    re.IGNORECASE,
)
_MARKS: Final = " \"'“”‘’«»—–*_"
_WORD: Final = re.compile(r"\w")


class Turn(Spanned, frozen=True, kw_only=True):
    """A paragraph that is one line of speech and nothing else."""

    words: str
    quotation: str

    @property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return self.words.endswith("?")


def runs(story: Story) -> Iterator[list[Turn]]:
    """Lines that follow each other with nothing told between them, in text order.

    A line that calls somebody by a name or a form of address ends a run, as it tells whose turn it
    is.
    """
    content, calls = story[Prose].content, _Calls(story)
    run: list[Turn] = []
    end = 0
    for turn in _turns(story):
        apart = _WORD.search(content, end, turn.start) is not None
        if apart or calls.somebody(turn.words):
            if run:
                yield run
            run = []
        if not calls.somebody(turn.words):
            run.append(turn)
        end = turn.end
    if run:
        yield run


def _turns(story: Story) -> Iterator[Turn]:
    """The paragraphs that are one line of speech and nothing else."""
    content = story[Prose].content
    lines = deque(story[Quotations].items)
    last = ""
    for block in story[Blocks].items:
        inside = []
        while lines and lines[0].start < block.end:
            inside.append(lines.popleft())
        if block.kind is not BlockKind.PROSE or len(inside) != 1:
            continue
        line = inside[0]
        beside = content[block.start : line.start] + content[line.end : block.end]
        bare = line.kind is QuotationKind.SPEECH and _WORD.search(beside) is None
        if bare and line.utterance != last:
            words = content[block.start : block.end].strip(_MARKS)
            yield Turn(start=block.start, end=block.end, words=words, quotation=line.id)
        last = line.utterance


class _Calls:
    """Tells who is called by a name or a form of address in a line."""

    def __init__(self, story: Story) -> None:
        names = (alias.name for one in story[Cast].characters for alias in one.aliases)
        self._words = _ADDRESSES | {word.lower() for name in names for word in name.split()}

    def somebody(self, words: str) -> bool:
        called = (match["word"].lower().replace("’", "'") for match in _CALL.finditer(words))
        return any(word in self._words for word in called)
