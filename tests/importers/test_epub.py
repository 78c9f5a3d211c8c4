from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import EmphasisKind, Role
from fabula.errors import DamagedFile, EmptyStory, LockedFile
from fabula.importers.archive import Archive
from fabula.importers.decode import decode
from fabula.settings import Limits
from tests.fuzz.harness import ask
from tests.importers.helpers import check_origin, emphasised, lines, read
from tests.importers.makers import epub, epub_parts, xhtml, zipped

TWO = {
    "one.xhtml": xhtml("<h1>Salt</h1><p>The <i>tide</i> was out.</p>"),
    "two.xhtml": xhtml("<h1>Rope</h1><p>It came in &amp; stayed.</p>"),
}


def sources(data: bytes) -> Callable[[str], str]:
    archive = Archive(data, Limits())
    return lambda part: decode(archive.read(part)).text


def titles(data: bytes) -> list[tuple[str, str | None]]:
    document = read(data)
    text = document.text.content
    return [(text[one.start :].split("\n")[0], one.title) for one in document.divisions]


def test_the_spine_gives_the_order_and_each_part_with_prose_is_a_division() -> None:
    data = epub(TWO)
    document = read(data)
    assert lines(document) == ["Salt", "The tide was out.", "Rope", "It came in & stayed."]
    assert titles(data) == [("Salt", None), ("Rope", None)]
    assert emphasised(document, EmphasisKind.ITALIC) == ["tide"]
    assert [one.new_page for one in document.passages] == [True, False, True, False]
    check_origin(document, sources(data))


def test_titles_come_from_the_navigation_or_the_ncx() -> None:
    table = {"one.xhtml": "One: Salt", "two.xhtml": "Two: Rope"}
    expected = [("Salt", "One: Salt"), ("Rope", "Two: Rope")]
    assert titles(epub(TWO, toc=table)) == expected
    assert titles(epub(TWO, ncx=table)) == expected


def test_several_chapters_may_stand_in_one_part() -> None:
    page = xhtml('<h2 id="a">Ebb</h2><p>Out.</p><h2 id="b">Flood</h2><p>In.</p>')
    data = epub({"all.xhtml": page}, toc={"all.xhtml#a": "Ebb", "all.xhtml#b": "Flood"})
    assert titles(data) == [("Ebb", "Ebb"), ("Flood", "Flood")]


def test_a_part_that_was_split_for_its_size_goes_on() -> None:
    data = epub(
        {
            "ch_split_000.html": xhtml("<h1>Salt</h1><p>The tide.</p>"),
            "ch_split_001.html": xhtml("<p>And more of it.</p>"),
            "ch_split_002.html": xhtml("<h1>Rope</h1><p>Frayed.</p>"),
        }
    )
    assert [words for words, _ in titles(data)] == ["Salt", "Rope"]


def test_parts_out_of_the_linear_order_come_last() -> None:
    document = read(epub(TWO, aside=frozenset({"one.xhtml"})))
    assert lines(document)[0] == "Rope"


def test_footnotes_leave_the_flow_and_stand_at_the_end() -> None:
    first = (
        '<p>The ebb<a epub:type="noteref" href="#n1">1</a> was late.</p>'
        '<aside epub:type="footnote" id="n1"><p>By an hour.</p></aside><p>We waited.</p>'
    )
    data = epub({"one.xhtml": xhtml(first), "two.xhtml": TWO["two.xhtml"]})
    document = read(data)
    assert lines(document) == [
        *("The ebb was late.", "We waited.", "Rope", "It came in & stayed.", "By an hour.")
    ]
    assert lines(document, Role.FOOTNOTE) == ["By an hour."]
    check_origin(document, sources(data))


