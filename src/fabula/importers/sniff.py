"""Tells text from everything else, and names what is no story."""

import codecs
import re
import unicodedata

from fabula.errors import UnknownFormat
from fabula.importers.decode import decode, wide_encoding

_HEAD = 1 << 16
_SIGNATURES = (
    (0, b"%PDF-", "a PDF"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a legacy Office file, such as a .doc"),
    (60, b"BOOKMOBI", "a Kindle book (MOBI or AZW3)"),
    (60, b"TEXtREAd", "a Palm e-book"),
    (0, b"TPZ0", "a Kindle book (Topaz)"),
    (0, b"CONT\x02\x00", "a Kindle book (KFX)"),
    (0, b"\xeaDRMION\xee", "a Kindle book locked by DRM (KFX)"),
    (0, b"ITOLITLS", "a Microsoft Reader book (LIT)"),
    (0, b"ITSF\x03\x00", "a compiled help file (CHM)"),
    (0, b"AT&TFORM", "a DjVu scan"),
    (0, b"\x89PNG", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (8, b"WEBP", "a WebP image"),
    (0, b"8BPS\x00\x01", "a Photoshop image"),
    (4, b"ftypheic", "a HEIC image"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftyp", "a film or a sound recording"),
    (8, b"WAVEfmt ", "a sound recording"),
    (8, b"AVI LIST", "a film"),
    (0, b"OggS\x00", "a sound recording"),
    (0, b"fLaC\x00", "a sound recording"),
    (0, b"ID3\x02", "a sound recording"),
    (0, b"ID3\x03", "a sound recording"),
    (0, b"ID3\x04", "a sound recording"),
    (0, b"\x1a\x45\xdf\xa3", "a film"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a program"),
    (0, b"\xcf\xfa\xed\xfe", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (4, b"1AY&SY", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (257, b"ustar\x00", "a tar archive"),
    (257, b"ustar  \x00", "a tar archive"),
    (0, b"SQLite format 3\x00", "a database"),
    (0, b"\x00\x01\x00\x00\x00", "a font"),
    (0, b"wOFF\x00", "a font"),
    (0, b"wOF2\x00", "a font"),
    (0, b"wOFFOTTO", "a font"),
    (0, b"wOF2OTTO", "a font"),
    (0, b"OTTO\x00", "a font"),
    (0, b"PK\x03\x04", "a zip archive, but neither an EPUB nor a DOCX nor an ODT"),
    (0, b"PK\x05\x06", "an empty zip archive"),
)
_REMEDIES = {
    "a PDF": "a PDF has lost its paragraphs; give the file that it was made from",
    "a legacy Office file, such as a .doc": "save it as .docx and give that",
    "a Kindle book (MOBI or AZW3)": "convert it to EPUB, with calibre for example",
}
_FORMATS = "Fabula reads plain text, Markdown, HTML, EPUB, DOCX, ODT and RTF"
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f"})
_STRANGE = frozenset({"Cc", "Cn", "Co", "Cs"})
_WHITE = "\t\n\v\f\r"
_SAMPLE = 4096
_FEW = 3
_XML = re.compile(r"\s*<\?xml\b")
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]", re.IGNORECASE)
_BLOCKS = re.compile(
    r"<(?:p|div|br|h[1-6]|blockquote|table|center|hr)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_OPENS = re.compile(
    r"\s*<(?:!--|(?:script|style|title|meta|link|span|font|em|i|strong|b|a|main|article)[\s>])",
    re.IGNORECASE,
)
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]{0,32}[ -/]{0,4}[@-~]|[@-Z\\-_]|\Z)")
_PARAGRAPH_SIZE = 2000
_NAMED_PAGES = (".html", ".htm", ".xhtml", ".xht")


def binary_kind(data: bytes) -> str:
    """What a file is that is no text, as a noun: "a PDF"; empty where it may be text."""
    for at, signature, kind in _SIGNATURES:
        if data.startswith(signature, at):
            return kind
    return "" if _reads_as_text(data[:_HEAD]) else "no text"


def is_text(data: bytes) -> bool:
    """Whether a file is text at all, and no XML of a kind that is not known."""
    return not binary_kind(data) and not is_foreign_xml(head_of(data))


def is_page(text: str, name: str) -> bool:
    """Whether decoded text is HTML: it says so itself, or is made of HTML's blocks.

    Prose that merely holds a few tags is none, unless the file's name says that it is.
    """
    head = text[:_HEAD]
    if _PAGE.search(head[:4096]):
        return True
    blocks = sum(1 for _ in _BLOCKS.finditer(head))
    named = name.lower().endswith(_NAMED_PAGES)
    if named and (blocks or _OPENS.match(head)):
        return True
    opens = head.lstrip().startswith("<")
    return blocks >= (1 if opens and "</" in head else 3) and blocks * _PARAGRAPH_SIZE > len(head)


def is_foreign_xml(text: str) -> bool:
    """Whether decoded text is XML of another kind than XHTML."""
    return bool(_XML.match(text)) and not _PAGE.search(text[:_HEAD])


def unknown(data: bytes, name: str) -> UnknownFormat:
    """The error that says what `data` is instead of a story."""
    kind = binary_kind(data)
    if kind in ("", "no text"):
        what = "XML of a kind that Fabula does not know" if not kind else "neither text nor a book"
        return UnknownFormat(f"{name} is {what}", _FORMATS)
    return UnknownFormat(f"{name} is {kind}", _REMEDIES.get(kind, _FORMATS))


def head_of(data: bytes) -> str:
    """The beginning of a text file, decoded; enough to tell formats apart."""
    return decode(data[:_HEAD]).text


def _reads_as_text(head: bytes) -> bool:
    if wide := wide_encoding(head):
        sample = head.decode(wide, errors="replace")[:_SAMPLE]
        strange = sum(unicodedata.category(sign) in _STRANGE for sign in sample)
        strange -= sum(sample.count(white) for white in _WHITE)
        return strange <= _FEW + len(sample) // 20 and any(map(str.isprintable, sample))
    head = _ESCAPES.sub(b"", head)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return controls * 200 <= len(head)
    return controls <= _FEW + len(head) // 20
