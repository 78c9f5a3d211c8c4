"""Marks around words of a DOCX part: insertions only, so that what was there still is."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from fabula.exports.docx.runs import Run, Runs, Words

_SPACE: Final = ' xml:space="preserve"'
TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"


class Mark(Struct, frozen=True):
    """The number of a comment, and the first and the after-last raw offset of its words."""

    number: int
    start: int
    end: int


def namespace(source: str) -> str:
    """The word-processing namespace that a part is written in."""
    return STRICT if STRICT in source[:20_000] else TRANSITIONAL


def marked(runs: Runs, marks: Iterable[Mark]) -> tuple[str, set[int]]:
    """The source of a part with the marks in it, and the numbers of those that found a place."""
    writer = _Writer(runs)
    done = {mark.number for mark in marks if writer.put(mark)}
    return writer.written(), done


class _Writer:
    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._uri = namespace(runs.source)
        self._between: defaultdict[int, tuple[list[str], list[str]]] = defaultdict(_two_lists)
        self._cuts: dict[int, tuple[Run, Words]] = {}

    def put(self, mark: Mark) -> bool:
        """Put both ends of a mark; whether both have a place."""
        first = self._runs.at(mark.start, before=False)
        last = self._runs.at(mark.end, before=True)
        if first is None or last is None or not (first[0].open and last[0].open):
            return False
        at = self._place(*first, mark.start)
        self._between[at][1].append(self._element(first[0], "commentRangeStart", mark.number))
        at = self._place(*last, mark.end)
        name = self._element(last[0], "commentReference", mark.number)
        prefix, _ = self._names(last[0])
        space = "" if last[0].prefix else f' xmlns:fb="{self._uri}"'
        self._between[at][0].append(
            self._element(last[0], "commentRangeEnd", mark.number)
            + f"<{prefix}r{space}>{name}</{prefix}r>"
        )
        return True

    def _place(self, run: Run, words: Words, at: int) -> int:
        """Where a mark goes; inside a run the run is cut there."""
        if at == words.start and words.tag == run.first:
            return run.start
        if at == words.end and self._closes(run, words):
            return run.end
        self._cuts[at] = (run, words)
        return at

    def _closes(self, run: Run, words: Words) -> bool:
        return words is run.words[-1] and run.last == words.end + len(f"</{run.prefix}t>")

    def _names(self, run: Run) -> tuple[str, str]:
        """The prefix for elements of ours, and the declaration that it needs."""
        if run.prefix:
            return run.prefix, ""
        return "fb:", f' xmlns:fb="{self._uri}"'

    def _element(self, run: Run, name: str, number: int) -> str:
        prefix, space = self._names(run)
        return f'<{prefix}{name}{space} {prefix}id="{number}"/>'

    def written(self) -> str:
        """The source with everything in it."""
        inserted = {at: "".join([*ends, *starts]) for at, (ends, starts) in self._between.items()}
        spaced: set[int] = set()
        for at, (run, words) in self._cuts.items():
            name = f"{run.prefix}t"
            again = f"{run.tag}{run.properties}<{name}{_SPACE}>"
            inserted[at] = f"</{name}></{run.name}>{inserted[at]}{again}"
            tag = self._runs.source[words.tag : words.start]
            if "xml:space" not in tag and words.tag not in spaced:
                spaced.add(words.tag)
                inserted[words.start - 1] = inserted.get(words.start - 1, "") + _SPACE
        return insertion(self._runs.source, inserted)


def insertion(source: str, inserted: dict[int, str]) -> str:
    """A source with something put in at some offsets."""
    pieces, at = [], 0
    for place in sorted(inserted):
        pieces += [source[at:place], inserted[place]]
        at = place
    return "".join([*pieces, source[at:]])


def _two_lists() -> tuple[list[str], list[str]]:
    return [], []
