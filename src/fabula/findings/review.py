"""Applies the rules to a finished story, and what the author has said of them."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Final

import msgspec

from fabula.core import Story
from fabula.findings.decisions import Decisions
from fabula.findings.doubtful import DoubtRule
from fabula.findings.hand import hand
from fabula.findings.manner import Manners
from fabula.findings.prose import prose
from fabula.findings.registry import rules
from fabula.findings.rule import Rule
from fabula.layers import Language, Speakers
from fabula.layers.findings import Finding, Findings, Severity

VERSION: Final = 12
"""Goes up whenever the same story may get other findings; part of a reading's key."""

MOST: Final = 500
"""As many findings as one rule may make; a rule that finds more has not understood the text."""


def review(story: Story) -> Findings:
    """What the rules find in a story whose stages have all run.

    A story in another language than English gets no findings, since the rules know English.
    """
    if story[Language].is_foreign:
        return Findings()
    seen = story.with_layer(story.once("prose", prose))
    decisions = Decisions(story)
    spoken = [rule for rule in rules() if decisions.is_on(rule)]
    found = list(_all(spoken, seen, doubtful=False))
    seen = seen.with_layer(hand(seen, found))
    found += _all(spoken, seen, doubtful=True)
    found.sort(key=_place)
    kept = sorted(_one_slip_a_place(found), key=_place)
    return Findings(
        items=tuple(
            msgspec.structs.replace(one, id=f"f{number}", status=decisions.status(one))
            for number, one in enumerate(kept, 1)
        )
    )


def _all(spoken: Iterable[Rule], story: Story, *, doubtful: bool) -> Iterator[Finding]:
    """What those rules find that rest on doubts, or those that do not."""
    for rule in spoken:
        if isinstance(rule, DoubtRule) is doubtful:
            yield from story.once(rule.code, partial(_found, rule))


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


def _found(rule: Rule, story: Story) -> tuple[Finding, ...]:
    if any(need not in story for need in rule.needs):
        return ()
    found = tuple(islice(rule.findings(story), MOST + 1))
    if len(found) > MOST:
        return ()
    if found and rule.standard and Speakers in story:
        manners = story.once("manners", Manners)
        found = tuple(one for one in found if manners.is_plain(one.start))
    return found
