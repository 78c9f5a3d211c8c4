"""Where the page of a chapter can be entered."""

from bisect import bisect_right

from fabula.room.story.view import StoryView


def anchor(view: StoryView, offset: int) -> str:
    """The anchor that is nearest to an offset: of what begins there, or of its paragraph."""
    starts = {one.start for one in view.findings} | {one.start for one in view.reading.quotes}
    if offset in starts:
        return f"s{offset}"
    blocks = view.reading.blocks
    place = bisect_right(blocks, offset, key=lambda one: one.start) - 1
    return f"p{blocks[max(place, 0)].start}"
