"""Which scenes are looked at, and the ways to nearer and wider looks."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

STEPS: Final = ("whole", "wider", "closer", "earlier", "later")


class Window(Struct, frozen=True):
    """Scenes `first` to `last`, numbered from 1, of `count`."""

    first: int
    last: int
    count: int

    @property
    def numbers(self) -> range:
        """The numbers of the scenes in it."""
        return range(self.first, self.last + 1)

    @property
    def query(self) -> str:
        """How an address asks for it."""
        return f"first={self.first}&last={self.last}"

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return len(self.numbers) == self.count

    def steps(self) -> Iterator[tuple[str, "Window | None"]]:
        """Each of `STEPS` with where it leads; `None` where that is here."""
        size = len(self.numbers)
        half = max(1, -(-size // 2))
        middle = self.first + (size - half) // 2
        for step, first, length in (
            ("whole", 1, self.count),
            ("wider", self.first - size // 2 - size % 2, 2 * size),
            ("closer", middle, half),
            ("earlier", self.first - size, size),
            ("later", self.first + size, size),
        ):
            to = self._moved(first, length)
            yield step, None if to == self else to

    def _moved(self, first: int, size: int) -> "Window":
        size = min(size, self.count)
        first = max(1, min(first, self.count - size + 1))
        return Window(first, first + size - 1, self.count)


def window(first: int, last: int, count: int) -> Window:
    """The window that comes nearest to what an address asks for."""
    first = max(1, min(first, count))
    return Window(first, max(first, min(last, count)), count)
