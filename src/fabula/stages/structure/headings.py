"""What a heading says: its kind, its number, its title."""

import re

from msgspec import Struct

from fabula.layers import BlockKind
from fabula.stages.structure.numerals import NUMBER, number

_LONGEST = 260
_LONGEST_TITLE = 16
_EXPLICIT = re.compile(
    r"(?P<word>chapter|chapitre|chap\.?|ch\.?|stave|canto|letter|episode|scene|part|book|volume|"
    r"vol\.?|phase|act|arc|season)"
    rf"\s*[#:.]?\s*(?P<number>{NUMBER})(?![\w'’])(?P<rest>.*)",
    re.IGNORECASE,
)
_NUMBERED_FIRST = re.compile(
    rf"(?P<number>the\s+{NUMBER}|{NUMBER})\s+(?P<word>chapter|part|book)(?![\w'’])(?P<rest>.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?P<name>prologue|epilogue|interlude|intermission|foreword|preface|introduction|afterword|"
    r"postscript|coda|conclusion|prelude|finale|introductory)(?P<rest>(?:\s*[:.–—-]|\s+[IVX\d]+).*)?",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:no\.?\s*)?(?P<number>{NUMBER})(?P<rest>(?:\s*[.:)–—|~-]+\s*.*)?)", re.IGNORECASE
)
_ROMAN_TITLE = re.compile(r"(?P<number>[IVXLC]+)(?P<rest>\s+[A-Z].*)")
_SEPARATOR = re.compile(r"\s*[:.,;–—|~\-]+\s*")
_PARTS = frozenset({"part", "book", "volume", "vol", "phase", "act", "arc", "season"})
_SMALL_WORDS = (
    "a an and as at but by de for from in into la le nor of off on or out over so than that the to "
    "up upon vs with without"
)
_TITLE_SMALL = frozenset(_SMALL_WORDS.split())


class Heading(Struct, frozen=True, kw_only=True):
    """What a heading says. `style` tells ways of numbering apart."""

    kind: BlockKind
    number: int | None = None
    title: str | None = None
    style: str = ""


def explicit(line: str) -> Heading | None:
    """A heading that calls itself one: "Chapter 3: The Lab", "BOOK THE FIRST", "Prologue"."""
    if len(line) > _LONGEST:
        return None
    found = _EXPLICIT.fullmatch(line) or _NUMBERED_FIRST.fullmatch(line)
    if found:
        word = found["word"].casefold().strip(".")
        title = _title_after(found["rest"], shouted=found["word"].isupper())
        if title is None:
            return None
        kind = BlockKind.PART_HEADING if word in _PARTS else BlockKind.CHAPTER_HEADING
        return Heading(kind=kind, number=number(found["number"]), title=title or None, style=word)
    return _named(line)


def _named(line: str) -> Heading | None:
    found = _NAMED.fullmatch(line)
    if not found or len(line.split()) > _LONGEST_TITLE or line[0].islower():
        return None
    title = line.rstrip(" .:")
    return Heading(kind=BlockKind.CHAPTER_HEADING, title=title, style="named")


def bare_number(line: str) -> Heading | None:
    """A line that may be a heading by its number alone: "IV", "4. The Lab", "Four"."""
    if len(line) > _LONGEST or len(line.split()) > _LONGEST_TITLE:
        return None
    found = _BARE.fullmatch(line.strip("[]() ")) or _ROMAN_TITLE.fullmatch(line)
    if not found or (value := number(found["number"])) is None:
        return None
    title = _title_after(found["rest"], shouted=False)
    if (
        title is None
        or (title and found["number"] == "i")
        or title.casefold().split(" ")[0] in {"and", "or"}
    ):
        return None
    written = found["number"].casefold()
    style = "figure" if written.isdecimal() else "word" if _is_word(written) else "roman"
    return Heading(
        kind=BlockKind.CHAPTER_HEADING, number=value, title=title or None, style=f"bare-{style}"
    )


def _is_word(written: str) -> bool:
    return bool(set(written) - set("ivxlcdm"))


def _title_after(rest: str, shouted: bool) -> str | None:
    """The title after a number, "" if there is none, `None` if it reads as a sentence instead."""
    separated = _SEPARATOR.match(rest)
    title = (rest[separated.end() :] if separated else rest).strip(" *_~\"“”'‘’").strip()
    if not title:
        return ""
    if separated and (sign := separated.group().strip()):
        sentence = title[0].islower() or (sign in ",;" and title.endswith("."))
        return title if shouted or not sentence else None
    return title if rest[0].isspace() and is_title_case(title) else None


def is_title_case(line: str) -> bool:
    """Whether all words but small ones are capitalised, as titles write them."""
    words = [word.strip("\"“”'‘’.,:;!?()*_") for word in line.replace("—", " ").split()]
    words = [word for word in words if word and word[0].isalpha()]
    return bool(words) and all(
        word[0].isupper() or (n and word in _TITLE_SMALL) for n, word in enumerate(words)
    )


def is_shouted(line: str) -> bool:
    """Whether the line has letters, at least three, and all are capitals."""
    return line.isupper() and sum(map(str.isalpha, line)) >= 3


def reads_as_title(line: str) -> bool:
    """Whether a short line may be a title: capitals throughout, or title case without an end."""
    if not line or len(line.split()) > _LONGEST_TITLE or line[0] in "\"“‘«'(" or ":" in line[-1:]:
        return False
    if is_shouted(line):
        return True
    return is_title_case(line) and not line.endswith((".", ",", ";", "…"))
