"""How far confidences are from the share that is right, and what a bound for "unknown" leaves."""

from collections.abc import Sequence
from pathlib import Path

Judged = Sequence[tuple[float, bool]]
"""Claims: the confidence of each, and whether it is right."""

BINS = 10
BOUNDS = (0.0, 0.5, 0.7, 0.9)


def bins(judged: Judged) -> list[tuple[int, float, float]]:
    """For each tenth that holds claims: how many, their mean confidence, the share right."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        held[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [
        (len(some), sum(c for c, _ in some) / len(some), sum(r for _, r in some) / len(some))
        for some in held
        if some
    ]


def expected_calibration_error(judged: Judged) -> float:
    """Mean gap between confidence and share right, by tenths (Naeini et al. 2015)."""
    total = max(1, len(judged))
    return sum(count * abs(claimed - right) for count, claimed, right in bins(judged)) / total


def bounded(judged: Judged, spans: int) -> dict[str, dict[str, float]]:
    """For each bound: the share of all spans that keeps a speaker, and of those the share right."""
    table = {}
    for bound in BOUNDS:
        kept = [right for confidence, right in judged if confidence >= bound]
        table[str(bound)] = {
            "known": round(len(kept) / max(1, spans), 4),
            "right": round(sum(kept) / max(1, len(kept)), 4),
        }
    return table


def plot(judged: Judged, path: Path, label: str = "speakers, by tenths") -> None:
    """The share right against the confidence claimed; the diagonal is perfect."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fabula"
    from matplotlib import pyplot

    rows = bins(judged)
    most = max(count for count, _, _ in rows)
    figure, axes = pyplot.subplots(figsize=(4.8, 4.4))
    axes.plot([0, 1], [0, 1], "--", color="#777777", label="perfect")
    axes.plot([row[1] for row in rows], [row[2] for row in rows], "-", color="#1b6ca8")
    axes.scatter(
        [row[1] for row in rows],
        [row[2] for row in rows],
        s=[12 + 180 * row[0] / most for row in rows],
        color="#1b6ca8",
        label=label,
    )
    axes.set_xlabel("confidence claimed")
    axes.set_ylabel("share right")
    axes.legend(frameon=False, loc="upper left")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
