"""Small valid files of every format, from which mutations start."""

from tests.importers.makers import (
    docx,
    docx_parts,
    epub,
    epub_parts,
    fodt,
    odt,
    odt_parts,
    paragraph,
    rtf,
    run,
    xhtml,
)

_DOCX = (
    paragraph("The Salt Road", style="Title"),
    paragraph("One", style="Heading1"),
    paragraph(
        '<w:commentRangeStart w:id="1"/>',
        "She ",
        run("never", props="<w:i/>"),
        '<w:commentRangeEnd w:id="1"/>',
        "<w:del><w:r><w:delText>said</w:delText></w:r></w:del><w:ins><w:r><w:t>left</w:t></w:r>"
        '</w:ins><w:r><w:br/><w:tab/><w:footnoteReference w:id="2"/></w:r>',
    ),
)
_BESIDE = {
    "comments": '<w:comment w:id="1" w:author="B">' + paragraph("Why?") + "</w:comment>",
    "footnotes": '<w:footnote w:id="2">' + paragraph("Because.") + "</w:footnote>",
    "core": "<dc:title>Salt</dc:title>",
    "styles": '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Heading1"/></w:style>',
}
_ODT = (
    '<text:h text:outline-level="1">One</text:h><text:p text:style-name="P1">The '
    '<text:span text:style-name="T1">well</text:span><text:s text:c="2"/>was'
    '<office:annotation office:name="a"><dc:creator>B</dc:creator><text:p>Dry?</text:p>'
    '</office:annotation> dry<office:annotation-end office:name="a"/>.<text:note>'
    "<text:note-body><text:p>Bone dry.</text:p></text:note-body></text:note></text:p>"
)
_STYLES = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
)
_RTF = (
    r"{\stylesheet{\s1\b heading 1;}}{\info{\title Kiln}}\pard\s1 One\par\pard\'93{\i Hot}\'94 "
    r"\u8212?now{\footnote Lead.\par}\line{\*\atrfstart 1}it{\*\atrfend 1}{\*\atnauthor B}"
    r"{\*\annotation{\*\atnref 1}Hm.\par} ran.\page\qc * * *\par{\shp{\*\shpinst{\shptxt Box\par}}}"
)
_PAGES = {
    "one.xhtml": xhtml(
        '<h1>Salt</h1><p>The <i>tide</i>&nbsp;was<a epub:type="noteref" href="#n">1</a> out.</p>'
        '<aside epub:type="footnote" id="n"><p>Low.</p></aside>'
    ),
    "two_split_001.xhtml": xhtml('<h2 id="b">Rope</h2><p>It came in &amp; stayed.</p>'),
}
_METADATA = '<dc:title>Low</dc:title><meta name="calibre:series" content="Quays"/>'

_HTML = (
    "<!DOCTYPE html><html><head><title>Low - marl - Sea</title></head><body><h1>Low</h1>"
    '<dl class="tags"><dt>Fandom:</dt><dd><a href="/a">Sea</a></dd></dl><div id="chapters" '
    'class="userstuff"><p align="center">* * *</p><p>"Wait," <em>she</em> said.<br/>And&mdash;</p>'
    "<hr><blockquote>Verse<br>line</blockquote></div></body></html>"
)
_MARKDOWN = (
    "---\ntitle: Low\ntags: [sea, salt]\n---\n\n# One\n\nThe *tide* was **out**.\n\n***\n\n"
    "> Verse\n\n<!-- not this -->\n\n1. a\n2. b\n\n[link](x) and `code`\n"
)
_PLAIN = "Low Water\r\nby marl\r\n\r\n“Wait,” she said.\r\n\r\n***\r\n\r\n_Never_ again — so…\r\n"

TOC = {"one.xhtml": "Salt", "two_split_001.xhtml#b": "Rope"}
FILES: dict[str, bytes] = {
    "a.docx": docx(*_DOCX, **_BESIDE),
    "a.odt": odt(_ODT, automatic=_STYLES),
    "a.fodt": fodt(_ODT, automatic=_STYLES),
    "a.rtf": rtf(_RTF),
    "a.epub": epub(_PAGES, metadata=_METADATA, toc=TOC, ncx=TOC),
    "a.html": _HTML.encode(),
    "a.md": _MARKDOWN.encode(),
    "a.txt": _PLAIN.encode(),
    "b.txt": _PLAIN.encode("utf-16"),
    "c.txt": _PLAIN.encode("cp1252"),
}
PACKAGES: dict[str, dict[str, str | bytes]] = {
    "a.docx": docx_parts(*_DOCX, **_BESIDE),
    "a.odt": odt_parts(_ODT, automatic=_STYLES),
    "a.epub": epub_parts(_PAGES, metadata=_METADATA, toc=TOC, ncx=TOC),
}
