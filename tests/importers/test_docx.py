from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import EmphasisKind, Role
from fabula.errors import EmptyStory, LockedFile, UnknownFormat
from fabula.importers.archive import Archive
from fabula.importers.xml import decode_xml
from fabula.settings import Limits
from tests.importers.helpers import check_origin, emphasised, lines, read
from tests.importers.makers import docx, docx_parts, paragraph, run, zipped

HEADINGS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Standard"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="My Chapter"/>'
    '<w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mitte"><w:name w:val="Mitte"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Teil"><w:name w:val="Teil"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Thought"><w:name w:val="Thought"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
)


def sources(data: bytes) -> Callable[[str], str]:
    archive = Archive(data, Limits())
    return lambda part: decode_xml(archive.read(part), part)


def test_roles_come_from_styles_and_what_they_are_based_on() -> None:
    document = read(
        docx(
            paragraph("The Salt Road", style="Title"),
            paragraph("by Ines Marl", style="Subtitle"),
            paragraph("One", style="berschrift1"),
            paragraph("Two", style="Kapitel"),
            paragraph("Three", style="Teil"),
            paragraph("Four", props='<w:outlineLvl w:val="1"/>'),
            paragraph("The tide was out."),
            styles=HEADINGS,
        )
    )
    assert [(p.role, p.level) for p in document.passages] == [
        (Role.TITLE, 0),
        (Role.TITLE, 2),
        (Role.HEADING, 1),
        (Role.HEADING, 1),
        (Role.HEADING, 1),
        (Role.HEADING, 2),
        (Role.PARAGRAPH, 0),
    ]
    assert document.passages[3].style == "My Chapter"
    assert not document.emphasis


def test_centring_comes_from_the_paragraph_or_its_style() -> None:
    document = read(
        docx(
            paragraph("~", style="Mitte"),
            paragraph("x", props='<w:jc w:val="center"/>'),
            paragraph("left", style="Mitte", props='<w:jc w:val="left"/>'),
            styles=HEADINGS,
        )
    )
    assert [p.centred for p in document.passages] == [True, True, False]


def test_emphasis_comes_from_runs_character_styles_and_paragraph_styles() -> None:
    document = read(
        docx(
            paragraph("You ", run("could", props="<w:i/>"), " have ", run("asked", props="<w:b/>")),
            paragraph(run("Quietly", props='<w:rStyle w:val="Emphasis"/>'), " he rose."),
            paragraph("All of it, ", run("bar this", props='<w:i w:val="0"/>'), style="Thought"),
            paragraph(
                run("Struck", props="<w:strike/>"), run(" line", props='<w:u w:val="single"/>')
            ),
            styles=HEADINGS,
        )
    )
    assert emphasised(document, EmphasisKind.ITALIC) == ["could", "Quietly", "All of it, "]
    assert emphasised(document, EmphasisKind.BOLD) == ["asked"]
    assert emphasised(document, EmphasisKind.STRIKE) == ["Struck"]
    assert emphasised(document, EmphasisKind.UNDERLINE) == [" line"]


def test_a_toggle_set_by_both_styles_cancels_out() -> None:
    document = read(
        docx(
            paragraph("one ", run("two", props='<w:rStyle w:val="Emphasis"/>'), style="Thought"),
            styles=HEADINGS,
        )
    )
    assert emphasised(document, EmphasisKind.ITALIC) == ["one "]


def test_emphasis_runs_on_over_split_runs() -> None:
    split = (run("Not ", props="<w:i/>"), run("again", props="<w:i/>"), run("!"))
    document = read(docx(paragraph(*split)))
    assert emphasised(document, EmphasisKind.ITALIC) == ["Not again"]


def test_tracked_changes_are_read_as_accepted() -> None:
    document = read(
        docx(
            paragraph(
                "The ferry was ",
                '<w:del w:id="1" w:author="E"><w:r><w:delText>late</w:delText></w:r></w:del>',
                '<w:ins w:id="2" w:author="E"><w:r><w:t>early</w:t></w:r></w:ins>',
                '<w:moveFrom w:id="3"><w:r><w:t> as ever</w:t></w:r></w:moveFrom>',
                ".",
                '<w:moveTo w:id="4"><w:r><w:t> Odd.</w:t></w:r></w:moveTo>',
            ),
        )
    )
    assert lines(document) == ["The ferry was early. Odd."]


