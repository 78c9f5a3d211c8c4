"""Makes the packed examples from the texts in `source/`: a Word document and an EPUB.

Run it as `python examples/make.py`; the same texts always make the same bytes, since the packages
carry no clock. The little markup of the texts: `= Title`, `== Heading`, `***` for a break,
`*italic*` and `_italic_`, and, after CriticMarkup, `{++inserted++}`, `{--deleted--}` and
`{>>remark|who<<}the words remarked on{<<}`.
"""

import re
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
STAMP = (2024, 3, 9, 0, 0, 0)
DATE = "2024-03-09T12:00:00Z"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MARKUP = re.compile(
    r"\{\+\+(?P<ins>.*?)\+\+\}|\{--(?P<del>.*?)--\}|\{>>(?P<remark>.*?)\|(?P<who>.*?)<<\}"
    r"|(?P<close>\{<<\})|[*_](?P<italic>[^*_]+)[*_]"
)


def paragraphs(name: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a source with their kinds: title, byline, heading, break or text."""
    content = (HERE / "source" / name).read_text(encoding="utf-8")
    for line in filter(None, content.splitlines()):
        if line.startswith("== "):
            yield "heading", line[3:]
        elif line.startswith("= "):
            yield "title", line[2:]
        elif line.startswith("by "):
            yield "byline", line
        else:
            yield ("break" if line == "***" else "text"), line


class WordRuns:
    """The inside of Word paragraphs, with the remarks met on the way."""

    def __init__(self) -> None:
        self.remarks: list[tuple[str, str]] = []

    def of(self, line: str) -> str:
        """The runs of one paragraph."""
        runs, at = [], 0
        for found in MARKUP.finditer(line):
            runs += [run(line[at : found.start()]), self._marked(found)]
            at = found.end()
        return "".join([*runs, run(line[at:])])

    def _marked(self, found: re.Match[str]) -> str:
        if found["remark"] is not None:
            self.remarks.append((found["remark"], found["who"]))
            return f'<w:commentRangeStart w:id="{len(self.remarks) - 1}"/>'
        if found["close"]:
            remark = f'w:id="{len(self.remarks) - 1}"'
            return f"<w:commentRangeEnd {remark}/><w:r><w:commentReference {remark}/></w:r>"
        if found["italic"]:
            return run(found["italic"], "<w:rPr><w:i/></w:rPr>")
        change = f'w:id="{900 + found.start()}" w:author="J. Abara" w:date="{DATE}"'
        if found["ins"] is not None:
            return f"<w:ins {change}>{run(found['ins'])}</w:ins>"
        return f"<w:del {change}>{run(found['del'], tag='w:delText')}</w:del>"


def run(words: str, properties: str = "", tag: str = "w:t") -> str:
    """One run of a Word paragraph; empty for no words."""
    if not words:
        return ""
    return f'<w:r>{properties}<{tag} xml:space="preserve">{escape(words, False)}</{tag}></w:r>'


def docx(name: str, target: str) -> None:
    """A Word document with Title and Heading styles, italics, a comment and tracked changes."""
    styles = {"title": "Title", "byline": "Subtitle", "heading": "Heading1", "break": "Break"}
    runs, body = WordRuns(), []
    for kind, line in paragraphs(name):
        style = f'<w:pPr><w:pStyle w:val="{styles[kind]}"/></w:pPr>' if kind in styles else ""
        inner = run(line) if kind == "break" else runs.of(line)
        body.append(f"<w:p>{style}{inner}</w:p>")
    space = f'xmlns:w="{WORD}"'
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations(
            {"styles": "styles.xml", "comments": "comments.xml"}
        ),
        "word/document.xml": f"{XML}<w:document {space}><w:body>{''.join(body)}</w:body>"
        "</w:document>",
        "word/styles.xml": f"{XML}<w:styles {space}>{word_styles()}</w:styles>",
        "word/comments.xml": f"{XML}<w:comments {space}>{word_comments(runs)}</w:comments>",
    }
    pack(target, parts)


def content_types() -> str:
    """The list of part types of a Word document."""
    named = {"document": "document.main", "styles": "styles", "comments": "comments"}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for part, kind in named.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def relations(targets: dict[str, str]) -> str:
    """A relationships part."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def word_styles() -> str:
    """The styles that the paragraphs name."""
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    named = (
        ("Title", "Title", centred),
        ("Subtitle", "Subtitle", centred),
        ("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Break", "Scene Break", centred),
    )
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>{more}</w:style>'
        for style, name, more in named
    )


