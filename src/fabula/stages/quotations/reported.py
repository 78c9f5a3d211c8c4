"""Signs that words inside the narrator's own sentence were uttered, or expressly were not.

A quotation that is part of a sentence of the narrator's is as a rule a word held with tongs. It is
somebody's words where a verb of reporting governs the sentence (`she promised them “no more than a
dry bed”`), where it is heard (`we heard a faint “this way!”`), or where it only adds to what was
just said (`he said “Go,” and “Go quickly”`).
"""

import re
from typing import Final

from fabula.stages.quotations.surroundings import Left, Surroundings
from fabula.stages.quotations.tags import either
from fabula.stages.quotations.words import REPORTING

_LEAST_WORDS: Final = 3
_REPORTS: Final = re.compile(rf"\b(?P<verb>{either(REPORTING)})(?!\s+to\b)[^.!?“”\"]{{0,120}}$")
_NOBODY: Final = re.compile(
    r"\b(?:people|they|(?:a|an|old|common|family)(?:\s+\w+)?|[Aa]s\b[^,.;]{0,40})\s+$"
)
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|be|being|been|have)\s+$")
_PART: Final = re.compile(r"\b(?:a|an|the|his|her|their|its|my|our|your|this)\s+$")
_HEARD: Final = re.compile(
    r"\b(?:hear|heard|hears|hearing)\s+(?:(?:a|an|the|his|her|their|another|one)\s+)?"
    r"(?:[\w-]+\s+){0,2}$"
)
_AND: Final = re.compile(r"[\s,;—–-]*\b(?:and|or|then|but|and\s+then|or\s+else)[\s,]*$")


def reported(one: Surroundings) -> bool:
    """Whether a verb of reporting governs the sentence that the words are part of."""
    if one.left is Left.SENTENCE or not one.lower or one.count < _LEAST_WORDS:
        return False
    report = _REPORTS.search(one.before)
    if report is None or _PART.search(one.before):
        return False
    subject = one.before[: report.start()]
    passive = _PASSIVE.search(subject) and not report["verb"].endswith("ing")
    return not passive and _NOBODY.search(subject) is None


def heard(one: Surroundings) -> bool:
    """Whether it is a call that somebody hears."""
    return one.words[-1:] in ("!", "?") and _HEARD.search(one.before) is not None


def coordinated(one: Surroundings) -> bool:
    """Whether nothing but a conjunction parts it from what was said before it."""
    return one.said_before and _AND.fullmatch(one.before) is not None and not one.lower
