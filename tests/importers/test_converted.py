"""E-books as calibre, pandoc and word processors write them; each case is named after its bug."""

from fabula.core import EmphasisKind, Role
from tests.importers.helpers import emphasised, lines, read
from tests.importers.makers import docx, epub, epub_parts, odt, paragraph, rtf, xhtml, zipped

PREFACE = (
    '<div id="preface" class="calibre1"><h2 class="toc-heading">Preface</h2>'
    '<p class="message"><b class="calibre2">Low Water</b> Posted originally on the Archive.</p>'
    '<div class="calibre1"><dl class="message"><dt class="calibre1">Fandom:</dt>'
    '<dd class="calibre3"><a href="#">Sea Tales</a></dd></dl></div></div>'
)
TITLE = (
    '<div id="preface" class="calibre1"><div class="calibre1"><h1 class="calibre4">Low Water</h1>'
    '<div class="calibre1">by <a rel="author" href="x.html#">marl</a></div>'
    '<p class="message">Notes</p><blockquote class="userstuff"><p class="message">My first.</p>'
    "</blockquote></div></div>"
)
CHAPTER = (
    '<div id="chapters" class="calibre1"><div class="calibre1">'
    '<h2 class="toc-heading">Chapter {0}: Tide {0}</h2>'
    '<p class="message">Chapter Notes</p><blockquote class="userstuff"><p class="message">Hi {0}.'
    '</p></blockquote></div><div class="calibre1"><p class="message">Water {0}.</p></div></div>'
)
MORE = (
    '<div id="chapters" class="calibre1"><div class="calibre1"><p class="message">More.</p>'
    "</div></div>"
)
AFTERWORD = (
    '<div id="afterword" class="calibre1"><h2 class="toc-heading">Afterword</h2>'
    '<div id="endnotes" class="calibre1"><p class="message">End Notes</p>'
    '<blockquote class="userstuff"><p class="message">Bye.</p></blockquote></div>'
    '<p class="message">Please drop by.</p></div>'
)
ARCHIVE = "<dc:title>Low Water</dc:title><dc:publisher>Archive of Our Own</dc:publisher>"


def book(*bodies: str, metadata: str = ARCHIVE) -> bytes:
    pages = {f"low_split_{n:03}.html": xhtml(body) for n, body in enumerate(bodies)}
    return epub(pages, metadata=metadata)


def test_classes_that_calibre_merged_do_not_make_furniture_of_an_archive_work() -> None:
    chapters = (CHAPTER.format(1), MORE, CHAPTER.format(2))
    document = read(book(PREFACE, TITLE, *chapters, AFTERWORD))
    assert lines(document, Role.PARAGRAPH) == ["Water 1.", "More.", "Water 2."]
    assert lines(document, Role.TITLE) == ["Low Water"]
    assert lines(document, Role.BYLINE) == ["by marl"]
    assert [(one.title, one.number) for one in document.divisions] == [("Tide 1", 1), ("Tide 2", 2)]
    notes = lines(document, Role.NOTE)
    assert [one for one in notes if "Notes" not in one] == ["My first.", "Hi 1.", "Hi 2.", "Bye."]
    assert "Please drop by." in lines(document, Role.FURNITURE)
    assert document.metadata.fandoms == ("Sea Tales",)


def test_an_archive_work_that_a_reader_converted_is_known_in_all_its_parts() -> None:
    data = book(PREFACE, TITLE, CHAPTER.format(1), metadata="<dc:title>Low Water</dc:title>")
    document = read(data)
    assert document.generator == "Archive of Our Own"
    assert lines(document, Role.PARAGRAPH) == ["Water 1."]


def test_a_converted_one_shot_that_was_split_is_one_chapter() -> None:
    begins = (
        '<div id="chapters" class="calibre1"><h2 class="toc-heading">Low Water</h2>'
        '<div class="calibre1"><p class="message">Water.</p></div></div>'
    )
    document = read(book(PREFACE, TITLE, begins, MORE))
    assert lines(document, Role.PARAGRAPH) == ["Water.", "More."]
    (division,) = document.divisions
    assert document.text.content[division.start :].startswith("Water.")


