"""The encodings of RTF files, and how fonts name them (RTF 1.9.1: `\\ansicpg`, `\\fcharset`)."""

import codecs

WESTERN = "cp1252"
_BY_NUMBER = {10000: "mac_roman", 65001: "utf-8", 1361: "johab"}
_PAGES = frozenset(
    {437, 708, 720, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 874}
    | {932, 936, 949, 950, *range(1250, 1259)}
)
_MULTIBYTE = frozenset({"utf-8", "cp932", "gbk", "cp949", "cp950", "johab"})
_LONGEST = 4
_BY_CHARSET = {
    77: 10000,
    128: 932,
    129: 949,
    130: 1361,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
    254: 437,
    255: 850,
}


def page_encoding(number: int | None) -> str:
    """The encoding of a code page; Windows' western one where the number is not known."""
    name = f"cp{number}" if number in _PAGES else _BY_NUMBER.get(number or 0, WESTERN)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return WESTERN


def charset_encoding(charset: int | None) -> str | None:
    """The encoding of a font's character set; None for those that follow the file's code page."""
    page = _BY_CHARSET.get(charset or 0)
    return None if page is None else page_encoding(page)


def decode_bytes(data: bytes, encoding: str) -> str:
    """The characters of some bytes; what is undefined becomes U+FFFD."""
    return data.decode(encoding, errors="replace")


def is_lead(data: bytes, encoding: str) -> bool:
    """Whether the bytes break off inside a character of more than one byte."""
    if encoding not in _MULTIBYTE or len(data) >= _LONGEST:
        return False
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    decoder.decode(data)
    return bool(decoder.getstate()[0])


def decode_source(data: bytes, encoding: str) -> str:
    """The file, one code point a byte, so that offsets into it are those of bytes.

    Bytes above 127 are rare in RTF; they are read by the code page if that has one byte a
    character, and as Latin-1 otherwise.
    """
    if data.isascii():
        return data.decode("ascii")
    table = {
        byte: decoded
        for byte in range(128, 256)
        if len(decoded := bytes([byte]).decode(encoding, errors="ignore")) == 1
    }
    return data.decode("latin-1").translate(table)
