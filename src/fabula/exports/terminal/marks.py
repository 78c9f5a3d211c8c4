"""Bars and other marks, in block characters or, where the encoding has none, in ASCII."""

from typing import Final

from rich.console import Console

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_STEPS: Final = " ▁▂▃▄▅▆▇█"
_ASCII_STEPS: Final = " .:-=+*%#"
_TOP: Final = 8


class Marks:
    """Draws with what a console can show."""

    def __init__(self, console: Console) -> None:
        encoding = (console.encoding or "").lower().replace("-", "")
        self.ascii = not encoding.startswith("utf")

    def bar(self, share: float, width: int) -> str:
        """A bar of `share` (0 to 1) of `width` cells; never empty where there is something."""
        if self.ascii:
            return "#" * max(round(share * width), 1 if share else 0)
        eighths = max(round(share * width * _TOP), 1 if share else 0)
        full, rest = divmod(eighths, _TOP)
        return "█" * full + _EIGHTHS[rest].strip()

    def spark(self, counts: tuple[int, ...], most: int) -> str:
        """A small column for each count, by the height of `most`."""
        steps = _ASCII_STEPS if self.ascii else _STEPS
        return "".join(
            steps[max(round(count / most * _TOP), 1)] if count else ("." if self.ascii else "·")
            for count in counts
        )

    @property
    def dot(self) -> str:
        """What stands between figures on one line."""
        return " - " if self.ascii else " · "