def test_a_paragraph_whose_mark_was_deleted_runs_on() -> None:
    document = read(
        docx(
            paragraph("He ran ", props="<w:rPr><w:del w:id='1' w:author='E'/></w:rPr>"),
            paragraph("down the stairs."),
            paragraph("Nobody followed."),
        )
    )
    assert lines(document) == ["He ran down the stairs.", "Nobody followed."]
    assert document.passages[1].gap == 0


def test_the_last_paragraph_is_kept_even_if_its_mark_was_deleted() -> None:
    ending = paragraph("The end.", props="<w:rPr><w:del w:id='1' w:author='E'/></w:rPr>")
    assert lines(read(docx(paragraph("Then."), ending))) == ["Then.", "The end."]


def test_comments_keep_author_date_words_and_stretch() -> None:
    document = read(
        docx(
            paragraph(
                "I had ",
                '<w:commentRangeStart w:id="7"/>',
                "three sisters",
                '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
                ".",
            ),
            comments='<w:comment w:id="7" w:author="Beta" w:date="2021-04-02T10:00:00Z">'
            + paragraph("Two, in chapter one.")
            + "</w:comment>",
        )
    )
    (comment,) = document.comments
    assert document.text[comment.span] == "three sisters"
    assert (comment.author, comment.text) == ("Beta", "Two, in chapter one.")
    assert comment.date.startswith("2021-04-02")


def test_a_comment_may_stretch_over_paragraphs() -> None:
    document = read(
        docx(
            paragraph('<w:commentRangeStart w:id="1"/>', "First."),
            paragraph("Second."),
            paragraph("Third", '<w:commentRangeEnd w:id="1"/>', " and on."),
            comments='<w:comment w:id="1">' + paragraph("All this?") + "</w:comment>",
        )
    )
    assert document.text[document.comments[0].span] == "First.\n\nSecond.\n\nThird"


def test_notes_follow_at_the_end_in_the_order_of_their_references() -> None:
    document = read(
        docx(
            paragraph("Sea", '<w:r><w:endnoteReference w:id="2"/></w:r>', " and sky."),
            paragraph("Land.", '<w:r><w:footnoteReference w:id="3"/></w:r>'),
            footnotes='<w:footnote w:id="0" w:type="separator">'
            + paragraph("not this")
            + '</w:footnote><w:footnote w:id="3">'
            + paragraph("Dry, mostly.")
            + "</w:footnote>",
            endnotes='<w:endnote w:id="2">' + paragraph("Cold.") + "</w:endnote>",
        )
    )
    assert lines(document, Role.FOOTNOTE) == ["Cold.", "Dry, mostly."]
    assert lines(document)[0] == "Sea and sky."


