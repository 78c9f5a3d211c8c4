"""The quotations in the terminal: a list for a chapter, a summary for a novel."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from fabula.contract import Reading
from fabula.exports.terminal.sections import grid, headed
from fabula.exports.terminal.styles import QUIET, speaker, words
from fabula.exports.view.known import How, in_words
from fabula.exports.view.lines import Line, Tally, tally
from fabula.exports.view.places import Places
from fabula.exports.view.words import counted, percent, shortened

_A_CHAPTER: Final = 80
_UNSURE_SHOWN: Final = 5
_BETWEEN: Final = 4
_WIDE: Final = 100
_TO: Final = "to "
_GAP: Final = 2
_NARROW: Final = 40
_LEAST: Final = 8
_KNOWN_WIDTH: Final = len("pronoun  100%") + 2


def spoken(
    lines: Sequence[Line], reading: Reading, width: int, everything: bool
) -> Iterator[RenderableType]:
    """All that is said, thought and written in the story, or a summary of it."""
    uttered = [line for line in lines if line.kind != "scare"]
    unit = Places(reading).unit
    if uttered and (everything or len(uttered) <= _A_CHAPTER):
        yield headed("Who says what", _listed(uttered, width), _legend(unit, uttered, width))
    elif uttered:
        yield headed("Who says what", _summary(lines, tally(tuple(lines)), width))
    scare = [line for line in lines if line.kind == "scare"]
    if scare:
        yield headed("In quotation marks, but not said", _scare(scare, unit))


def _legend(unit: str, lines: Sequence[Line], width: int) -> str:
    to = ", to whom" if _hearers(lines, width) else ""
    return f"{unit}, speaker{to}, words, how known, how sure"


def unsure(lines: Sequence[Line], reading: Reading, width: int) -> RenderableType:
    """Every line whose speaker is unknown or not sure, in order."""
    doubtful = [line for line in lines if line.kind != "scare" and not line.known.sure]
    if not doubtful:
        return headed("Unsure lines", Text("None: each line has a speaker who is sure enough."))
    listed = _listed(doubtful, width)
    rest = sum(line.kind != "scare" for line in lines) - len(doubtful)
    note = Text(f"The other {counted(rest, 'line')} are sure enough.", style=QUIET)
    legend = _legend(Places(reading).unit, doubtful, width)
    return headed("Unsure lines", Group(listed, note), legend)


def _listed(lines: Sequence[Line], width: int) -> RenderableType:
    hearers = _hearers(lines, width)
    columns = ["right", "left", *(["left"] if hearers else []), "left", "left", "right"]
    table = grid(*columns)
    places = max(len(str(line.place)) for line in lines)
    names = min(max(len(line.known.name) for line in lines), max(_LEAST, width // 5))
    known = any(line.known.person for line in lines) and width > _NARROW
    quote = width - places - names - (_KNOWN_WIDTH if known else 0) - _BETWEEN
    quote -= hearers + _GAP if hearers else 0
    for line in lines:
        told = (line.known.how, line.known.percent) if known and line.known.person else ()
        to = words(f"{_TO}{line.to}" if line.to else "", QUIET)
        table.add_row(
            Text(f"{line.place}", style=QUIET),
            _cut(speaker(line.known), names),
            *((_cut(to, hearers),) if hearers else ()),
            Text(_quoted(line, quote)),
            *(Text(part, style=QUIET) for part in told),
        )
    return table


def _hearers(lines: Sequence[Line], width: int) -> int:
    """How wide the column is that tells whom lines are said to; 0 leaves it out."""
    widest = max(len(line.to) for line in lines)
    return min(len(_TO) + widest, width // 5) if widest and width >= _WIDE else 0


def _cut(text: Text, width: int) -> Text:
    text.truncate(width, overflow="ellipsis")
    return text


def _quoted(line: Line, width: int) -> str:
    kind = "" if line.kind == "speech" else f"({line.kind}) "
    return kind + shortened(line.text, width - len(kind))


def _summary(lines: Sequence[Line], tally: Tally, width: int) -> RenderableType:
    table = grid("right", "right", "left")
    for how in How:
        if how in tally.by:
            table.add_row(*_row(tally.by[how], tally.total, f"by {in_words(how)}"))
    if tally.unknown:
        table.add_row(*_row(tally.unknown, tally.total, "unknown"))
    rows: list[RenderableType] = [table]
    unsure = sorted(
        (line for line in lines if line.kind == "speech" and line.known.person),
        key=lambda line: line.known.confidence,
    )[:_UNSURE_SHOWN]
    if tally.unsure:
        rows.append(Text(f"{counted(tally.unsure, 'line')} unsure; the least sure:", style=QUIET))
        rows.append(_listed(unsure, width))
    rows.append(Text("Every line: --all, or in its place: --html PAGE.html", style=QUIET))
    return Group(*rows)


def _row(count: int, total: int, what: str) -> tuple[Text, Text, Text]:
    return Text(f"{count:,}"), Text(percent(count / total), style=QUIET), Text(what)


def _scare(lines: Sequence[Line], unit: str) -> RenderableType:
    few = lines[:3]
    shown = ", ".join(f"{shortened(line.text, 30)} ({unit} {line.place})" for line in few)
    more = f" and {len(lines) - len(few)} more" if len(lines) > len(few) else ""
    return words(shown + more, QUIET)
