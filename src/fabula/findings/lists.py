"""Lists of words that rules know, in the code or in a file beside it."""

from importlib.resources import files


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
