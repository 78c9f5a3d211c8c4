"""Messages of a chat: each line is one, its sender's name before the colon."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.layers import Block, BlockKind
from fabula.stages.quotations.stretch import CHAT, Stretch

NAMED_LINES: Final = "message:named-lines"
_ALONE: Final = 0.85
_SENDER: Final = re.compile(r"\s*[*_]{0,3}(?P<name>\w[\w .'’-]{0,30}?)[*_]{0,3}:[*_]{0,3}\s+\S")
_LINE: Final = re.compile(r"[^\r\n]+")


def messages(content: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The lines of a chat, the sender's name included.

    These are all lines of the blocks that are one, and in prose a line by itself that begins with a
    name that sends messages elsewhere in the work.
    """
    senders = frozenset(_senders(content, blocks))
    for number, block in enumerate(blocks):
        chat = _is_chat(block)
        if not chat and not (senders and block.kind.is_story):
            continue
        for line in _LINE.finditer(content, block.start, block.end):
            if chat:
                yield _stretch(line, number, block.confidence)
            elif _sender(line[0]) in senders:
                yield _stretch(line, number, _ALONE)


def _is_chat(block: Block) -> bool:
    return block.kind is BlockKind.MESSAGE and block.by == NAMED_LINES


def _senders(content: str, blocks: Sequence[Block]) -> Iterator[str]:
    for block in filter(_is_chat, blocks):
        for line in _LINE.finditer(content, block.start, block.end):
            sender = _sender(line[0])
            if sender:
                yield sender


def _sender(line: str) -> str:
    found = _SENDER.match(line)
    return found["name"].lower() if found else ""


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
