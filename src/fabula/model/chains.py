"""Coreference along a text of any length: each mention joins an entity or begins one.

A mention is compared with the `LOCAL` mentions before it; a name also with the names, however far
back, that share a telling word with it. So an entity is carried through the whole text, while time
stays linear in its length and memory in the number of its names.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fabula.core import Memory
from fabula.model.aliases import Aliases, telling
from fabula.model.backend import Backend, Floats, MentionScores, Numbers
from fabula.model.features import Mentions, Wording, pair_features
from fabula.model.packed import pack, unpack

LOCAL: Final = 300
_BLOCK: Final = 64
_NAMES_OF_ENTITY: Final = 3
_ENTITIES_OF_WORD: Final = 12
_MOST_FAR: Final = 160
_NAME: Final = 0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Mentions that later ones may go back to, the entity of each, and a number that names it.

    `sources` tells mentions apart by where they were seen, whatever was read before them.
    """

    mentions: Mentions
    scores: MentionScores
    entities: Numbers
    sources: NDArray[np.uint64]

    def take(self, chosen: Numbers) -> "Candidates":
        """The rows `chosen`."""
        return Candidates(
            self.mentions.take(chosen),
            self.scores.take(chosen),
            self.entities[chosen],
            self.sources[chosen],
        )

    def __add__(self, other: "Candidates") -> "Candidates":
        """The rows of both."""
        return Candidates(
            self.mentions + other.mentions,
            self.scores.joined(other.scores),
            np.concatenate([self.entities, other.entities]),
            np.concatenate([self.sources, other.sources]),
        )


@dataclass(slots=True)
class Names:
    """The names of entities that have left the window, found by their telling words."""

    of_entity: dict[int, dict[str, Candidates]] = field(default_factory=dict)
    by_word: dict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def remember(self, rows: Candidates) -> None:
        """Keeps the names among `rows`: of each entity the last few wordings."""
        for row in np.flatnonzero(rows.mentions.kinds == _NAME):
            wording = rows.mentions.wordings[row]
            entity = int(rows.entities[row])
            names = self.of_entity.setdefault(entity, {})
            names.pop(wording.text, None)
            names[wording.text] = rows.take(np.array([row]))
            if len(names) > _NAMES_OF_ENTITY:
                del names[next(iter(names))]
            for word in telling(wording):
                entities = self.by_word[word]
                entities.pop(entity, None)
                entities[entity] = None
                if len(entities) > _ENTITIES_OF_WORD:
                    del entities[next(iter(entities))]

    def like(self, wordings: list[Wording]) -> list[Candidates]:
        """The remembered names that share a telling word with any of `wordings`."""
        entities: dict[int, None] = {}
        for wording in wordings:
            for word in sorted(telling(wording)):
                entities |= self.by_word.get(word, {})
        found = [name for entity in entities for name in self.of_entity[entity].values()]
        return found[-_MOST_FAR:]


