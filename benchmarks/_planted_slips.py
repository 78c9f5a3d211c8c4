"""Plants slips as amateurs make them into clean paragraphs, for the recall of the review.

It shares nothing with what teaches the proofreading head. In each paragraph that gets a slip, it is
one of the kind that was made least often so far, in one of the places where it could be made.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

_NAMED: Final = "said|asked|replied|cried|answered"
_SMALL: Final = "the|and|to|of|he|she|was|in|a|his|her"


class Kind(NamedTuple):
    """One kind of slip: where it can be made, and what is made of the first group (`{}`)."""

    name: str
    pattern: re.Pattern[str]
    wrong: str | Callable[[str], str]


class Slip(NamedTuple):
    """A slip in a text, in code points: `wrong` stands where `right` stood; where nothing stands
    there now, the place is the next sign."""

    start: int
    end: int
    kind: str
    right: str
    wrong: str


def _swap(wrong: str, pattern: str) -> Kind:
    name = f"{wrong} for {pattern.rpartition('(')[2].strip(')')}"
    return Kind(name, re.compile(rf"\b{pattern}\b(?!['’])"), wrong)


def _transposed(word: str) -> str:
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _twice(words: str) -> str:
    return words + words


def _bare(word: str) -> str:
    return word.replace("'", "").replace("’", "")


KINDS: Final = (
    _swap("it's", "(its)"), _swap("your", "(you are)"), _swap("you're", "(your)"),
    _swap("there", "(their)"), _swap("their", "(there)"), _swap("to", "(too)"),
    _swap("then", "(?:more|less|better|other|rather) (than)"), _swap("loose", "(lose)"),
    _swap("where", "(were)"), _swap("quite", "(quiet)"), _swap("breath", "(breathe)"),
    _swap("past", "(passed)"), _swap("passed", "(past)"), _swap("lead", "(led)"),
    _swap("who's", "(whose)"), _swap("threw", "(through)"), _swap("no", "(know)"),
    _swap("new", "(knew)"), _swap("here", "(hear)"), _swap("weather", "(whether)"),
    _swap("except", "(accept)"), _swap("of", "(?:could|would|should|must|might) (have)"),
    _swap("of", "(off)"), _swap("peaked", "(peeked)"), _swap("defiantly", "(definitely)"),
    _swap("went", "(gone)"), _swap("saw", "(?:had|have) (seen)"), _swap("was", "(were)"),
    _swap("say", "(said)"), _swap("come", "(came)"), _swap("his", "(is)"), _swap("form", "(from)"),
    _swap("an", "(and)"), _swap("the", "(they)"),
    Kind("article lost", re.compile(r"(?<=\w )((?:the|a|an) )(?=[a-z])"), ""),
    Kind("to lost", re.compile(r"(?<=\w )(to )(?=[a-z])"), ""),
    Kind("of lost", re.compile(r"(?<=\w )(of )(?=[a-z])"), ""),
    Kind("word doubled", re.compile(rf"\b((?:{_SMALL}) )(?=[a-z])"), _twice),
    Kind("word too many", re.compile(r"(?<=[a-z] )(been |gone |taken |looking )"), "a {}"),
    Kind("word too many", re.compile(r"\b((?:his|her|the) )(?=[a-z]{4,})"), "{}the "),
    Kind("stretch doubled", re.compile(r"(?<=\w )([a-z]+ [a-z]{3,} )(?=[a-z])"), _twice),
    Kind("apostrophe lost", re.compile(r"\b((?:did|was|could|would|had)n['’]t)\b"), _bare),
    Kind("letters swapped", re.compile(r"\b([a-z]{7,})\b"), _transposed),
    Kind("full stop at a tag", re.compile(rf"(,)(?=[”\"] (?:he|she|I) (?:{_NAMED})\b)"), "."),
    Kind(
        "capital at a tag",
        re.compile(rf"(?<=,[”\"] )((?:he|she) )(?=(?:{_NAMED})\b)"),
        str.capitalize,
    ),
    Kind("no mark at a tag", re.compile(rf"(,)(?=[”\"] (?:he|she|I) (?:{_NAMED})\b)"), ""),
    Kind("two dots", re.compile(r"(\.\.\.|…)"), ".."),
    Kind("space before a mark", re.compile(r"(?<=[a-z])([,;])(?= [a-z])"), " {}"),
    Kind("capital inside", re.compile(r"(?<=[a-z] )([a-z]{6,})(?= [a-z])"), str.capitalize),
    Kind("small beginning", re.compile(r"(?<=[a-z]\. )(The|He|She|They|It)(?= [a-z])"), str.lower),
)  # fmt: skip


def planted(paragraphs: Sequence[str], seed: int, share: float) -> tuple[str, list[Slip]]:
    """The paragraphs as one text with slips in about `share` of them (0 to 1), and the slips."""
    rng = random.Random(seed)
    made: Counter[str] = Counter()
    parts: list[str] = []
    slips: list[Slip] = []
    at = 0
    for paragraph in paragraphs:
        able = [kind for kind in KINDS if kind.pattern.search(paragraph)]
        if able and rng.random() < share:
            kind = min(able, key=lambda one: (made[one.name], rng.random()))
            made[kind.name] += 1
            paragraph, slip = _with_slip(paragraph, kind, rng)
            slips.append(slip._replace(start=slip.start + at, end=slip.end + at))
        parts.append(paragraph)
        at += len(paragraph) + 2
    return "\n\n".join(parts), slips


def _with_slip(paragraph: str, kind: Kind, rng: random.Random) -> tuple[str, Slip]:
    start, end = rng.choice(list(kind.pattern.finditer(paragraph))).span(1)
    right = paragraph[start:end]
    wrong = kind.wrong.replace("{}", right) if isinstance(kind.wrong, str) else kind.wrong(right)
    text = paragraph[:start] + wrong + paragraph[end:]
    return text, Slip(start, start + max(1, len(wrong)), kind.name, right, wrong)
