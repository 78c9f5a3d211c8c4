"""Coreference along a text of any length: each mention joins an entity or begins one.

A mention is compared with the `LOCAL` mentions before it; a name also with the names, however far
back, that share a telling word with it. So an entity is carried through the whole text, while time
stays linear in its length.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from fabula.core import Memory
from fabula.model.aliases import Aliases, telling
from fabula.model.backend import Backend, Floats, Numbers
from fabula.model.candidates import Candidates, far_key, near_key
from fabula.model.features import Mentions, Wording, pair_features
from fabula.model.ledger import NAME, Ledger
from fabula.model.looking import Seen
from fabula.model.packed import pack, unpack
from fabula.model.votes import Votes

LOCAL: Final = 300
_BLOCK: Final = 64
_NAMES_OF_ENTITY: Final = 3
_ENTITIES_OF_WORD: Final = 12
_MOST_FAR: Final = 160


@dataclass(slots=True)
class Names:
    """The names of entities that have left the window, by number, found by their telling words."""

    of_entity: dict[int, dict[str, int]] = field(default_factory=dict)
    by_word: dict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def remember(self, number: int, wording: Wording, entity: int) -> None:
        """Keeps a name: of each entity the last few wordings."""
        names = self.of_entity.setdefault(entity, {})
        names.pop(wording.text, None)
        names[wording.text] = number
        if len(names) > _NAMES_OF_ENTITY:
            del names[next(iter(names))]
        for word in telling(wording):
            entities = self.by_word[word]
            entities.pop(entity, None)
            entities[entity] = None
            if len(entities) > _ENTITIES_OF_WORD:
                del entities[next(iter(entities))]

    def like(self, wordings: list[Wording]) -> list[int]:
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
        self._ledger = Ledger()
        self._names = Names()
        self._aliases = Aliases(settled)
        self.entities = 0

    def add(
        self, mentions: Mentions, seen: Seen, window: bytes = b"", memory: Memory | None = None
    ) -> list[int]:
        """The entities of the next `mentions`.

        Parameters:
            seen: the window in which they were seen, and all of it.
            window: its name; needed with a memory.
            memory: where scores of pairs are looked up and kept; no entity depends on it.
        """
        first = len(self._ledger)
        self._ledger.add(mentions, seen, window)
        for begin in range(first, len(self._ledger), _BLOCK):
            self._add_block(begin, min(begin + _BLOCK, len(self._ledger)), memory)
        return [int(entity) for entity in self._ledger.entities[first:]]

    def _add_block(self, begin: int, end: int, memory: Memory | None) -> None:
        low = max(0, begin - LOCAL)
        block, near = self._ledger.between(begin, end), self._ledger.between(low, end)
        key = near_key(block, near) if memory else b""
        table = self._remembered(block, near, key, memory)
        entities = self._ledger.entities
        before, numbers = entities[low:begin], near.rows
        far = self._far(block.mentions)
        if far:
            key = far_key(block, far) if memory else b""
            table = np.concatenate([self._remembered(block, far, key, memory), table], axis=1)
            before = np.concatenate([entities[far.rows], before])
            numbers = np.concatenate([far.rows, numbers])
        distance = block.rows[:, None] - numbers[None, :]
        named = block.mentions.kinds == NAME
        allowed = (distance > 0) & ((distance <= LOCAL) | named[:, None])
        votes = Votes(before, np.where(allowed, table, -np.inf))
        self._join(votes, block.mentions, self._ledger.new(begin, end), entities[begin:end])
        self._drop(low, max(low, end - LOCAL))

    def _remembered(
        self, block: Candidates, others: Candidates, key: bytes, memory: Memory | None
    ) -> Floats:
        """The scores of the block's mentions going back to others, in half precision.

        Parameters:
            key: under which a memory has them.
        """
        if memory is None:
            return self._scored(block, others)
        known = memory.recall(key)
        parts = unpack(known, 1) if known is not None else None
        if parts and parts[0].shape == (len(block.rows), len(others.rows)):
            return parts[0].astype(np.float32)
        table = self._scored(block, others)
        memory.keep(key, pack([table.astype(np.float16)]))
        return table

    def _scored(self, block: Candidates, others: Candidates) -> Floats:
        table = self._backend.pairs(
            self._ledger.scores(block.rows),
            block.mentions.kinds,
            self._ledger.scores(others.rows),
            others.mentions.kinds,
            pair_features(block.mentions, others.mentions),
        )
        rounded: Floats = table.astype(np.float16).astype(np.float32)
        return rounded

    def _far(self, mentions: Mentions) -> Candidates | None:
        names = [mentions.wordings[n] for n in np.flatnonzero(mentions.kinds == NAME)]
        found = self._names.like(names)
        return self._ledger.chosen(np.array(found)) if found else None

    def _join(self, votes: Votes, mentions: Mentions, new: list[float], entities: Numbers) -> None:
        """Gives each mention of a block, in order, the entity with most support.

        Parameters:
            new: how much each looks like being new.
            entities: filled in.
        """
        for row, (kind, wording) in enumerate(
            zip(mentions.kinds.tolist(), mentions.wordings, strict=True)
        ):
            chosen = self.entities
            for entity in votes.above(new[row] + self._threshold):
                if kind != NAME or self._aliases.admits(entity, wording):
                    chosen = entity
                    break
            self.entities += chosen == self.entities
            votes.cast(chosen)
            entities[row] = chosen
            if kind == NAME:
                self._aliases.note(chosen, wording)

    def _drop(self, first: int, after: int) -> None:
        """Remembers of the mentions that are near no more only their names."""
        for number, wording, entity in self._ledger.named(first, after):
            self._names.remember(number, wording, entity)
        self._ledger.pass_by(after)
