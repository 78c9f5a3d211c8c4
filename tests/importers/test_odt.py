from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.core import EmphasisKind, Role
from fabula.errors import DamagedFile, EmptyStory, LockedFile
from fabula.importers import import_bytes
from fabula.importers.archive import Archive
from fabula.importers.xml import decode_xml
from fabula.settings import Limits
from tests.importers.helpers import check_origin, emphasised, lines, read
from tests.importers.makers import fodt, odt, odt_parts, zipped

AUTOMATIC = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:font-weight="700"/></style:style>'
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties fo:font-style="normal" style:text-underline-style="solid"/>'
    "</style:style>"
    '<style:style style:name="T4" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:text-align="center"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph" '
    'style:parent-style-name="Heading_20_1">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
)
STYLES = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" '
    'style:family="paragraph" style:default-outline-level="1">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def p(inside: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def span(inside: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


def test_a_document_that_was_packed_anew_is_known_all_the_same() -> None:
    packed = zipped(odt_parts("<text:p>The bell rang twice.</text:p>"))
    assert import_bytes(packed, "bell.odt").text.content == "The bell rang twice."


def test_roles_come_from_styles_and_outline_levels() -> None:
    document = read(
        odt(
            p("The Well", "Title")
            + p("a winter tale", "Subtitle")
            + '<text:h text:style-name="P2" text:outline-level="1">One</text:h>'
            + '<text:h text:outline-level="2">Inside</text:h>'
            + p("It had frozen.")
            + p("who digs", "Quotations"),
            automatic=AUTOMATIC,
            styles=STYLES,
        )
    )
    assert [(one.role, one.level) for one in document.passages] == [
        (Role.TITLE, 0),
        (Role.TITLE, 2),
        (Role.HEADING, 1),
        (Role.HEADING, 2),
        (Role.PARAGRAPH, 0),
        (Role.BLOCKQUOTE, 0),
    ]
    assert document.passages[2].new_page
    assert document.passages[2].style == "Heading 1"
    assert not document.emphasis


def test_emphasis_and_centring() -> None:
    document = read(
        odt(
            p(f"You {span('did ' + span('not', 'T2') + span('ask', 'T3'), 'T1')}.")
            + p("* * *", "P1"),
            automatic=AUTOMATIC,
        )
    )
    assert emphasised(document, EmphasisKind.ITALIC) == ["did not"]
    assert emphasised(document, EmphasisKind.BOLD) == ["not"]
    assert emphasised(document, EmphasisKind.UNDERLINE) == ["ask"]
    assert [one.centred for one in document.passages] == [False, True]


def test_white_space_is_collapsed_and_written_space_kept() -> None:
    inside = (
        "\n   Down\n  the  "
        + span(" well", "T1")
        + '<text:s text:c="3"/>went<text:tab/>it<text:line-break/>all '
    )
    assert lines(read(odt(p(inside)))) == ["Down the well   went\tit\nall"]


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + p("never this")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    kept = p(
        'She <text:change text:change-id="a"/>stayed<text:change-start/> on<text:change-end/>.'
    )
    assert lines(read(odt(changes + kept))) == ["She stayed on."]


def test_comments_keep_author_date_words_and_stretch() -> None:
    note = (
        '<office:annotation office:name="__1"><dc:creator>Beta</dc:creator>'
        "<dc:date>2022-01-03T08:00:00</dc:date>" + p("Which hand?") + "</office:annotation>"
    )
    end = '<office:annotation-end office:name="__1"/>'
    document = read(odt(p(f"He raised {note}a hand{end} and left.")))
    (comment,) = document.comments
    assert document.text[comment.span] == "a hand"
    assert (comment.author, comment.date) == ("Beta", "2022-01-03T08:00:00")
    assert comment.text == "Which hand?"
    assert lines(document) == ["He raised a hand and left."]


def test_a_comment_without_an_end_is_tied_to_its_point() -> None:
    note = "<office:annotation>" + p("Hm.") + "</office:annotation>"
    (comment,) = read(odt(p(f"One{note} two."))).comments
    assert (comment.start, comment.end, comment.text) == (3, 3, "Hm.")


