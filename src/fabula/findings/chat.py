"""Lines of a chat, and notes written as one chats: spelling and capitals are free there."""

import re
from typing import Final

_LINE: Final = re.compile(r"(?:\W*\w{1,12}(?: \w{1,3})?|\*\*[^*\n]{1,40}):")
_CHATTY: Final = re.compile(
    r"(?<![\w'’])(?:lol|omg|pls|plz|haha\w*|thx|u|ur|im|i|xo+|btw|idk|gonna|guys)(?![\w'’])|<3|:\)",
)
_LAUGHS: Final = re.compile(r"\b(?:HA){2,}\b")


def is_line_of_chat(line: str) -> bool:
    """Whether a line begins with who writes: `saf: ok`, `**Saf M:** ok`."""
    return _LINE.match(line) is not None


def is_chatty(note: str) -> bool:
    """Whether a note is written as one chats: `pls`, `ur`, `<3`."""
    return _CHATTY.search(note) is not None or _LAUGHS.search(note) is not None
