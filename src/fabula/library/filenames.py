"""File names that every system takes, none of which falls on another."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

LONGEST = 200
"""In bytes of UTF-8; systems allow 255, and endings such as `.json` come on top."""

_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]'
)
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE
)


def readable(name: str) -> str:
    """The name as text that can be stored and shown: bytes that are no UTF-8 are escaped."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def safe(name: str) -> str:
    """The name with what Windows, macOS or Linux refuse in a file's name replaced by `_`."""
    kept = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).strip().rstrip(". ")
    if _RESERVED.match(kept) or kept.startswith("."):
        kept = f"_{kept}"
    return _short(kept) or "_"


def _short(name: str) -> str:
    if len(name.encode()) <= LONGEST:
        return name
    mark = sha256(name.encode()).hexdigest()[:8]
    stem, dot, ending = name.rpartition(".")
    ending = dot + ending if stem and len(ending) <= 8 else ""
    cut = name.encode()[: LONGEST - len(ending.encode()) - 9].decode(errors="ignore")
    return f"{cut}-{mark}{ending}"


class Names:
    """Gives out names for one folder, never the same twice, upper and lower case being one.

    Parameters:
        taken: names that are not to be given out.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {_folded(name) for name in taken}

    def unused(self, name: str) -> str:
        """The name made safe; where it was given out before, `name~2`, `name~3` and so on."""
        wanted = chosen = safe(name)
        stem, dot, ending = wanted.rpartition(".")
        if not stem:
            stem, dot, ending = wanted, "", ""
        number = 1
        while _folded(chosen) in self._taken:
            number += 1
            chosen = f"{stem}~{number}{dot}{ending}"
        self._taken.add(_folded(chosen))
        return chosen


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
