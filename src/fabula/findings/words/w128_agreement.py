"""W128: a verb that does not go with its subject."""

from typing import Final

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_BEGINS: Final = r"(?:(?<=^)|(?<=\n)|(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=,\sand\s)|(?<=,\sbut\s))"
_MANY: Final = (
    "hands|eyes|fingers|feet|legs|arms|lips|shoulders|cheeks|knees|words|thoughts|parents|friends|"
    "clothes|shoes|boots|teeth|ears"
)


class Agreement(PatternRule):
    """The verb does not go with its subject: “they was”, “his hands was”.

    It comes when the subject is changed and the verb stays. In speech it is a way of talking and is
    left alone, as is “if she were”.
    """

    code, name, family = "W128", "agreement", "words"
    severity = Severity.SLIP
    message = "With this subject it is “{right}”, not “{found}”."
    example = "His hands was cold, and they was shaking."
    better = "His hands were cold, and they were shaking."
    swaps = (
        Swap(rf"{_BEGINS}(?:they|we|you) «was»~", "were", 0.92, narration=True),
        Swap(rf"{_BEGINS}(?:he|she|it) «were»~", "was", 0.85, narration=True),
        Swap(rf"{_BEGINS}(?:they|we|you|i) «has»~", "have", 0.92, narration=True),
        Swap(rf"{_BEGINS}(?:he|she|it) «have»~", "has", 0.85, narration=True),
        Swap(rf"{_BEGINS}(?:he|she|it) «don't»~", "doesn't", 0.85, narration=True),
        Swap(
            rf"{_BEGINS}(?:his|her|my|their|our) (?:{_MANY}) «was»~", "were", 0.92, narration=True
        ),
    )
