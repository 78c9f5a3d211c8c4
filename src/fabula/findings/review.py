"""Applies the rules to a finished story, and what the author has said of them."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

import msgspec

from fabula.core import Story
from fabula.findings.prose import prose
from fabula.findings.registry import rules
from fabula.findings.rule import Rule
from fabula.layers import Language
from fabula.layers.findings import Finding, Findings, Severity, Status
from fabula.layers.told import Told, ToldIntended

VERSION: Final = 2
"""Goes up whenever the same story may get other findings; part of a reading's key."""

MOST: Final = 500
"""As many findings as one rule may make; a rule that finds more has not understood the text."""


def review(story: Story) -> Findings:
    """What the rules find in a story whose stages have all run.

    A story in another language than English gets no findings, since the rules know English.
    """
    if story[Language].is_foreign:
        return Findings()
    seen = story.with_layer(prose(story))
    told = Told.of(story)
    found = [one for rule in rules() if _is_on(rule, told) for one in _found(rule, seen)]
    found.sort(key=_place)
    kept = sorted(_one_slip_a_place(found), key=_place)
    return Findings(
        items=tuple(
            msgspec.structs.replace(one, id=f"f{number}", status=_status(one, told))
            for number, one in enumerate(kept, 1)
        )
    )


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.code


def _one_slip_a_place(found: list[Finding]) -> Iterator[Finding]:
    """The findings, of slips that overlap only the surest."""
    best: Finding | None = None
    for one in found:
        if one.severity is not Severity.SLIP:
            yield one
        elif best is None or one.start >= best.end:
            if best is not None:
                yield best
            best = one
        elif one.confidence > best.confidence:
            best = one
    if best is not None:
        yield best


def _is_on(rule: Rule, told: Told) -> bool:
    """Whether a rule speaks: `on` wins over `off`, and a shy rule waits for `on`."""
    if any(rule.answers_to(word) for word in told.on):
        return True
    return not rule.shy and not any(rule.answers_to(word) for word in told.off)


def _found(rule: Rule, story: Story) -> Iterator[Finding]:
    if any(need not in story for need in rule.needs):
        return
    found = tuple(islice(rule.findings(story), MOST + 1))
    if len(found) <= MOST:
        yield from found


def _status(finding: Finding, told: Told) -> Status:
    meant = any(_means(one, finding) for one in told.intended)
    return Status.INTENDED if meant else Status.OPEN


def _means(intended: ToldIntended, finding: Finding) -> bool:
    """Whether the author's word is of this finding: its rule, and words in common."""
    rule = intended.rule.strip().casefold()
    if rule not in (finding.code.casefold(), finding.name):
        return False
    return intended.start < finding.end and finding.start < intended.end