def test_what_books_carry_besides_is_no_story() -> None:
    data = epub(
        {
            "cover.xhtml": xhtml("<p>Cover</p>", attributes='epub:type="cover"'),
            "t.xhtml": xhtml("<h1>Low Water</h1><p>by Ines Marl</p><p>Quay Press</p>"),
            "c.xhtml": xhtml("<p>Copyright © 2019 Ines Marl. All rights reserved.</p>"),
            "contents.xhtml": xhtml("<p>Salt</p><p>Rope</p>"),
            **TWO,
            "about.xhtml": xhtml("<p>Ines Marl rows.</p>"),
        },
        metadata="<dc:title>Low Water</dc:title><dc:creator>Ines Marl</dc:creator>",
        guide='<reference type="title-page" href="t.xhtml"/>',
        toc={"one.xhtml": "Salt", "two.xhtml": "Rope", "about.xhtml": "About the Author"},
    )
    document = read(data)
    assert lines(document, Role.TITLE) == ["Low Water"]
    assert lines(document, Role.BYLINE) == ["by Ines Marl"]
    assert lines(document, Role.METADATA)[0] == "Quay Press"
    assert lines(document, Role.METADATA)[1].startswith("Copyright")
    assert lines(document, Role.FURNITURE) == ["Cover", "Salt", "Rope", "Ines Marl rows."]
    assert lines(document, Role.PARAGRAPH) == ["The tide was out.", "It came in & stayed."]
    assert [title for _, title in titles(data)] == ["Salt", "Rope"]


def test_metadata_of_an_ordinary_book() -> None:
    document = read(
        epub(
            TWO,
            metadata='<dc:title id="t">Low Water</dc:title>'
            '<dc:creator id="a">Ines Marl</dc:creator><dc:creator id="i">Odd Berg</dc:creator>'
            '<meta refines="#i" property="role">ill</meta><dc:language>en</dc:language>'
            "<dc:subject>Sea</dc:subject><dc:description>&lt;p&gt;A &lt;i&gt;wet&lt;/i&gt; book."
            "&lt;/p&gt;</dc:description><dc:publisher>Quay Press</dc:publisher>"
            '<meta property="belongs-to-collection" id="s">Harbours</meta>'
            '<meta refines="#s" property="collection-type">series</meta>'
            '<meta refines="#s" property="group-position">2</meta>',
        )
    )
    metadata = document.metadata
    assert (metadata.title, metadata.author, metadata.language) == ("Low Water", "Ines Marl", "en")
    assert metadata.summary == "A wet book."
    assert (metadata.tags, metadata.site) == (("Sea",), "Quay Press")
    assert metadata.series == ("Part 2 of Harbours",)


def test_series_and_generator_as_calibre_writes_them() -> None:
    document = read(
        epub(
            TWO,
            metadata='<meta name="calibre:series" content="Harbours"/>'
            '<meta name="calibre:series_index" content="3.0"/><dc:contributor opf:role="bkp">'
            "calibre (5.1) [https://calibre-ebook.com]</dc:contributor>",
        )
    )
    assert document.metadata.series == ("Part 3 of Harbours",)
    assert document.generator == "calibre (5.1)"


def test_a_download_of_the_archive_keeps_its_notes_and_tags() -> None:
    preface = (
        '<div id="preface"><h2 class="toc-heading">Preface</h2><div class="meta">'
        '<dl class="tags"><dt>Fandom:</dt><dd><a href="/tags/a">Sea Tales</a></dd></dl>'
        '<h1>Low Water</h1><div class="byline">by <a rel="author" href="/u">marl</a></div>'
        "<p>Notes</p><blockquote class='userstuff'><p>My first.</p></blockquote></div></div>"
    )
    chapter = (
        '<div id="chapters" class="userstuff"><div class="meta group">'
        '<h2 class="heading">Chapter {0}: Tide {0}</h2></div>'
        '<div class="userstuff"><p>Water {0}.</p></div></div>'
    )
    data = epub(
        {
            "low_split_000.xhtml": xhtml(preface),
            "low_split_001.xhtml": xhtml(chapter.format(1)),
            "low_split_002.xhtml": xhtml(chapter.format(2)),
        },
        metadata="<dc:title>Low Water</dc:title><dc:creator>marl</dc:creator>"
        "<dc:publisher>Archive of Our Own</dc:publisher><dc:subject>Fanworks</dc:subject>"
        "<dc:subject>Sea Tales</dc:subject>",
    )
    document = read(data)
    assert document.generator == "Archive of Our Own"
    assert document.metadata.fandoms == ("Sea Tales",)
    assert document.metadata.tags == ("Sea Tales",)
    assert "My first." in lines(document, Role.NOTE)
    assert [(one.title, one.number) for one in document.divisions] == [("Tide 1", 1), ("Tide 2", 2)]
    assert lines(document, Role.PARAGRAPH) == ["Water 1.", "Water 2."]


