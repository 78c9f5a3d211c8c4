"""W128: a verb that does not go with its subject."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.verbs import DONE, PLAIN, third
from fabula.layers.findings import Severity

_BEGINS: Final = r"(?:(?<=^)|(?<=\n\n)|(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=,\sand\s)|(?<=,\sbut\s))"
_MANY: Final = (
    "hands|eyes|fingers|feet|legs|arms|lips|shoulders|cheeks|knees|words|thoughts|parents|friends|"
    "clothes|shoes|boots|teeth|ears"
)
_PLURAL: Final = {
    "was": "were", "wasn't": "weren't", "is": "are", "isn't": "aren't", "has": "have",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_SINGULAR: Final = {"have": "has", "don't": "doesn't", "haven't": "hasn't", "are": "is"}
_ONE: Final = wordset("he she somebody someone everybody everyone nobody anybody anyone it")
_SOMEBODY: Final = wordset("somebody someone everybody everyone nobody anybody anyone")
_UNITS: Final = wordset(
    "years months weeks days hours minutes seconds miles feet inches yards pounds dollars cents "
    "pence metres meters kilometres kilometers acres degrees percent thanks news mathematics maths "
    "physics politics ethics series means species gallows barracks headquarters works stairs lots "
    "tons loads heaps dozens hundreds thousands words odds goods sixpence innings billiards cards "
    "athletics gymnastics economics measles aids bus gas lens glass class dress mess boss"
)
_SET: Final = wordset(
    "suggest suggested insist insisted demand demanded ask asked recommend recommended propose "
    "proposed require required request requested lest command commanded order ordered important "
    "essential necessary vital better wish wished though although"
)
_HELPS: Final = wordset(
    "do does did don't doesn't didn't will would shall should can could may might must let make "
    "made see saw hear heard help helped watch watched have had if whether unless till until 'd "
    "'ll can't couldn't won't wouldn't not feel felt nor"
)
_PUT: Final = wordset(
    "put cut let hit set shut hurt cost cast read spread split burst bet quit rid"
)


_NUMBERS: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    "(?:twenty|thirty|forty|fifty)-[a-z]+|several"
)
_SUMS: Final = (
    "hundred|thousand|more|odd|years?|miles?|feet|foot|pounds?|dollars|hours?|minutes?|seconds?|"
    "weeks?|days?|months?|o'clock"
)
"""What is counted as one: “there was two hundred pounds”."""


class Agreement(GrammarPatternRule):
    """The verb does not go with its subject: “they was”, “his lips was”, “if somebody tell”.

    It comes when the subject is changed and the verb stays. In speech it is a way of talking and is
    left alone, as is “if she were”; so is a teller who always talks so.
    """

    code, name, family = "W128", "agreement", "words"
    severity = Severity.SLIP
    message = "With this subject it is “{right}”, not “{found}”."
    example = "His hands was cold, and they was shaking."
    better = "His hands were cold, and they were shaking."
    manner = 12
    swaps = (
        Swap(rf"{_BEGINS}(?:they|we|you) «was»~", "were", 0.92, narration=True),
        Swap(rf"there «was» (?:just |only )?(?:{_NUMBERS}) (?!{_SUMS})[a-z]+~", "were", 0.88, True),
        Swap(rf"there «is» (?:just |only )?(?:{_NUMBERS}) (?!{_SUMS})[a-z]+~", "are", 0.88, True),
        Swap(rf"{_BEGINS}(?:he|she|it) «were»~", "was", 0.85, narration=True),
        Swap(rf"{_BEGINS}(?:they|we|you|i) «has»~", "have", 0.92, narration=True),
        Swap(rf"{_BEGINS}(?:he|she|it) «have»~", "has", 0.85, narration=True),
        Swap(rf"{_BEGINS}(?:he|she|it) «don't»~", "doesn't", 0.85, narration=True),
        Swap(
            r"(?:one|each) of (?:the|my|his|her|their|our) [a-z]+s «have»~",
            "has",
            0.85,
            narration=True,
        ),
        Swap(
            r"(?:one|each) of (?:the|my|his|her|their|our) [a-z]+s «are»~",
            "is",
            0.85,
            narration=True,
        ),
        Swap(
            rf"{_BEGINS}(?:his|her|my|their|our) (?:{_MANY}) «was»~", "were", 0.92, narration=True
        ),
        Swap(
            r"there «was» (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            r"(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|\d\d+|several|dozens of|hundreds of) "
            r"(?!hundred|thousand|o'clock|inches|feet|miles|hours|minutes|days|years)\w+s~",
            "were",
            0.85,
            narration=True,
        ),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """Subjects of several with a verb for one, and the other way round."""
        for at in words.where(frozenset(_PLURAL)):
            if _has_several(words, at):
                yield Fault(at, at + 1, _PLURAL[words.word(at)], 0.88)
        for at in words.where(_ONE):
            yield from _bare(words, at)


def _has_several(words: Words, at: int) -> bool:
    """Whether the subject of a verb for one is a plural: before it, or after “there was”."""
    if words.word(at - 1) in ("we", "they") and words.word(at) in ("was", "wasn't", "is"):
        return words.tag(at - 2) in ("CCONJ", "SCONJ", "ADV") and words.word(at - 2) != "than"
    head = at if words.labels[at] not in ("aux", "cop", "aux:pass") else words.heads[at]
    subjects = [one for one in words.under(head) if words.labels[one].startswith("nsubj")]
    if len(subjects) != 1:
        return False
    (subject,) = subjects
    if words.tag(subject) != "NOUN" or not _is_plural(words, subject):
        return False
    if subject > at:
        return words.word(at - 1) == "there" and _is_near(words, at, subject)
    return subject == at - 1 and _is_alone(words, subject)


def _is_near(words: Words, at: int, subject: int) -> bool:
    """Whether nothing but small words stands between “there was” and what there was."""
    between = range(at + 1, subject)
    return subject - at <= 4 and all(
        (words.tag(one) in ("DET", "ADJ", "PROPN") and words.word(one) not in ("a", "an", "one"))
        or words.word(one) in _COUNTS
        for one in between
    )


_COUNTS: Final = wordset("two three four five six seven eight nine ten many some no any")


def _is_plural(words: Words, at: int) -> bool:
    word = words.word(at)
    if not words.forms[at].islower() or word in _UNITS or word.endswith(("ss", "us", "is", "ics")):
        return False
    return (word.endswith("s") and len(word) > 3) or word in ("men", "women", "children", "people")


def _is_alone(words: Words, subject: int) -> bool:
    """Whether a subject is owned or pointed at, and neither one of a pair nor a title."""
    first = subject - 1 if words.tag(subject - 1) != "ADJ" else subject - 2
    before = words.word(first)
    owned = before in ("the", "my", "your", "his", "her", "its", "our", "their", "these", "those")
    joined = ("conj", "acl", "appos", "cc")
    under = any(words.labels[one] in joined for one in words.under(subject))
    apart = words.tag(first - 1) not in ("ADP", "VERB") and words.word(first - 1) != "'s"
    return owned and apart and not under


def _bare(words: Words, at: int) -> Iterator[Fault]:
    """“he have”, “if somebody tell”: the base of a verb after a subject of one."""
    verb = at + 1
    word = words.word(verb)
    if words.labels[at] not in ("nsubj", "nsubj:pass") or words.tag(verb) not in ("VERB", "AUX"):
        return
    wrong = word in _SINGULAR or (word in DONE and word not in PLAIN)
    if not wrong or word in _PUT or words.tag(at - 1) in ("AUX", "PRON", "NOUN", "PROPN"):
        return
    sentence = words.sentence(at)[-12:]
    joined = words.word(at - 1) == "and" and word in _SINGULAR
    bound = any(words.word(one) in _SET for one in sentence) or words.word(at - 1) in ("and", "or")
    if bound and not joined:
        return
    conditional = words.word(at - 1) in ("if", "when", "because", "and", "but", "that", "unless")
    helped = any(words.word(one) in _HELPS for one in sentence if one < at - 1)
    if words.word(at) in _SOMEBODY and words.begins(at) and words.heads[at] == verb:
        if words.tag(verb + 1) in ("SCONJ", "DET", "PRON"):
            yield Fault(verb, verb + 1, third(word), 0.85)
        return
    if words.word(at) in _SOMEBODY and not conditional:
        return
    if (conditional and not helped and words.heads[at] == verb) or words.begins(at):
        right = "has" if word == "have" else _SINGULAR.get(word) or third(word)
        if not words.begins(at) or word in ("have", "don't"):
            yield Fault(verb, verb + 1, right, 0.85)
