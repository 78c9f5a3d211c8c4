"""Takes into the search what the library was given by other commands."""

from threading import Event, Thread

from fabula.errors import FabulaError
from fabula.library.library import Library


class Indexing:
    """A thread that goes once through the stories which cannot be found yet.

    Parameters:
        library: the library, opened.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stop = Event()
        self._thread = Thread(target=self._run, name="indexing", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether all is done, at the latest after so many seconds."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Stop after the story at hand."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        held = self._library.search.held()
        for story in self._library.stories():
            if self._stop.is_set():
                return
            if story.id not in held:
                self._take_in(story.id)

    def _take_in(self, story: int) -> None:
        try:
            versions = self._library.versions(story)
            reading = self._library.reading(versions[-1]) if versions else None
        except FabulaError:
            return
        if reading is not None:
            self._library.search.put(story, reading)
