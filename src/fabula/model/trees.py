"""From scores of arcs to trees.

Source: the maximum spanning tree of Chu and Liu (1965) and Edmonds (1967), with one root as in
Zmigrod et al. 2020's plain variant: each root is tried where more than one word asks for it.
"""

import numpy as np
from numpy.typing import NDArray

from fabula.model.backend import Floats

_NEVER = -1e9


def decode_tree(scores: Floats) -> list[int]:
    """The head of each word of a sentence, -1 for its one root.

    Parameters:
        scores: words x (root, then each word).
    """
    count = len(scores)
    table = np.full((count + 1, count + 1), _NEVER)
    table[1:, :] = scores
    np.fill_diagonal(table, _NEVER)
    heads = table.argmax(1)
    heads[0] = 0
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1 and _cycle(heads) is None:
        return [int(head) - 1 for head in heads[1:]]
    best = int(np.argmax(table[1:, 0])) + 1
    table[1:, 0] = _NEVER
    table[best, :] = _NEVER
    table[best, 0] = 0.0
    tree = _spanning(table)
    return [int(head) - 1 for head in tree[1:]]


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """Some cycle of `heads`, if there is one; node 0 has none."""
    colour = np.zeros(len(heads), np.int64)
    for begin in range(1, len(heads)):
        path = []
        node = begin
        while node and not colour[node]:
            colour[node] = begin
            path.append(node)
            node = int(heads[node])
        if node and colour[node] == begin:
            return path[path.index(node) :]
    return None


def _spanning(table: NDArray[np.float64]) -> NDArray[np.int64]:
    """The best heads without a cycle; `table` is nodes x heads, node 0 the root."""
    heads: NDArray[np.int64] = table.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [node for node in range(len(table)) if node not in set(cycle)]
    smaller, leaving, entering = _contracted(table, heads, cycle, rest)
    inner = _spanning(smaller)
    new = len(rest)
    result = heads.copy()
    for number, node in enumerate(rest[1:], start=1):
        head = int(inner[number])
        result[node] = leaving[number] if head == new else rest[head]
    outside = int(inner[new])
    result[entering[outside]] = rest[outside]
    return result


def _contracted(
    table: NDArray[np.float64], heads: NDArray[np.int64], cycle: list[int], rest: list[int]
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """The graph with `cycle` as its last node, and which of its words each arc meets."""
    count = len(rest)
    smaller = np.full((count + 1, count + 1), _NEVER)
    smaller[:count, :count] = table[np.ix_(rest, rest)]
    out = table[np.ix_(rest, cycle)]
    smaller[:count, count] = out.max(1)
    leaving = np.asarray(cycle)[out.argmax(1)]
    kept = table[cycle, heads[cycle]]
    into = table[np.ix_(cycle, rest)] - kept[:, None]
    smaller[count, :count] = into.max(0)
    entering = np.asarray(cycle)[into.argmax(0)]
    smaller[0, :] = _NEVER
    return smaller, leaving, entering
