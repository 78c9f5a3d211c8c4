"""Finds the story that somebody means."""

from collections.abc import Iterable

from fabula.errors import AmbiguousStory, NotFound
from fabula.library.likeness import stem
from fabula.library.records import StoryEntry

CANDIDATES = 8


def meant(wanted: str, stories: Iterable[StoryEntry], names: dict[int, tuple[str, ...]]) -> int:
    """The id of the one story that `wanted` names.

    Parameters:
        wanted: an id (`7` or `#7`), a title, a file's name with or without its ending, or a part of
            one of these that fits one story alone.
        stories: all stories.
        names: the file names of each story's versions.

    Raises:
        NotFound: no story fits.
        AmbiguousStory: more than one does; the sentence lists them.
    """
    stories = tuple(stories)
    for fits in (_by_id, _by_name, _by_part):
        found = [one for one in stories if fits(wanted, one, names.get(one.id, ()))]
        if len(found) == 1:
            return found[0].id
        if found:
            raise AmbiguousStory(_candidates(wanted, found), "name one of them by its number")
    raise NotFound(
        f'the library holds no story "{wanted}"', "`fabula library list` shows what it holds"
    )


def _by_id(wanted: str, story: StoryEntry, _: tuple[str, ...]) -> bool:
    return wanted.removeprefix("#") == str(story.id)


def _by_name(wanted: str, story: StoryEntry, names: tuple[str, ...]) -> bool:
    called = {story.title, *names, *(stem(name) for name in names)}
    return wanted.casefold() in {name.casefold() for name in called}


def _by_part(wanted: str, story: StoryEntry, names: tuple[str, ...]) -> bool:
    part = wanted.casefold().strip()
    return bool(part) and any(part in name.casefold() for name in (story.title, *names))


def _candidates(wanted: str, found: list[StoryEntry]) -> str:
    listed = ", ".join(f'#{one.id} "{one.title}" ({one.name})' for one in found[:CANDIDATES])
    more = f" and {len(found) - CANDIDATES} more" if len(found) > CANDIDATES else ""
    return f'"{wanted}" may be any of {listed}{more}'
