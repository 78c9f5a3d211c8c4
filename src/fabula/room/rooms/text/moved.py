"""Finds a chapter again in a new draft."""

from collections.abc import Collection

from fabula.room.story.view import StoryView


def moved(before: StoryView, number: int, now: StoryView) -> int:
    """The number of the chapter that has most of the paragraphs of chapter `number` before.

    Where none has any, it is the number itself, or the last one there is.
    """
    if before.text_key == now.text_key:
        return number
    known = frozenset(_paragraphs(before, number))
    numbers = range(len(now.heads))
    near = sorted(numbers, key=lambda one: abs(one - number))
    best = max(near, key=lambda one: _shared(_paragraphs(now, one), known), default=0)
    if _shared(_paragraphs(now, best), known) if numbers else 0:
        return best
    return max(0, min(number, len(now.heads) - 1))


def _shared(paragraphs: Collection[str], known: frozenset[str]) -> int:
    return sum(len(one) for one in paragraphs if one in known)


def _paragraphs(view: StoryView, number: int) -> list[str]:
    stretch = view.stretch(number)
    return [view.reading.words(one.span) for one in view.blocks_in(stretch)]
