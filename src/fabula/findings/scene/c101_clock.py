"""C101: what is said of the time cannot all be true."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.rule import Rule
from fabula.layers.clock import Clock
from fabula.layers.findings import Finding, Severity

_LEAST: Final = 0.5


class ClockContradiction(Rule):
    """Sentences about the time that cannot all be true.

    A day that has two Mondays, a night of three hours that lasts till noon: readers who like the
    story read it twice, and count. If any one of the sentences changes, the others can stand.
    """

    code, name, family = "C101", "clock", "scene"
    title = "Times that cannot all be true"
    severity = Severity.QUESTION
    message = "These cannot all be true: {statements}."
    example = "It was Monday. The next morning, a Thursday, the boat came."
    better = "It was Monday. The next morning, a Tuesday, the boat came."
    needs = (Clock,)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Each contradiction of the clock, at the last of its sentences."""
        for one in story[Clock].contradictions:
            if one.confidence < _LEAST:
                continue
            statements = sorted(one.statements, key=lambda statement: statement.start)
            yield self.at(
                statements[-1].span,
                confidence=one.confidence,
                evidence=[statement.span for statement in statements[:-1]],
                statements="; ".join(statement.says for statement in statements),
            )
