"""W125: two small words that never stand side by side."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import table, wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers import Tokens
from fabula.layers.findings import Finding, Severity

_TURNS: Final = wordset("then here now there can must may might will")
"""`The then captain`, `the here today and gone tomorrow kind`, `the can`, `a must`: words that
stand as others here."""
_BOTH: Final = ("the", "both", "of")


class SmallWords(Rule):
    """Two small words stand side by side that never do: “it had a been a day”.

    One is left over from an earlier sentence, or one between them is lost. Which pairs never
    meet was counted over 69 novels of LitBank (7.5 million words): pairs of an article or a word
    like “my” with one of 140 small words that chance alone would have brought together a dozen
    times and more, and that met fifty times less often than that. In speech nothing is said.
    """

    code, name, family = "W125", "small-words", "words"
    severity = Severity.SLIP
    message = (
        "“{pair}” do not go together; one of them is too much, or a word is lost between them."
    )
    example = "It had a been a day since the letter came."
    better = "It had been a day since the letter came."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Pairs of the table in narration, with nothing but white space between them."""
        prose, tokens = story[Prose], story[Tokens]
        lower = prose.lower
        for number in range(len(lower) - 1):
            barred = self._table.get(lower[number])
            if barred and lower[number + 1] in barred and self._is_slip(prose, tokens, number):
                yield self._finding(prose, tokens, number)

    def _is_slip(self, prose: Prose, tokens: Tokens, number: int) -> bool:
        if prose.lower[number + 1] in _TURNS or prose.lower[number : number + 3] == _BOTH:
            return False
        start, end = tokens.starts[number], tokens.ends[number + 1]
        between = prose.content[tokens.ends[number] : tokens.starts[number + 1]]
        if not between or between.strip() or "\n\n" in between:
            return False
        if prose.forms[number + 1][0].isupper() or prose.forms[number].isupper():
            return False
        return prose.paragraph(start) is not None and not prose.spoken(start) and end > start

    def _finding(self, prose: Prose, tokens: Tokens, number: int) -> Finding:
        span = Span(tokens.starts[number], tokens.ends[number + 1])
        pair = f"{prose.forms[number]} {prose.forms[number + 1]}"
        return self.at(
            span, suggestions=tuple(self._repairs(prose, number)), pair=pair, confidence=0.85
        )

    def _repairs(self, prose: Prose, number: int) -> Iterator[str]:
        """Each of the two alone, where it goes with the words before and after."""
        first, second = prose.lower[number : number + 2]
        before = prose.lower[number - 1] if number else ""
        after = prose.lower[number + 2] if number + 2 < len(prose.lower) else ""
        if second != before and second not in self._table.get(before, ()):
            yield prose.forms[number + 1]
        if first != after and after not in self._table.get(first, ()):
            yield prose.forms[number]

    @cached_property
    def _table(self) -> Mapping[str, frozenset[str]]:
        rows = table(__package__, "_never_together.txt", ":")
        return {first: wordset(rest) for first, rest in rows.items()}
