"""Which findings are repaired without asking."""

from collections.abc import Collection

from fabula.contract import Reading
from fabula.core import Spanned
from fabula.findings.registry import rules


class Edit(Spanned, frozen=True, kw_only=True):
    """Words of the text, what is put in their place, and the finding that says so."""

    finding: str
    code: str
    words: str
    right: str


def safe_edits(reading: Reading, without: Collection[str] = ()) -> tuple[Edit, ...]:
    """The repairs of safe rules, in text order, none overlapping another.

    Parameters:
        without: ids of findings that are to be left as they are; what the author has called
            intended is left in any case.
    """
    safe = {rule.code for rule in rules() if rule.safe}
    edits: list[Edit] = []
    for one in reading.findings:
        wanted = one.code in safe and one.status == "open" and one.id not in without
        if not wanted or not one.suggestions or (edits and one.start < edits[-1].end):
            continue
        edits.append(
            Edit(
                start=one.start,
                end=one.end,
                finding=one.id,
                code=one.code,
                words=reading.words(one.span),
                right=one.suggestions[0],
            )
        )
    return tuple(edits)
