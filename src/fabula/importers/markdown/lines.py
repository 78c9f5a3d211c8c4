"""Where the content of a Markdown block stands in the file."""

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class Source:
    """A Markdown file and its lines, as the parser counts them.

    Parameters:
        text: the file, decoded.
        start: where the Markdown begins, behind the head.
    """

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._starts, self._ends = [start], list[int]()
        for found in _LINE_END.finditer(text, start):
            self._ends.append(found.start())
            self._starts.append(found.end())
        self._ends.append(len(text))

    def line(self, number: int) -> tuple[int, int]:
        """Where a line lies, without its end; behind the last line, the end of the file."""
        number = min(number, len(self._ends) - 1)
        return self._starts[number], self._ends[number]

    def block(self, first: int, last: int) -> tuple[int, int]:
        """Where the lines from `first` up to `last`, that one not included, lie."""
        return self.line(first)[0], max(self.line(last - 1)[1], self.line(first)[0])

    def blank_lines(self, first: int, last: int) -> int:
        """How many of the lines from `first` up to `last` are blank."""
        lines = (self.line(number) for number in range(first, min(last, len(self._ends))))
        return sum(not self.text[start:end].strip() for start, end in lines)


class Content:
    """The content of one inline token, each line of it found again in the file."""

    def __init__(self, source: Source, words: str, first: int) -> None:
        self._starts: list[int] = []
        self._moves: list[int] = []
        at = 0
        for number, line in enumerate(words.split("\n")):
            start, end = source.line(first + number)
            kept = line.strip()
            found = (
                source.text.rfind(kept, start, end) if "\0" not in source.text[start:end] else -1
            )
            if found < 0:
                found = max(end - len(line.lstrip()), start)
            self._starts.append(at)
            self._moves.append(found - at - (len(line) - len(line.lstrip())))
            at += len(line) + 1

    def place(self, at: int) -> int:
        """The offset in the file of an offset in the content."""
        line = bisect_right(self._starts, at) - 1
        return at + self._moves[line]