def test_a_fanficfare_book() -> None:
    title_page = "<h3>Low Water</h3><b>Category:</b> Sea Tales<br/><b>Status:</b> Completed<br/>"
    notes = '<div class="fff_chapter_notes fff_head_notes"><b>Author\'s Note:</b> Hi.</div>'
    chapter = f'<h3 class="fff_chapter_title">1. Tide</h3>{notes}<p>Water.</p>'
    document = read(
        epub(
            {
                "title_page.xhtml": xhtml(title_page, attributes='class="fff_titlepage"'),
                "file0001.xhtml": xhtml(chapter, attributes='class="fff_chapter"'),
            },
            metadata='<dc:title>Low Water</dc:title><dc:contributor id="c">FanFicFare '
            '[https://example.org]</dc:contributor><meta refines="#c" property="role">bkp</meta>',
        )
    )
    assert document.generator == "FanFicFare"
    assert document.metadata.status == "complete"
    assert lines(document, Role.PARAGRAPH) == ["Water."]
    assert any("Hi." in words for words in lines(document, Role.NOTE))
    assert len(document.divisions) == 1


def encryption(method: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData>'
        '<enc:CipherReference URI="OEBPS/x"/></enc:CipherData></enc:EncryptedData></encryption>'
    )


def test_hidden_fonts_are_no_lock() -> None:
    parts = epub_parts(TWO)
    parts["META-INF/encryption.xml"] = encryption("http://www.idpf.org/2008/embedding")
    assert lines(read(zipped(parts)))[0] == "Salt"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("META-INF/encryption.xml", encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")),
        ("META-INF/rights.xml", "<rights/>"),
        ("META-INF/sinf.xml", "<sinf/>"),
    ],
)
def test_a_book_with_drm_is_said_to_be_locked(part: str, content: str) -> None:
    with pytest.raises(LockedFile, match="DRM"):
        read(zipped({**epub_parts(TWO), part: content}))


def test_a_truncated_book_is_damaged() -> None:
    data = epub(TWO)
    with pytest.raises(DamagedFile):
        read(data[: len(data) // 2])


def test_a_book_without_its_package_is_damaged() -> None:
    parts = epub_parts(TWO)
    del parts["OEBPS/book.opf"]
    with pytest.raises(DamagedFile):
        read(zipped(parts))


def test_a_missing_part_is_said_and_the_rest_is_read() -> None:
    parts = epub_parts(TWO)
    del parts["OEBPS/one.xhtml"]
    document = read(zipped(parts))
    assert lines(document) == ["Rope", "It came in & stayed."]
    assert document.warnings == ("The book lacks its part OEBPS/one.xhtml.",)


def test_a_book_of_pictures_is_an_empty_story() -> None:
    with pytest.raises(EmptyStory):
        read(epub({"one.xhtml": xhtml('<img src="a.jpg"/>')}))


def test_entities_of_the_packages_own_are_refused() -> None:
    parts = epub_parts(TWO)
    opf = str(parts["OEBPS/book.opf"])
    parts["OEBPS/book.opf"] = opf.replace("<package", '<!DOCTYPE p [<!ENTITY a "b">]><package', 1)
    with pytest.raises(DamagedFile, match="entities"):
        read(zipped(parts))


PROSE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=20)


@given(st.lists(st.lists(PROSE, max_size=3), min_size=1, max_size=4))
def test_words_lead_back_to_their_place(pages: list[list[str]]) -> None:
    made = {
        f"p{number}.xhtml": xhtml(
            "".join(f"<p>{words.replace('&', '&amp;')}</p>" for words in page)
        )
        for number, page in enumerate(pages)
    }
    data = epub({"start.xhtml": xhtml("<p>Start.</p>"), **made})
    check_origin(read(data), sources(data))


def test_ten_thousand_authors_cost_no_more_than_their_number() -> None:
    author = '<dc:creator id="a">B</dc:creator><meta refines="#a" property="role">aut</meta>'
    assert ask(epub(TWO, metadata=author * 10_000), "a.epub")