def test_a_long_paragraph_before_a_quotation_is_no_label_of_a_note() -> None:
    long = "He took out the notes that he had made on the quay, and read them aloud to the crew."
    body = (
        '<div id="chapters" class="userstuff"><h2 class="toc-heading">Low Water</h2>'
        f'<div class="userstuff"><p>{long}</p><blockquote class="userstuff"><p>All is lost.</p>'
        "</blockquote></div></div>"
    )
    assert lines(read(book(PREFACE, body)), Role.BLOCKQUOTE) == ["All is lost."]


def test_notes_that_calibre_made_are_footnotes_without_their_signs() -> None:
    story = (
        '<p>She left.<sup><a id="b1" href="b_split_001.html#n1" class="noteref">1</a></sup></p>'
        "<p>He stayed.</p>"
    )
    notes = (
        '<h1 class="notes-header">Notes</h1><dl id="n1" class="footnote"><dt class="calibre8">'
        '[<a href="b_split_000.html#b1">←1</a>]</dt><dd><p>By sea.</p></dd></dl>'
    )
    document = read(epub({"b_split_000.html": xhtml(story), "b_split_001.html": xhtml(notes)}))
    assert lines(document) == ["She left.", "He stayed.", "Notes", "By sea."]
    assert lines(document, Role.FOOTNOTE) == ["Notes", "By sea."]
    assert len(document.divisions) == 1


def test_the_line_above_notes_that_pandoc_draws_is_no_scene_break() -> None:
    story = (
        '<p>She left.<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a></p>'
        '<section class="footnotes" epub:type="footnotes"><hr/><ol><li id="fn1"><p>By sea.'
        '<a href="#r1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'
    )
    document = read(epub({"ch001.xhtml": xhtml(story), "ch002.xhtml": xhtml("<p>He stayed.</p>")}))
    assert lines(document) == ["She left.", "He stayed.", "By sea."]
    assert lines(document, Role.FOOTNOTE) == ["By sea."]


def test_a_part_between_those_of_the_contents_goes_on_with_the_chapter_before() -> None:
    pages = {
        "cover.xhtml": xhtml("<p>A tale of the coast.</p>"),
        "one.xhtml": xhtml("<h1>One</h1><p>She left.</p>"),
        "onebis.xhtml": xhtml("<p>By sea.</p>"),
        "two.xhtml": xhtml("<h1>Two</h1><p>He stayed.</p>"),
        "after.xhtml": xhtml("<h1>After</h1><p>They met.</p>"),
    }
    document = read(epub(pages, toc={"one.xhtml": "One", "two.xhtml": "Two"}))
    starts = [document.text.content[one.start :].split("\n")[0] for one in document.divisions]
    assert starts == ["One", "Two", "After"]


def test_italics_that_stand_in_the_style_sheet_alone_are_kept() -> None:
    parts = epub_parts(
        {"one.xhtml": xhtml('<p class="c">She <span class="i">did</span> leave.</p>')}
    )
    opf = str(parts["OEBPS/book.opf"])
    item = '<item id="s" href="s.css" media-type="text/css"/></manifest>'
    parts["OEBPS/book.opf"] = opf.replace("</manifest>", item)
    parts["OEBPS/s.css"] = "/* x */ span.i, .j {font-style: italic} .c {text-align: center}"
    document = read(zipped(parts, stored=frozenset({"mimetype"})))
    assert emphasised(document, EmphasisKind.ITALIC) == ["did"]
    assert document.passages[0].centred


def test_a_text_file_saved_from_a_word_processor_is_prose() -> None:
    style = "Preformatted_20_Text"
    written = odt(f'<text:p text:style-name="{style}">She left.</text:p>')
    assert lines(read(written), Role.PARAGRAPH) == ["She left."]
    styled = docx(paragraph("She left.", style="PreformattedText"))
    assert lines(read(styled), Role.PARAGRAPH) == ["She left."]


def test_a_deleted_end_of_paragraph_in_rtf_joins_the_two() -> None:
    data = rtf("She left {\\deleted\\revauthdel1\\par }by sea.\\par He stayed.\\par ")
    assert lines(read(data)) == ["She left by sea.", "He stayed."]
