"""Joins the name that somebody calls himself in thought with the one the telling calls him by.

`Mark lay awake. Way to go, Sloan, he thought.`: the name set off in a thought is the thinker's, and
the thinker is the only person with that pronoun whom the paragraph has named. Rule `self-address`.
"""

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import is_self_address
from fabula.stages.cast.gender import PRONOUNS, Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.page import Page


def join_by_self_address(
    page: Page, found: list[Sighting], groups: list[Group], table: Votes
) -> list[Group]:
    """The groups, with each name that is only ever a self-address given to its thinker."""
    owner = {form: group for group in groups for form in group.forms}
    gone: list[Group] = []
    for number, sighting in enumerate(found):
        called = owner.get(sighting.form)
        if called is None or called in gone or len(called.forms) > 1:
            continue
        if not is_self_address(page, sighting.first, sighting.after):
            continue
        thinker = _thinker(page, found[:number], sighting, owner, table)
        if thinker is not None and thinker is not called and not _named_elsewhere(found, sighting):
            thinker.absorb(called, "self-address")
            gone.append(called)
    return [group for group in groups if group not in gone]


def _thinker(
    page: Page, before: list[Sighting], here: Sighting, owner: dict[Form, Group], table: Votes
) -> Group | None:
    """The only person named before in the paragraph whom the pronoun after the name can mean."""
    gender = PRONOUNS.get(page.lower[here.after + 1])
    able: list[Group] = []
    for sighting in reversed(before):
        if page.paragraph[sighting.first] != page.paragraph[here.first]:
            break
        group = owner.get(sighting.form)
        if group is not None and group not in able and decided(group.forms, table).value == gender:
            able.append(group)
    return able[0] if len(able) == 1 else None


def _named_elsewhere(found: list[Sighting], here: Sighting) -> bool:
    return sum(sighting.form == here.form for sighting in found) > 1
