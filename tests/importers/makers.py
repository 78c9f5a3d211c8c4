"""Makes small files of the packaged formats, so that no binary file has to lie in the repository.

docx(paragraph("One day."), paragraph("Two.", style="Heading1"))
odt('<text:p>One day.</text:p>')
epub({"one.xhtml": xhtml("<p>One day.</p>")})
rtf(r"One day.\\par")
"""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ROOTS = {"comments": "comments", "footnotes": "footnotes", "endnotes": "endnotes"}
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def zipped(parts: Mapping[str, str | bytes], *, stored: frozenset[str] = frozenset()) -> bytes:
    """A zip file of the parts, in their order; the `stored` ones are not compressed."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return out.getvalue()


def run(words: str, *, props: str = "") -> str:
    """A run of a DOCX paragraph; `props` is the inside of its `w:rPr`."""
    looks = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", props: str = "") -> str:
    """A DOCX paragraph; a run that is no markup becomes a plain one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks = f"<w:pPr>{named}{props}</w:pPr>" if named or props else ""
    return f"<w:p>{looks}{''.join(r if r.startswith('<') else run(r) for r in runs)}</w:p>"


def docx_parts(
    *body: str,
    styles: str = "",
    comments: str = "",
    footnotes: str = "",
    endnotes: str = "",
    core: str = "",
    app: str = "",
) -> dict[str, str | bytes]:
    """The parts of a DOCX file, each the inside of its root element."""
    beside = {"comments": comments, "footnotes": footnotes, "endnotes": endnotes}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", _OFFICE, "word/document.xml"),
            ("core-properties", f"{_PACKAGE}/relationships/metadata", "docProps/core.xml"),
            ("extended-properties", _OFFICE, "docProps/app.xml"),
        ),
        "word/document.xml": _word("document", f"<w:body>{''.join(body)}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            *((kind, _OFFICE, f"{kind}.xml") for kind in ("styles", *beside))
        ),
        "word/styles.xml": _word("styles", styles),
        "docProps/core.xml": _core(core),
        "docProps/app.xml": (
            f'{_XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'extended-properties">{app}</Properties>'
        ),
    }
    return parts | {f"word/{kind}.xml": _word(kind, inside) for kind, inside in beside.items()}


def docx(*body: str, **beside: str) -> bytes:
    """A DOCX file; see `docx_parts`."""
    return zipped(docx_parts(*body, **beside))


def _word(root: str, inside: str) -> str:
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office"'
    )
    return f"{_XML}<w:{root} {spaces}>{inside}</w:{root}>"


def _core(inside: str) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/">{inside}</cp:coreProperties>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{space}/{kind}" Target="{target}"/>'
        for number, (kind, space, target) in enumerate(relations)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _content_types() -> str:
    parts = {"document.main": "document", **{k: k for k in ("styles", *_ROOTS)}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
        for kind, name in parts.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


_ODF_SPACES = " ".join(
    [
        *(
            f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for prefix, name in {
                "office": "office",
                "text": "text",
                "style": "style",
                "table": "table",
                "draw": "drawing",
                "meta": "meta",
                "fo": "xsl-fo-compatible",
                "svg": "svg-compatible",
                "manifest": "manifest",
            }.items()
        ),
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def odt_parts(
    body: str, *, automatic: str = "", styles: str = "", meta: str = "", manifest: str = ""
) -> dict[str, str | bytes]:
    """The parts of an ODT file; each is the inside of its section."""
    return {
        "mimetype": ODT_TYPE,
        "META-INF/manifest.xml": (
            f"{_XML}<manifest:manifest {_ODF_SPACES}>{manifest}</manifest:manifest>"
        ),
        "meta.xml": _odf("document-meta", f"<office:meta>{meta}</office:meta>"),
        "styles.xml": _odf("document-styles", f"<office:styles>{styles}</office:styles>"),
        "content.xml": _odf("document-content", _odf_body(automatic, body)),
    }


def odt(body: str, **sections: str) -> bytes:
    """An ODT file; see `odt_parts`."""
    return zipped(odt_parts(body, **sections), stored=frozenset({"mimetype"}))


def fodt(body: str, *, automatic: str = "", styles: str = "", meta: str = "") -> bytes:
    """The same as one flat XML file."""
    return (
        f'{_XML}<office:document {_ODF_SPACES} office:mimetype="{ODT_TYPE}">'
        f"<office:meta>{meta}</office:meta><office:styles>{styles}</office:styles>"
        f"{_odf_body(automatic, body)}</office:document>"
    ).encode()


def _odf(root: str, inside: str) -> str:
    return f"{_XML}<office:{root} {_ODF_SPACES}>{inside}</office:{root}>"


def _odf_body(automatic: str, body: str) -> str:
    return (
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )


def rtf(body: str, *, head: str = "") -> bytes:
    """An RTF file with two fonts; `head` goes before the text (style sheet, information)."""
    fonts = r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial Cyr;}}"
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + head + body + "}").encode("cp1252")


