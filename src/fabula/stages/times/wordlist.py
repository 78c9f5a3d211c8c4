"""Lists of words as blocks of text, which read better than rows of quotation marks."""


def words(block: str) -> list[str]:
    """The words of a block that white space parts."""
    return block.split()
