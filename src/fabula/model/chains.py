"""Coreference along a text of any length: each mention joins an entity or begins one.

A mention is compared with the `LOCAL` mentions before it; a name also with the names, however far
back, that share a telling word with it. So an entity is carried through the whole text, while time
stays linear in its length and memory in the number of its names.
"""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from fabula.core import Memory
from fabula.model.aliases import Aliases, telling
from fabula.model.backend import Backend, Floats, MentionScores, Numbers
from fabula.model.candidates import Candidates, Naming, far_key, near_key
from fabula.model.features import Mentions, Wording, pair_features
from fabula.model.packed import pack, unpack
from fabula.model.votes import Votes

LOCAL: Final = 300
_BLOCK: Final = 64
_NAMES_OF_ENTITY: Final = 3
_ENTITIES_OF_WORD: Final = 12
_MOST_FAR: Final = 160
_NAME: Final = 0


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
        near = Candidates.joined([self._recent, block]) if self._recent else block
        table = self._remembered(block, near, near_key, memory)
        far = self._far(block.mentions)
        everyone = Candidates.joined([far, near]) if far else near
        if far:
            beyond = self._remembered(block, far, far_key, memory)
            table = np.concatenate([beyond, table], axis=1)
        distance = block.mentions.numbers[:, None] - everyone.mentions.numbers[None, :]
        named = (block.mentions.kinds == _NAME)[:, None]
        allowed = (distance > 0) & ((distance <= LOCAL) | named)
        self._join(np.where(allowed, table, -np.inf), block, everyone.entities)
        chosen = everyone.entities[len(everyone.entities) - len(block.entities) :]
        self._keep(near, len(far.entities) if far else 0, everyone)
        return [int(entity) for entity in chosen]

    def _remembered(
        self, block: Candidates, others: Candidates, name: Naming, memory: Memory | None
    ) -> Floats:
        """The scores of the block's mentions going back to others, in half precision.

        Parameters:
            name: gives the key under which a memory has them.
        """
        if memory is None:
            return self._scored(block, others)
        key = name(block, others)
        known = memory.recall(key)
        parts = unpack(known, 1) if known is not None else None
        if parts and parts[0].shape == (len(block.entities), len(others.entities)):
            return parts[0].astype(np.float32)
        table = self._scored(block, others)
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
        found = self._names.like(names)
        return Candidates.joined(found) if found else None

    def _join(self, table: Floats, block: Candidates, entities: Numbers) -> None:
        """Gives each row's mention, in order, the entity with most support; fills `entities`."""
        first = len(entities) - len(table)
        votes = Votes(entities[:first], table)
        for row in range(len(table)):
            name = block.mentions.kinds[row] == _NAME
            wording = block.mentions.wordings[row]
            least = float(block.scores.new[row]) + self._threshold
            chosen = self.entities
            for entity in votes.above(least):
                if not name or self._aliases.admits(entity, wording):
                    chosen = entity
                    break
            self.entities += chosen == self.entities
            votes.cast(chosen)
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
