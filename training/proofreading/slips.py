"""The slips that are planted: words taken for their likes, lost, doubled, in a wrong form.

Three tables lie beside: `alike.txt` (each of a pair is written for the other), `fingers.txt` (the
first is meant, the second written), `verbs.txt` (plain form, past, participle).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent

MODALS: Final = frozenset(
    {"could", "would", "should", "must", "might", "may", "couldn't", "wouldn't"}
)
"""The helpers after which “of” is written for “have”."""
ADDED: Final = (
    "the", "a", "to", "of", "in", "and", "was", "had", "that", "he", "be", "it", "she", "have",
)  # fmt: skip
"""Small words that get lost; `a` stands for `an` too."""
DOUBLED: Final = (
    "a", "the", "to", "of", "in", "had", "was", "been", "be", "and", "that", "it", "her", "his",
    "at", "for", "with", "is", "on", "have", "he", "she",
)  # fmt: skip
"""Small words that are left over from another sentence."""
_AGREEING: Final = ("was were", "is are am", "has have had", "do does did", "be been")
DELETE: Final = "-"
KEEP: Final = ""
LOST_ED: Final = "@ed"
EXTRA_ED: Final = "@-ed"

Swaps = Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]


def swaps() -> Swaps:
    """What each run of right words (one or two tokens, lower case) is mistaken for."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for one, other in _pairs("alike.txt"):
        found[one].add(other)
        found[other].add(one)
    for one, other in _pairs("fingers.txt"):
        found[one].add(other)
    for line in (_HERE / "verbs.txt").read_text(encoding="utf-8").splitlines():
        forms = {(form,) for form in line.split()}
        for right in forms:
            found[right] |= forms - {right}
    return {right: sorted(wrong) for right, wrong in found.items()}


def _pairs(name: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        one, other = line.split("/")
        yield tuple(one.split()), tuple(other.split())


def alike() -> set[str]:
    """The labels of words that sound or look alike, so that a slip in speech is a slip too."""
    pairs = list(_pairs("alike.txt"))
    return {label(*pair) for pair in pairs} | {label(*pair[::-1]) for pair in pairs}


def forms() -> set[str]:
    """The labels of forms of one verb, which people may speak otherwise."""
    lines = (_HERE / "verbs.txt").read_text(encoding="utf-8").splitlines()
    groups = [set(line.split()) for line in [*lines, *_AGREEING]]
    return {f"{one}>{other}" for group in groups for one in group for other in group - {one}}


def of_tense() -> set[str]:
    """The labels that make a past of a plain form; in a story told in the present it is right."""
    lines = (_HERE / "verbs.txt").read_text(encoding="utf-8").splitlines()
    return {f"{plain}>{past}" for plain, past, _ in map(str.split, lines)} | {LOST_ED}


def label(found: tuple[str, ...], right: tuple[str, ...]) -> str:
    """How the head calls the repair of `found` into `right`."""
    return f"{' '.join(found)}>{' '.join(right)}"


def insertion(word: str) -> str:
    """How the head calls a lost word."""
    return f"+{word}"
