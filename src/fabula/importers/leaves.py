"""Flat XML parts: the words of each element, by its tag."""


class Leaves:
    """Handles a part in which words stand only in elements without children."""

    def __init__(self) -> None:
        self._words: dict[str, list[list[str]]] = {}
        self._tag = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        self._tag = tag
        self._words.setdefault(tag, []).append([])

    def end(self, tag: str) -> None:
        """See `Handler`."""
        self._tag = ""

    def chars(self, words: str, offset: int, length: int) -> None:
        """See `Handler`."""
        if self._tag:
            self._words[self._tag][-1].append(words)

    def all(self, tag: str) -> tuple[str, ...]:
        """What stands in each of the elements of this name that holds words."""
        whole = ("".join(words).strip() for words in self._words.get(tag, ()))
        return tuple(words for words in whole if words)

    def first(self, tag: str) -> str | None:
        """What stands in the first element of this name that holds words."""
        return next(iter(self.all(tag)), None)
