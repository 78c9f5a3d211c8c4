"""Messages of a chat: each line is one, its sender's name before the colon."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.layers import Block, BlockKind
from fabula.stages.quotations.stretch import CHAT, Stretch

NAMED_LINES: Final = "message:named-lines"
_LINE: Final = re.compile(r"[^\r\n]+")


def messages(content: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The lines of the blocks that are a chat, the sender's name included."""
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.MESSAGE and block.by == NAMED_LINES:
            for line in _LINE.finditer(content, block.start, block.end):
                yield _stretch(line, number, block.confidence)


def _stretch(line: re.Match[str], block: int, sure: float) -> Stretch:
    start = line.start() + len(line[0]) - len(line[0].lstrip())
    end = line.start() + len(line[0].rstrip())
    return Stretch(
        start=start,
        end=end,
        first=start,
        last=end,
        block=block,
        style=CHAT,
        by="quotations.message",
        sure=sure,
    )
