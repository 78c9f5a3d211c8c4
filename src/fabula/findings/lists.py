"""Lists of words that rules know, in the code or in a file beside it."""

from importlib.resources import files
from typing import Final

_VOWELS: Final = frozenset("aeiouy")


def wordset(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def table(package: str, name: str, between: str) -> dict[str, str]:
    """The lines of a file of a package, parted at `between` into keys and values."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    rows = (line.partition(between) for line in text.splitlines())
    return {key.strip(): value.strip() for key, _, value in rows}


def one_apart(one: str, other: str) -> bool:
    """Whether a letter is lost, added, changed or has changed places with its neighbour;
    the first letter stays."""
    if one[:1] != other[:1] or one == other or not other.isalpha():
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((n for n, sign in enumerate(one) if sign != other[n]), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]


def is_misspelt(one: str, other: str) -> bool:
    """Whether `one` is `other` as fingers and ears get it wrong: a letter is lost, added or has
    changed places with its neighbour, or a vowel stands for a vowel. One consonant for another
    makes mostly another word.
    """
    if not one_apart(one, other):
        return False
    if len(one) != len(other):
        return True
    wrong = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 2 or all(letter in _VOWELS for letter in wrong[0])
