"""Which line of a TOML text each of its keys stands on, for messages; and how deep it nests.

`tomllib` gives values without places and `tomlkit` keeps none, so this walks over the statements,
and knows of TOML only what it takes to find where they begin.
"""

import re
from collections.abc import Iterator
from typing import Final

Place = tuple[str | int, ...]
"""A key with what it lies in: `("line", 2, "speaker")` is in the third `[[line]]`."""

_TOKEN: Final = re.compile(
    r'''
      (?P<long>"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5})
    | (?P<short>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')
    | (?P<comment>\#[^\n]*)
    | (?P<open>[\[{])
    | (?P<close>[\]}])
    | (?P<end>\n)
    ''',
    re.VERBOSE | re.DOTALL,
)
_HEADER: Final = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]")
_KEY: Final = re.compile(r"""\s*("[^"\n]*"|'[^'\n]*'|[\w-]+)""")
_QUOTES: Final = "\"' "


class Lines:
    """The lines of a text that is TOML, or nearly so.

    Parameters:
        text: what the file holds.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[Place, int] = {}
        self.deepest, self.deepest_line = 0, 1
        self._table: Place = ()
        self._counts: dict[str, int] = {}
        for number, statement in self._statements(text):
            self._note(number, statement)

    def of(self, place: Place) -> int:
        """The line of a key, or of what it lies in; 1 if even that is nowhere."""
        for length in range(len(place), 0, -1):
            if place[:length] in self._lines:
                return self._lines[place[:length]]
        return 1

    def __contains__(self, place: Place) -> bool:
        return place in self._lines

    def _statements(self, text: str) -> Iterator[tuple[int, str]]:
        """Each statement with its line; brackets and long strings keep lines together."""
        begun, line, depth = 0, 1, 0
        begun_line = 1
        for found in _TOKEN.finditer(text):
            kind = found.lastgroup
            depth = max(0, depth + (kind == "open") - (kind == "close"))
            if depth > self.deepest:
                self.deepest, self.deepest_line = depth, line
            if kind == "end":
                line += 1
            elif kind == "long":
                line += found[0].count("\n")
            if kind == "end" and not depth:
                yield begun_line, text[begun : found.start()]
                begun, begun_line = found.end(), line
        yield begun_line, text[begun:]

    def _note(self, number: int, statement: str) -> None:
        header = _HEADER.match(statement)
        if header is not None:
            path = tuple(part.strip(_QUOTES) for part in header[2].split("."))
            name = path[0]
            if header[1] == "[[":
                count = self._counts.get(name, 0)
                self._counts[name] = count + 1
                self._lines.setdefault((name,), number)
                self._table = (name, count)
            else:
                self._table = path
            self._lines.setdefault(self._table, number)
            return
        key = _KEY.match(statement)
        if key is not None:
            self._lines.setdefault((*self._table, key[1].strip(_QUOTES)), number)
