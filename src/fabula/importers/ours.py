"""How the comments that Fabula writes into a Word document are signed, and known again."""

import re
from typing import Final

AUTHOR: Final = "Fabula"

_SIGNED: Final = re.compile(r"(?:^|\n)[A-Z]\d{3}, [a-z][a-z-]*\.?\s*$")


def signed(text: str, code: str, name: str) -> str:
    """The text of a comment with the rule that speaks, on its last line."""
    return f"{text}\n{code}, {name}"


def is_ours(text: str) -> bool:
    """Whether a comment was written by Fabula; whoever is named as its author by now."""
    return _SIGNED.search(text) is not None
