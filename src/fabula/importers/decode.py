"""Turns the bytes of text files into characters."""

import codecs
import re

from msgspec import Struct

REPLACEMENT = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_MARKS_OF_ALL = "“”‘’„‚–—…«»‹›£§°"
_COMMON = {
    "cp1252": "éèêëàâäáãçñôöóòõîïíûüùúœßåæøÉÀÇÖÄÜ¿¡" + _MARKS_OF_ALL,
    "mac-roman": "éèêëàâäáãçñôöóòõîïíûüùúœßåæøÉÀÇÖÄÜ¿¡" + _MARKS_OF_ALL,
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűöüäô" + _MARKS_OF_ALL,
}
_MOST_WESTERN = 0.3
_FEW = 24


class Decoded(Struct, frozen=True, kw_only=True):
    """The characters of a file, a byte order mark left out.

    `warnings` says what could not be decoded; each such stretch stands as U+FFFD in `text`.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """The characters of `data`, by its byte order mark, its own evidence, or what it declares.

    Well-formed UTF-8 is taken for UTF-8 whatever is declared, since pages are saved in other
    encodings than they name. Text without a mark is UTF-16 where every other byte is of one page of
    Unicode; what is left is a legacy encoding: for Latin script the one in which most characters
    are common ones, and otherwise what `charset-normalizer` finds.

    Parameters:
        data: the file.
        declared: an encoding that the file names itself, or an empty string.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if wide := _unmarked_wide(data):
        return _lenient(data, wide)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return _lenient(data, _legacy(data, declared))


def wide_encoding(data: bytes) -> str:
    """Which of the encodings with two or four bytes a unit `data` is in; empty for all others."""
    marked = (e for mark, e in _MARKS[1:] if data.startswith(mark))
    return next(marked, "") or _unmarked_wide(data)


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    bad = text.count(REPLACEMENT)
    places = "1 place" if bad == 1 else f"{bad} places"
    warning = f"in {places} the file is no proper {encoding.upper()}; there stands {REPLACEMENT}"
    return Decoded(text=text, encoding=encoding, warnings=(warning,))


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 without a mark, told by its spaces and line ends; empty where it is not."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) % 2 or 0 not in sample:
        return ""
    even, odd = sample[0::2], sample[1::2]
    white = {
        "utf-16-le": _blanks(low=even, high=odd),
        "utf-16-be": _blanks(low=odd, high=even),
    }
    likely = max(white, key=lambda encoding: white[encoding])
    high = odd if likely == "utf-16-le" else even
    few = len(set(high)) <= max(len(high) // 8, 1)
    return likely if few and (white[likely] or high.count(0) * 2 > len(high)) else ""


def _blanks(low: bytes, high: bytes) -> int:
    return sum(h == 0 and b in b" \n\r" for b, h in zip(low, high, strict=True))


def _legacy(data: bytes, declared: str) -> str:
    if _mostly_utf8(data):
        return "utf-8"
    if known := _known(declared):
        return known
    high, letters = len(_HIGH.findall(data)), len(_LETTER.findall(data))
    if high > max(letters * _MOST_WESTERN, _FEW) and (guessed := _guess(data)):
        return guessed
    return max(_COMMON, key=lambda encoding: _likely(data, encoding))


def _likely(data: bytes, encoding: str) -> int:
    """How many characters of `data`, so decoded, are common ones beyond ASCII."""
    bytes_of_common = set(_COMMON[encoding].encode(encoding, errors="ignore"))
    return sum(high[0] in bytes_of_common for high in _HIGH.findall(data[:_SAMPLE]))


def _mostly_utf8(data: bytes) -> bool:
    """Whether what is no ASCII is UTF-8, but for a few stretches that were cut or damaged."""
    whole = sum(len(found) for found in _MULTIBYTE.findall(data))
    return whole > 0.9 * len(_HIGH.findall(data))


def _known(declared: str) -> str:
    """The name of a declared encoding as Python has it, as browsers read it."""
    plain = declared.strip().lower()
    if plain in ("", "iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "utf-8", "utf8"):
        return ""
    try:
        found = codecs.lookup(plain)
    except LookupError:
        return ""
    return found.name if found.name not in ("utf-16", "utf-32", "utf-7") else ""


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.encoding.startswith("utf") or b"Az.".decode(best.encoding) != "Az.":
        return ""
    return best.encoding