def test_notes_follow_at_the_end() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body>" + p("A pump, really.", "Footnote") + "</text:note-body></text:note>"
    )
    document = read(odt(p(f"The well{note} was dry.") + p("Bone dry.")))
    assert lines(document) == ["The well was dry.", "Bone dry.", "A pump, really."]
    assert document.passages[-1].role is Role.FOOTNOTE


def test_text_boxes_tables_and_indexes() -> None:
    box = "<draw:frame><draw:text-box>" + p("KEEP OUT") + "</draw:text-box></draw:frame>"
    table = f"<table:table-cell>{p('Ned')}</table:table-cell>"
    index = "<text:table-of-content><text:index-body>" + p("One 3") + "</text:index-body>"
    index += "</text:table-of-content>"
    document = read(odt(index + p(f"A board {box}said:") + table))
    assert lines(document) == ["One 3", "A board said:", "KEEP OUT", "Ned"]
    assert lines(document, Role.FURNITURE) == ["One 3"]


def test_hidden_text_and_descriptions_of_pictures_are_left_out() -> None:
    frame = "<draw:frame><svg:title>lamp.png</svg:title></draw:frame>"
    document = read(odt(p(f"Lit{span(' not', 'T4')}.{frame}"), automatic=AUTOMATIC))
    assert lines(document) == ["Lit."]


def test_an_empty_horizontal_line_is_a_rule() -> None:
    document = read(odt(p("One.") + p("", "Horizontal_20_Line") + p("Two.") + p("") + p("Three.")))
    assert lines(document) == ["One.", "* * *", "Two.", "Three."]
    assert [one.gap for one in document.passages] == [0, 0, 0, 1]


def test_properties_of_the_file() -> None:
    document = read(
        odt(
            p("Text."),
            meta="<dc:title>Well</dc:title><meta:initial-creator>Odd Berg</meta:initial-creator>"
            "<dc:creator>Somebody</dc:creator><meta:keyword>ice</meta:keyword>"
            "<meta:keyword>rope</meta:keyword><meta:generator>LibreOffice/7</meta:generator>",
        )
    )
    assert (document.metadata.title, document.metadata.author) == ("Well", "Odd Berg")
    assert document.metadata.tags == ("ice", "rope")
    assert document.generator == "LibreOffice/7"


def test_a_flat_file_reads_the_same() -> None:
    body = p(f"You {span('did', 'T1')}.") + p("~", "P1")
    flat = read(fodt(body, automatic=AUTOMATIC), "well.fodt")
    packed = read(odt(body, automatic=AUTOMATIC))
    assert flat.text.content == packed.text.content
    assert flat.emphasis == packed.emphasis
    check_origin(flat, lambda _: fodt(body, automatic=AUTOMATIC).decode())


def test_a_password_protected_document_is_said_to_be_locked() -> None:
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(LockedFile, match="password"):
        read(odt(p("?"), manifest=entry))


def test_a_package_without_content_is_damaged() -> None:
    parts = odt_parts(p("One."))
    parts["content.xml.bak"] = parts.pop("content.xml")
    with pytest.raises(DamagedFile):
        read(zipped(parts, stored=frozenset({"mimetype"})))


def test_a_document_without_words_is_an_empty_story() -> None:
    with pytest.raises(EmptyStory):
        read(odt(p("") + p(" ")))


def sources(data: bytes) -> Callable[[str], str]:
    archive = Archive(data, Limits())
    return lambda part: decode_xml(archive.read(part), part)


PROSE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
    | st.sampled_from("&< \n\u00a0"),
    max_size=30,
)


@given(st.lists(st.lists(PROSE, max_size=3), min_size=1, max_size=5))
def test_words_survive_and_lead_back_to_their_place(texts: list[list[str]]) -> None:
    body = "".join(p("".join(span(escape(word), "T1") for word in words)) for words in texts)
    data = odt(p("Start.") + body, automatic=AUTOMATIC)
    document = read(data)
    check_origin(document, sources(data))
    assert "".join(document.text.content.split()) == "Start." + "".join(
        "".join("".join(words).split()) for words in texts
    )
