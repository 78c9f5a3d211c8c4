"""Word lists of our own making, as sets and tables; what each is for stands in its module."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())
