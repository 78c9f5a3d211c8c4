"""Bars and other marks, in block characters or, where the encoding has none, in ASCII."""

from typing import Final

from rich.console import Console

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_STEPS: Final = " ▁▂▃▄▅▆▇█"
_ASCII_STEPS: Final = " .:-=+*%#"
_TOP: Final = 8
_PLAIN: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "--", "·": "-"}
)


def is_unicode(encoding: str | None) -> bool:
    """Whether every character can be written in an encoding."""
    return (encoding or "").lower().startswith("utf")


def in_encoding(text: str, encoding: str) -> str:
    """The text with what the encoding lacks made plainer, or a question mark."""
    if is_unicode(encoding):
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return text


class Marks:
    """Draws with what a console can show."""

    def __init__(self, console: Console) -> None:
        self._blocks = is_unicode(console.encoding)

    def bar(self, share: float, width: int) -> str:
        """A bar of `share` (0 to 1) of `width` cells; never empty where there is something."""
        if not self._blocks:
            return "#" * max(round(share * width), 1 if share else 0)
        eighths = max(round(share * width * _TOP), 1 if share else 0)
        full, rest = divmod(eighths, _TOP)
        return "█" * full + _EIGHTHS[rest].strip()

    def spark(self, counts: tuple[int, ...], most: int) -> str:
        """A small column for each count, by the height of `most`."""
        steps, nothing = (_STEPS, "·") if self._blocks else (_ASCII_STEPS, " ")
        return "".join(
            steps[max(round(count / most * _TOP), 1)] if count else nothing for count in counts
        )

    @property
    def dot(self) -> str:
        """What stands between figures on one line."""
        return " · " if self._blocks else " - "
