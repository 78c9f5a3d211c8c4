"""Who has not come into a scene yet, or has gone, and so sees nothing of it."""

from collections.abc import Sequence
from typing import Final

from fabula.layers.presence import Passage

_AFTERWARDS: Final = ("after ", "once ", "when ")


class Outside:
    """Who has not come into a scene yet, or has gone.

    Parameters:
        content: the text.
        passages: the comings and goings of the scene.
    """

    def __init__(self, content: str, passages: Sequence[Passage]) -> None:
        self._content = content
        self._moves = sorted(passages, key=lambda one: one.start)
        firsts: dict[str, Passage] = {}
        for move in self._moves:
            firsts.setdefault(move.character, move)
        self._out = {who for who, move in firsts.items() if move.move == "enters"}
        self._next = 0

    def at(self, offset: int) -> frozenset[str]:
        """Those outside when the sentence at `offset` begins; asked in text order."""
        while self._next < len(self._moves):
            move = self._moves[self._next]
            if move.start >= offset and not (move.start == offset and self._past(move)):
                break
            (self._out.discard if move.move == "enters" else self._out.add)(move.character)
            self._next += 1
        return frozenset(self._out)

    def _past(self, move: Passage) -> bool:
        """Whether a sentence tells of a going that is over: `after Ben had left`, `was gone`."""
        words = self._content[move.start : move.end].casefold()
        return move.move == "leaves" and (
            words.startswith(_AFTERWARDS) or words.rstrip(".!,").endswith(("gone", "sight"))
        )
