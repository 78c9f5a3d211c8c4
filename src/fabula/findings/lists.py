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