class Chains:
    """Joins the mentions of a text, given to it in order, to entities numbered from 0."""

    def __init__(self, backend: Backend, threshold: float = 0.0, settled: int = 1) -> None:
        self._backend = backend
        self._threshold = threshold
        self._recent: Candidates | None = None
        self._names = Names()
        self._aliases = Aliases(settled)
        self.entities = 0

    def add(
        self,
        mentions: Mentions,
        scores: MentionScores,
        source: bytes = b"",
        memory: Memory | None = None,
    ) -> list[int]:
        """The entities of the next `mentions`.

        Parameters:
            source: names the stretch in which they were seen; needed with a memory.
            memory: where scores of pairs are looked up and kept; no entity depends on it.
        """
        found: list[int] = []
        base = int.from_bytes(hashlib.blake2b(source, digest_size=8).digest(), "little")
        names = np.arange(len(mentions), dtype=np.uint64) + np.uint64(base >> 1)
        for begin in range(0, len(mentions), _BLOCK):
            rows = np.arange(begin, min(begin + _BLOCK, len(mentions)))
            own = Candidates(
                mentions.take(rows), scores.take(rows), np.full(len(rows), -1), names[rows]
            )
            found += self._add_block(own, memory)
        return found

    def _add_block(self, block: Candidates, memory: Memory | None) -> list[int]:
        near = self._recent + block if self._recent else block
        table = self._remembered(block, near, memory)
        far = self._far(block.mentions)
        everyone = far + near if far else near
        if far:
            table = np.concatenate([self._scored(block, far), table], axis=1)
        distance = block.mentions.numbers[:, None] - everyone.mentions.numbers[None, :]
        named = (block.mentions.kinds == _NAME)[:, None]
        allowed = (distance > 0) & ((distance <= LOCAL) | named)
        self._join(np.where(allowed, table, -np.inf), block, everyone.entities)
        chosen = everyone.entities[len(everyone.entities) - len(block.entities) :]
        self._keep(near, len(far.entities) if far else 0, everyone)
        return [int(entity) for entity in chosen]

    def _remembered(self, block: Candidates, near: Candidates, memory: Memory | None) -> Floats:
        """The scores of the block's mentions going back to those near, in half precision."""
        if memory is None:
            return self._scored(block, near)
        key = _key(len(block.entities), near)
        known = memory.recall(key)
        parts = unpack(known, 1) if known is not None else None
        if parts and parts[0].shape == (len(block.entities), len(near.entities)):
            return parts[0].astype(np.float32)
        table = self._scored(block, near)
        memory.keep(key, pack([table.astype(np.float16)]))
        return table

    def _scored(self, block: Candidates, others: Candidates) -> Floats:
        table = self._backend.pairs(
            block.scores,
            block.mentions.kinds,
            others.scores,
            others.mentions.kinds,
            pair_features(block.mentions, others.mentions),
        )
        rounded: Floats = table.astype(np.float16).astype(np.float32)
        return rounded

    def _far(self, mentions: Mentions) -> Candidates | None:
        names = [mentions.wordings[n] for n in np.flatnonzero(mentions.kinds == _NAME)]
        found: Candidates | None = None
        for name in self._names.like(names):
            found = found + name if found else name
        return found

    def _join(self, table: Floats, block: Candidates, entities: Numbers) -> None:
        """Gives each row's mention, in order, the entity with most support; fills `entities`."""
        first = len(entities) - len(table)
        for row, scores in enumerate(table):
            name = block.mentions.kinds[row] == _NAME
            wording = block.mentions.wordings[row]
            chosen = self.entities
            for entity, support in _supports(scores, entities):
                if support <= block.scores.new[row] + self._threshold:
                    break
                if not name or self._aliases.admits(entity, wording):
                    chosen = entity
                    break
            self.entities += chosen == self.entities
            entities[first + row] = chosen
            if name:
                self._aliases.note(chosen, wording)

    def _keep(self, near: Candidates, far: int, everyone: Candidates) -> None:
        """Remembers the last mentions whole, and of those that drop out only their names."""
        known = Candidates(near.mentions, near.scores, everyone.entities[far:], near.sources)
        dropped = max(0, len(known.entities) - LOCAL)
        if dropped:
            self._names.remember(known.take(np.arange(dropped)))
        self._recent = known.take(np.arange(dropped, len(known.entities)))


def _key(count: int, near: Candidates) -> bytes:
    """Names all that the scores of the last `count` mentions among `near` depend on."""
    mentions = near.mentions
    spoken = mentions.quotations - mentions.quotations[mentions.quotations > 0].min(initial=2**40)
    told = (mentions.sentences - mentions.sentences[0], np.maximum(spoken, -1))
    columns = b"".join(column.tobytes() for column in (near.sources, *told))
    return hashlib.blake2b(columns + count.to_bytes(2, "little"), digest_size=16).digest()


def _supports(scores: Floats, entities: Numbers) -> Iterator[tuple[int, float]]:
    """The entities of the candidates, the best supported first, with their support.

    An entity's support is the logarithm of the summed exponentials of its mentions' scores.
    """
    usable = np.flatnonzero(scores > -np.inf)
    if not len(usable):
        return
    top = scores[usable].max()
    known, inverse = np.unique(entities[usable], return_inverse=True)
    sums = np.bincount(inverse, np.exp(scores[usable] - top))
    for number in np.argsort(-sums, kind="stable"):
        with np.errstate(divide="ignore"):
            yield int(known[number]), float(np.log(sums[number]) + top)