def word_comments(runs: WordRuns) -> str:
    """The remarks."""
    return "".join(
        f'<w:comment w:id="{n}" w:author="{escape(who)}" w:date="{DATE}"><w:p>{run(remark)}</w:p>'
        "</w:comment>"
        for n, (remark, who) in enumerate(runs.remarks)
    )


def epub(name: str, target: str) -> None:
    """An EPUB of an ordinary publisher: a title page and a file for each chapter."""
    title, author = "", ""
    chapters: list[list[str]] = []
    for kind, line in paragraphs(name):
        if kind == "title":
            title = line
        elif kind == "byline":
            author = line.removeprefix("by ")
        elif kind == "heading":
            chapters.append([f"<h2>{escape(line)}</h2>"])
        else:
            chapters[-1].append("<hr/>" if kind == "break" else f"<p>{xhtml(line)}</p>")
    pages = {"title.xhtml": f"<h1>{escape(title)}</h1><p>by {escape(author)}</p>"}
    pages |= {f"chapter{n}.xhtml": "\n".join(body) for n, body in enumerate(chapters, 1)}
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": opf(title, author, list(pages)),
        "OEBPS/nav.xhtml": page("Contents", nav(title, len(chapters))),
    }
    parts |= {f"OEBPS/{file}": page(title, body) for file, body in pages.items()}
    pack(target, parts)


def xhtml(line: str) -> str:
    """The inside of a paragraph of a book."""
    return re.sub(r"[*_]([^*_]+)[*_]", r"<em>\1</em>", escape(line, False))


CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    'full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)


def page(title: str, body: str) -> str:
    """One XHTML file of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head>'
        f"<title>{escape(title)}</title></head>\n<body>\n{body}\n</body></html>\n"
    )


def nav(title: str, chapters: int) -> str:
    """The table of contents."""
    entries = "".join(
        f'<li><a href="chapter{n}.xhtml">{n}</a></li>' for n in range(1, chapters + 1)
    )
    return f'<nav epub:type="toc"><h1>{escape(title)}</h1><ol>{entries}</ol></nav>'


def opf(title: str, author: str, files: list[str]) -> str:
    """The package file: metadata, manifest, spine."""
    items = "".join(
        f'<item id="i{n}" href="{file}" media-type="application/xhtml+xml"/>'
        for n, file in enumerate(files)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(files)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" '
        'version="3.0" unique-identifier="id"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:fabula:example:{escape(title)}</dc:identifier>'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dc:language>en</dc:language><meta property="dcterms:modified">{DATE}</meta></metadata>'
        f'<manifest><item id="nav" href="nav.xhtml" properties="nav" '
        f'media-type="application/xhtml+xml"/>{items}</manifest><spine>{spine}</spine></package>'
    )


def pack(target: str, parts: dict[str, str]) -> None:
    """A zip file without a clock; the first part is stored, as EPUB wants its type."""
    with zipfile.ZipFile(HERE / target, "w") as archive:
        for n, (name, content) in enumerate(parts.items()):
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED if n else zipfile.ZIP_STORED
            info.create_system = 3
            archive.writestr(info, content.encode("utf-8"))


if __name__ == "__main__":
    docx("the-lycee-window.txt", "the-lycee-window.docx")
    epub("the-bell-of-san-roque.txt", "the-bell-of-san-roque.epub")
