"""Draws how time grows, both axes logarithmic, beside a line of linear growth."""

from collections.abc import Sequence
from pathlib import Path


def plot_growth(sizes: Sequence[float], seconds: Sequence[float], measure: str, path: Path) -> None:
    """Writes the drawing to `path`.

    Parameters:
        sizes, seconds: of each measurement, the largest last.
        measure: what sizes are counted in, as the axis says.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fabula"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6.4, 4))
    axes.loglog(sizes, seconds, "o-", color="#1b6ca8", label="measured")
    linear = [seconds[-1] * count / sizes[-1] for count in sizes]
    axes.loglog(sizes, linear, "--", color="#777777", label="linear")
    axes.set_xlabel(measure)
    axes.set_ylabel("processor seconds")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