def rtf_escaped(words: str) -> str:
    """Any words as RTF source."""
    out = []
    for sign in words:
        if sign in "\\{}":
            out.append("\\" + sign)
        elif sign.isascii() and sign.isprintable():
            out.append(sign)
        else:
            units = sign.encode("utf-16-le")
            codes = (int.from_bytes(units[i : i + 2], "little") for i in range(0, len(units), 2))
            out += (f"\\u{code if code < 0x8000 else code - 0x10000}?" for code in codes)
    return "".join(out)


EPUB_TYPE = "application/epub+zip"
NOT_LINEAR = ' linear="no"'


def xhtml(body: str, *, attributes: str = "", title: str = "", head: str = "") -> str:
    """A part of an EPUB; `attributes` are those of its body."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
        '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>{escape(title)}</title>{head}</head><body {attributes}>{body}</body></html>"
    )


def epub_parts(
    pages: Mapping[str, str],
    *,
    metadata: str = "",
    toc: Mapping[str, str] | None = None,
    ncx: Mapping[str, str] | None = None,
    guide: str = "",
    aside: frozenset[str] = frozenset(),
) -> dict[str, str | bytes]:
    """The parts of an EPUB.

    Parameters:
        pages: the parts of the spine, in their order; those `aside` are out of its linear order.
        metadata: the inside of the package's metadata.
        toc: the title of each link of the navigation document, if there is to be one.
        ncx: the same for the older table of contents.
        guide: the inside of the package's guide.
    """
    items = [
        f'<item id="p{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    ]
    order = [
        f'<itemref idref="p{number}"{NOT_LINEAR * (name in aside)}/>'
        for number, name in enumerate(pages)
    ]
    parts: dict[str, str | bytes] = {"mimetype": EPUB_TYPE}
    parts |= {f"OEBPS/{name}": page for name, page in pages.items()}
    if toc is not None:
        items.append(
            '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        )
        links = "".join(f'<li><a href="{href}">{title}</a></li>' for href, title in toc.items())
        parts["OEBPS/nav.xhtml"] = xhtml(f'<nav epub:type="toc"><ol>{links}</ol></nav>')
    if ncx is not None:
        items.append('<item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
        points = "".join(
            f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{href}"/></navPoint>'
            for href, title in ncx.items()
        )
        parts["OEBPS/toc.ncx"] = f"{_XML}<ncx><navMap>{points}</navMap></ncx>"
    parts["META-INF/container.xml"] = (
        f'{_XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    parts["OEBPS/book.opf"] = (
        f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'xmlns:opf="http://www.idpf.org/2007/opf"><metadata '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f'<manifest>{"".join(items)}</manifest><spine toc="x">{"".join(order)}</spine>'
        f"<guide>{guide}</guide></package>"
    )
    return parts


def epub(pages: Mapping[str, str], **beside: Any) -> bytes:
    """An EPUB; see `epub_parts`."""
    return zipped(epub_parts(pages, **beside), stored=frozenset({"mimetype"}))
