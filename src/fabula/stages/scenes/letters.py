"""Where a letter that is given in full begins and ends, found or merely addressed and signed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from fabula.stages.scenes.paragraphs import Paragraph

_FEW: Final = 6
_LEAST: Final = 60
_MOST: Final = 1200


def letter_signs(paragraphs: Sequence[Paragraph]) -> list[dict[str, float]]:
    """What is seen of letters at each paragraph's beginning, in order.

    A letter is what the blocks say; or goes from an address of a few words (`Dear Tom,`) to a
    signature without a stop. Those of less than 60 words are no scenes and are left out.
    """
    found: list[dict[str, float]] = [{} for _ in paragraphs]
    flags = list(_inside(paragraphs))
    for inside, run in groupby(range(len(paragraphs)), key=flags.__getitem__):
        numbers = list(run)
        if not inside or sum(len(paragraphs[n].words) for n in numbers) < _LEAST:
            continue
        found[numbers[0]]["letter-begins"] = 1.0
        for number in numbers[1:]:
            found[number]["letter-goes-on"] = 1.0
        if numbers[-1] + 1 < len(found):
            found[numbers[-1] + 1]["letter-ends"] = 1.0
    return found


def _inside(paragraphs: Sequence[Paragraph]) -> Iterator[bool]:
    signed = _signatures(paragraphs)
    last = -1
    for number, paragraph in enumerate(paragraphs):
        if number > last and _addressed(paragraph):
            last = signed[number]
        yield paragraph.letter or number <= last


def _signatures(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where the next signature stands, near enough to belong to a letter; -1 if none does."""
    found = [-1] * len(paragraphs)
    at, words = -1, 0
    for number in range(len(paragraphs) - 1, -1, -1):
        if _signed(paragraphs[number]):
            at, words = number, 0
        words += len(paragraphs[number].words)
        found[number] = at if words < _MOST else -1
    return found


def _addressed(paragraph: Paragraph) -> bool:
    return _short(paragraph) and paragraph.opening.rstrip().endswith(",")


def _signed(paragraph: Paragraph) -> bool:
    return _short(paragraph) and paragraph.closing.rstrip()[-1:].isalnum()


def _short(paragraph: Paragraph) -> bool:
    return 0 < len(paragraph.words) <= _FEW and not paragraph.said
