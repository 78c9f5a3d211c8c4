"""What was made of single stretches of text, remembered by their words.

A paragraph that stands in the draft as before gives what it gave before. What a step makes of the
words of a stretch alone, and slowly, it can note here; the notes go from one reading to the next,
in this process and, through a memory, to others.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from types import GenericAlias
from typing import Final, Generic, TypeVar

import msgspec

_KEY: Final = 12
_CHECK: Final = 8


Noted = TypeVar("Noted")


class Notes(Generic[Noted]):
    """The notes of one step; those that a reading did not use are gone after it.

    Parameters:
        make: gives for each of several words what is noted, which depends on nothing but these and
            is not altered.
        kind: the type of what it makes, which MessagePack can write.
    """

    def __init__(self, make: Callable[[Sequence[str]], Iterable[Noted]], kind: type[Noted]) -> None:
        self._make = make
        self._decoder = msgspec.msgpack.Decoder(GenericAlias(dict, (bytes, kind)))
        self._known: dict[bytes, Noted] = {}
        self._used: dict[bytes, Noted] = {}
        self._new = False

    def of(self, words: str) -> Noted:
        """What is made of some words, made only where it is not known."""
        return self.all((words,))[0]

    def all(self, several: Sequence[str]) -> list[Noted]:
        """What is made of each of several words, in one go where it is not known."""
        keys = [_digest(words.encode("utf-8", "surrogatepass"), _KEY) for words in several]
        strange: dict[bytes, str] = {}
        for key, words in zip(keys, several, strict=True):
            if key not in self._used:
                if key in self._known:
                    self._used[key] = self._known[key]
                else:
                    strange[key] = words
        if strange:
            self._used |= zip(strange, self._make(list(strange.values())), strict=True)
            self._new = True
        return [self._used[key] for key in keys]

    def load(self, data: bytes) -> None:
        """Takes up notes that `dump` gave; what is damaged or of another kind is left."""
        check, packed = data[:_CHECK], data[_CHECK:]
        if check != _digest(packed, _CHECK):
            return
        try:
            self._known = self._decoder.decode(packed)
        except msgspec.DecodeError:
            return

    def turn(self) -> bytes | None:
        """Ends a reading: keeps what it used; gives that as bytes if anything in it is new."""
        new, self._new = self._new, False
        if self._used:
            self._known, self._used = self._used, {}
        if not new:
            return None
        packed = msgspec.msgpack.encode(self._known)
        return _digest(packed, _CHECK) + packed


def _digest(data: bytes, size: int) -> bytes:
    return hashlib.blake2b(data, digest_size=size).digest()
