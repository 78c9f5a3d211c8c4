"""What is made once of a view, and kept for as long as the view is."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from fabula.room.story.view import StoryView

Made = TypeVar("Made")


def once(make: Callable[[StoryView], Made]) -> Callable[[StoryView], Made]:
    """Makes something of a view when it is first asked for.

    What is made must not hold the view itself, or neither would ever be let go of.
    """
    kept: WeakKeyDictionary[StoryView, Made] = WeakKeyDictionary()

    @wraps(make)
    def found(view: StoryView) -> Made:
        if view not in kept:
            kept[view] = make(view)
        return kept[view]

    return found
