"""The best one-to-one matching of two lists, which CEAF asks for."""

from collections.abc import Sequence

import numpy as np


def best_matching(table: Sequence[Sequence[float]]) -> float:
    """The greatest sum of entries of `table`, no two in one row or column.

    Source: the Hungarian method with shortest augmenting paths (Jonker & Volgenant 1987), one row
    added at a time.
    """
    values = np.asarray(table, np.float64)
    if values.size == 0:
        return 0.0
    if values.shape[0] > values.shape[1]:
        values = values.T
    rows, columns = values.shape
    cost = np.zeros((rows + 1, columns + 1))
    cost[1:, 1:] = -values
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, np.int64)
    for row in range(1, rows + 1):
        _add_row(row, cost, row_price, column_price, row_of)
    matched = np.flatnonzero(row_of[1:]) + 1
    return float(values[row_of[matched] - 1, matched - 1].sum())


def _add_row(
    row: int,
    cost: "np.typing.NDArray[np.float64]",
    row_price: "np.typing.NDArray[np.float64]",
    column_price: "np.typing.NDArray[np.float64]",
    row_of: "np.typing.NDArray[np.int64]",
) -> None:
    """Finds the cheapest path from `row` to a free column, and turns the matching along it."""
    columns = len(column_price)
    nearest = np.full(columns, np.inf)
    before = np.zeros(columns, np.int64)
    done = np.zeros(columns, bool)
    row_of[0], column = row, 0
    while row_of[column]:
        done[column] = True
        own = row_of[column]
        reach = cost[own] - row_price[own] - column_price
        closer = ~done & (reach < nearest)
        nearest[closer], before[closer] = reach[closer], column
        following = int(np.where(done, np.inf, nearest).argmin())
        step = nearest[following]
        row_price[row_of[done]] += step
        column_price[done] -= step
        nearest[~done] -= step
        column = following
    while column:
        row_of[column] = row_of[before[column]]
        column = int(before[column])