def test_tables_and_text_boxes_are_read() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
        + paragraph("PRIVATE")
        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        + paragraph("PRIVATE")
        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in ("Kit:", "hello?"))
    document = read(
        docx(paragraph("The sign ", box, "read:"), f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    )
    assert lines(document) == ["The sign read:", "PRIVATE", "Kit:", "hello?"]


def test_breaks_tabs_and_signs() -> None:
    document = read(
        docx(
            paragraph(
                "<w:r><w:tab/><w:t>Roses</w:t><w:br/><w:t>twenty</w:t><w:noBreakHyphen/>"
                '<w:t>one</w:t><w:softHyphen/><w:tab/><w:sym w:font="Symbol" w:char="2042"/></w:r>'
            ),
        )
    )
    assert lines(document) == ["Roses\ntwenty\u2011one\t\u2042"]


def test_page_breaks_start_new_pages() -> None:
    document = read(
        docx(
            paragraph("Front matter."),
            paragraph('<w:r><w:br w:type="page"/></w:r>'),
            paragraph("One."),
            paragraph("Two.", props="<w:pageBreakBefore/>"),
            paragraph('<w:r><w:t>Three.</w:t><w:br w:type="page"/><w:t>Four.</w:t></w:r>'),
        )
    )
    assert lines(document) == ["Front matter.", "One.", "Two.", "Three.", "Four."]
    assert [p.new_page for p in document.passages] == [False, True, True, False, True]


def test_blank_paragraphs_are_counted_as_gap() -> None:
    document = read(docx(paragraph("One."), paragraph(), paragraph(" "), paragraph("Two.")))
    assert [p.gap for p in document.passages] == [0, 2]


def test_a_border_on_an_empty_paragraph_is_a_rule() -> None:
    border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    document = read(docx(paragraph("One."), paragraph(props=border), paragraph("Two.")))
    assert lines(document, Role.RULE) == ["* * *"]


def test_a_field_shows_its_result_and_hidden_text_is_left_out() -> None:
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    link = "<w:hyperlink>" + run("here") + "</w:hyperlink>"
    document = read(docx(paragraph(field, "Look ", link, run(" secret", props="<w:vanish/>"))))
    assert lines(document) == ["Look here"]


def test_properties_of_the_file() -> None:
    document = read(
        docx(
            paragraph("Text."),
            core="<dc:title>Salt</dc:title><dc:creator>Ines Marl</dc:creator>"
            "<cp:keywords>sea; slow burn</cp:keywords>",
            app="<Application>Microsoft Office Word</Application><AppVersion>16.0</AppVersion>",
        )
    )
    assert (document.metadata.title, document.metadata.author) == ("Salt", "Ines Marl")
    assert document.metadata.tags == ("sea", "slow burn")
    assert document.generator == "Microsoft Office Word 16.0"


def test_the_main_part_is_found_by_its_relation() -> None:
    parts = docx_parts(paragraph("Elsewhere."))
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("document.xml", "document2.xml")
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    assert lines(read(zipped(parts))) == ["Elsewhere."]


def test_a_password_protected_document_is_said_to_be_locked() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    with pytest.raises(LockedFile, match="password"):
        read(ole + "EncryptedPackage".encode("utf-16-le") + bytes(100), "locked.docx")


def test_the_old_word_format_is_refused_with_a_remedy() -> None:
    with pytest.raises(UnknownFormat, match=r"save it as \.docx"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "old.doc")


def test_a_spreadsheet_is_refused() -> None:
    parts = docx_parts()
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("word/document.xml", "xl/workbook.xml")
    with pytest.raises(UnknownFormat, match="not a text"):
        read(zipped(parts), "sums.xlsx")


def test_a_document_without_words_is_an_empty_story() -> None:
    with pytest.raises(EmptyStory):
        read(docx(paragraph(), paragraph("  ")))


PROSE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("&<\n\r"),
    max_size=30,
)


@given(st.lists(st.lists(PROSE, max_size=3), min_size=1, max_size=5))
def test_words_survive_and_lead_back_to_their_place(texts: list[list[str]]) -> None:
    data = docx(paragraph("Start."), *(paragraph(*(run(t) for t in runs)) for runs in texts))
    document = read(data)
    check_origin(document, sources(data))
    expected = (
        "".join(t.replace("\r\n", "\n").replace("\r", "\n") for t in runs) for runs in texts
    )
    assert lines(document)[1:] == [words.strip() for words in expected if words.strip()]


def test_a_file_taken_in_whole_is_missed_with_a_warning() -> None:
    document = read(docx(paragraph("One."), "<w:altChunk/>", paragraph("Two.")))
    assert lines(document) == ["One.", "Two."]
    assert "altChunk" in document.warnings[0]


def test_a_resolved_comment_and_its_answers_are_marked_so() -> None:
    mark = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="{}"'
    said = "".join(
        f'<w:comment w:id="{number}" w:author="Beta">'
        f"{paragraph(text).replace('<w:p>', f'<w:p {mark.format(number)}>')}</w:comment>"
        for number, text in enumerate(("Why?", "Because.", "Lovely."))
    )
    anchors = [f'<w:commentRangeStart w:id="{number}"/>' for number in range(3)]
    parts = docx_parts(paragraph(*anchors, "It was late."), comments=said)
    parts["word/commentsExtended.xml"] = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="0" w15:done="1"/>'
        '<w15:commentEx w15:paraId="1" w15:paraIdParent="0" w15:done="0"/>'
        '<w15:commentEx w15:paraId="2" w15:done="0"/></w15:commentsEx>'
    )
    comments = read(zipped(parts)).comments
    assert [(one.text, one.resolved) for one in comments] == [
        ("Why?", True),
        ("Because.", True),
        ("Lovely.", False),
    ]
