"""What people do, what is done to them, what is theirs and what they are, read off the syntax.

Source: the patterns of BookNLP's `get_syntax`, said in Universal Dependencies instead of the labels
of ClearNLP. One thing differs: a verb joined to another ("Ann rose and Ben sat") is not taken for a
deed of the first one's subject where it has a subject of its own.
"""

from collections.abc import Iterator
from typing import Final, Literal

from fabula.exports.booknlp.entities import Entity
from fabula.exports.booknlp.words import Parsed, Words

Kind = Literal["agent", "patient", "mod", "poss"]
Deed = tuple[Kind, int]

_SUBJECT: Final = "nsubj"
_SUFFERERS: Final = frozenset({"nsubj:pass", "obj"})
_AGENT: Final = "obl:agent"
_OWNER: Final = "nmod:poss"
_COPULA: Final = "cop"
_JOINED: Final = "conj"
_BEING: Final = frozenset({"NOUN", "ADJ"})
_DOING: Final = frozenset({"VERB"})


class Deeds:
    """Finds the deeds that mentions stand for.

    Parameters:
        words: the tokens; without syntax there are no deeds.
    """

    def __init__(self, words: Words) -> None:
        self._known = words.syntax
        self._children: dict[int, list[int]] = {}
        for number, head in enumerate(words.syntax.heads if words.syntax else ()):
            self._children.setdefault(head, []).append(number)

    def of(self, mention: Entity) -> Iterator[Deed]:
        """What is said of whom the mention means: the kind, and the number of the word."""
        if self._known is None:
            return
        top = self._top(self._known, mention)
        if top is not None:
            yield from self._deeds(self._known, top)

    def _top(self, known: Parsed, mention: Entity) -> int | None:
        """The word of the mention that the rest of the sentence hangs it on; in "Bill and Ted ran",
        for both, Bill.
        """
        for number in range(mention.start, mention.end + 1):
            head = known.heads[number]
            if not mention.start <= head <= mention.end:
                return head if known.labels[number] == _JOINED and head >= 0 else number
        return None

    def _deeds(self, known: Parsed, top: int) -> Iterator[Deed]:
        label, head = known.labels[top], known.heads[top]
        if head < 0:
            return
        verb = known.tags[head] == "VERB"
        if label == _SUBJECT and self._has(known, head, _COPULA):
            yield from (("mod", one) for one in self._joined(known, head, _BEING))
        elif label == _SUBJECT and verb:
            yield from (("agent", one) for one in self._joined(known, head, _DOING))
        elif label == _AGENT and verb:
            yield "agent", head
        elif label in _SUFFERERS and verb:
            yield "patient", head
        elif label == _OWNER:
            yield from (("poss", one) for one in self._joined(known, head, None))

    def _joined(self, known: Parsed, head: int, tags: frozenset[str] | None) -> Iterator[int]:
        """The word, if it is of such a kind, and those of that kind that are joined to it."""
        if tags and known.tags[head] not in tags:
            return
        yield head
        for child in self._children.get(head, ()):
            alike = not tags or known.tags[child] in tags
            if alike and known.labels[child] == _JOINED and not self._has(known, child, _SUBJECT):
                yield child

    def _has(self, known: Parsed, head: int, label: str) -> bool:
        return any(known.labels[child] == label for child in self._children.get(head, ()))
