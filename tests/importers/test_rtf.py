import pytest
from hypothesis import given
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from fabula.core import EmphasisKind, Role
from fabula.errors import DamagedFile, EmptyStory, TooLarge
from fabula.importers import import_bytes
from fabula.importers.rtf.encodings import decode_source
from fabula.settings import Limits
from tests.importers.helpers import check_origin, emphasised, lines, read
from tests.importers.makers import rtf, rtf_escaped

SHEET = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2\qc Title;}"
    r"{\s3\outlinelevel1 Scene;}{\*\cs10\i Emphasis;}}"
)


def test_paragraphs_and_what_stands_for_signs() -> None:
    document = read(
        rtf(
            r"\pard She said \ldblquote wait\rdblquote\emdash and we did.\par"
            "\r\n"
            r"Braces \{ and \} and \\ a\~b\_c so\-ft\line next\tab end.\par"
        )
    )
    assert lines(document) == [
        "She said “wait”—and we did.",
        "Braces { and } and \\ a\u00a0b\u2011c soft\nnext\tend.",
    ]


def test_code_pages_and_unicode() -> None:
    document = read(
        rtf(
            r"\'93Caf\'e9\'94 {\f1 \'cc\'e8\'f0} \u8220?x\u8221\'94 \u-10179?\u-8704? "
            r"{\uc0\u233 t\u233 }\uc2\u9731 ab!\par"
        )
    )
    assert lines(document) == ["“Café” Мир “x” 😀 été☃!"]


def test_double_byte_characters_may_end_in_an_ascii_byte() -> None:
    fonts = r"{\fonttbl{\f0\fcharset128 Mincho;}}"
    data = (r"{\rtf1\ansi\deff0" + fonts + r"\f0 \'83A\'83\'6e.\par}").encode("ascii")
    assert lines(read(data)) == ["\u30a2\u30cf."]


def test_bytes_above_ascii_are_read_by_the_code_page() -> None:
    assert lines(read(rtf("“Café”\\par"))) == ["“Café”"]


def test_emphasis_ends_with_its_group_and_with_plain() -> None:
    document = read(
        rtf(
            r"One {\i two {\b three}} four \b five\b0  \ul six\ulnone  "
            r"\strike seven\plain eight\par"
        )
    )
    assert lines(document) == ["One two three four five six seveneight"]
    assert emphasised(document, EmphasisKind.ITALIC) == ["two three"]
    assert emphasised(document, EmphasisKind.BOLD) == ["three", "five"]
    assert emphasised(document, EmphasisKind.UNDERLINE) == ["six"]
    assert emphasised(document, EmphasisKind.STRIKE) == ["seven"]


def test_roles_come_from_the_style_sheet() -> None:
    document = read(
        rtf(
            r"\pard\s2\qc The Kiln\par\pard\s1\b One\b0\par\pard\s3 Fire\par"
            r"\pard\outlinelevel0 Two\par\pard It was {\b hot}.\par",
            head=SHEET,
        )
    )
    assert [(one.role, one.level, one.style) for one in document.passages] == [
        (Role.TITLE, 0, "Title"),
        (Role.HEADING, 1, "heading 1"),
        (Role.HEADING, 2, "Scene"),
        (Role.HEADING, 1, "Normal"),
        (Role.PARAGRAPH, 0, "Normal"),
    ]
    assert document.passages[0].centred
    assert emphasised(document, EmphasisKind.BOLD) == ["hot"]


def test_blank_paragraphs_page_breaks_and_rules() -> None:
    document = read(
        rtf(
            r"One.\par\par\par Two.\par\page Three.\par Four\page five.\par\pagebb Six.\par"
            r"\pard\brdrb\brdrs\par\pard Seven.\par"
        )
    )
    assert lines(document) == [
        *("One.", "Two.", "Three.", "Four", "five.", "Six.", "* * *", "Seven."),
    ]
    assert [one.gap for one in document.passages] == [0, 2, 0, 0, 0, 0, 0, 0]
    assert [one.new_page for one in document.passages] == [
        *(False, False, True, False, True, True, False, False),
    ]


def test_a_backslash_at_the_end_of_a_line_ends_a_paragraph() -> None:
    assert lines(read(rtf("The first.\\\nThe second.\\\n"))) == ["The first.", "The second."]


def test_tables_fields_pictures_headers_and_lists() -> None:
    document = read(
        rtf(
            r"{\header Page\par}{\pict\bin4 }{}\pard}\par See "
            r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the kiln}}.\par'
            r"\trowd\intbl Mo:\cell yes\cell\row\pard{\listtext 1.\tab}Clay.\par"
        )
    )
    assert lines(document) == ["See the kiln.", "Mo:", "yes", "Clay."]


def test_footnotes_and_text_boxes_leave_the_flow() -> None:
    document = read(
        rtf(
            r"The glaze{\super\chftn{\footnote\pard\plain\chftn  Lead, mostly.\par}} ran"
            r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard HOT\par}}"
            r"{\shprslt HOT}}.\par Cooled.\par"
        )
    )
    assert lines(document) == ["The glaze ran.", "HOT", "Cooled.", "Lead, mostly."]
    assert document.passages[-1].role is Role.FOOTNOTE


def test_deleted_and_hidden_text_is_left_out() -> None:
    assert lines(read(rtf(r"It {\deleted broke }{\revised cracked}{\v secret}.\par"))) == [
        "It cracked."
    ]


def test_comments_keep_author_date_words_and_stretch() -> None:
    packed = (121 << 20) | (4 << 16) | (2 << 11) | (9 << 6) | 30
    document = read(
        rtf(
            r"Put it {\*\atrfstart 1}in the kiln{\*\atrfend 1}{\*\atnid AB}"
            r"{\*\atnauthor Beta}\chatn"
            rf"{{\*\annotation{{\*\atnref 1}}{{\*\atndate {packed}}}\pard Which one?\par}} now.\par"
        )
    )
    (comment,) = document.comments
    assert document.text[comment.span] == "in the kiln"
    assert (comment.author, comment.date) == ("Beta", "2021-04-02T09:30:00")
    assert comment.text == "Which one?"
    assert lines(document) == ["Put it in the kiln now."]


def test_properties_of_the_file() -> None:
    document = read(
        rtf(
            r"Text.\par",
            head=r"{\info{\title The Kiln}{\author Jo \'c5s}{\keywords clay, fire}}"
            r"{\*\generator Riched20 10.0;}",
        )
    )
    assert (document.metadata.title, document.metadata.author) == ("The Kiln", "Jo Ås")
    assert document.metadata.tags == ("clay", "fire")
    assert document.generator == "Riched20 10.0"


def test_a_file_that_breaks_off_is_read_with_a_warning() -> None:
    document = read(rtf(r"The first.\par The sec")[:-5])
    assert lines(document) == ["The first.", "The"]
    assert document.warnings == ("The file breaks off; what follows is missing.",)


def test_a_file_that_breaks_off_before_its_text_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read(rtf("x")[:40])


def test_a_file_without_words_is_an_empty_story() -> None:
    with pytest.raises(EmptyStory):
        read(rtf(r"\par \par"))


def test_deep_groups_are_refused() -> None:
    with pytest.raises(TooLarge, match="500 deep"):
        read(rtf("{" * 100_000))
    assert lines(import_bytes(rtf("{" * 300 + "in" + "}" * 300), "a.rtf", Limits(depth=400))) == [
        "in"
    ]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Zs"))
    | st.just(" "),
    max_size=30,
)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_words_survive_and_lead_back_to_their_place(paragraphs: list[str]) -> None:
    data = rtf(r"\pard Start.\par " + "".join(rf"{rtf_escaped(p)}\par " for p in paragraphs))
    document = read(data)
    check_origin(document, lambda _: decode_source(data, "cp1252"))
    assert lines(document)[1:] == [words.strip() for words in paragraphs if words.strip()]


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_our_words_are_those_of_striprtf(paragraphs: list[str]) -> None:
    bmp = ["".join(sign for sign in words if sign < "\U00010000") for words in paragraphs]
    data = rtf(r"\pard Start.\par " + "".join(rf"{{\i {rtf_escaped(p)}}}\par " for p in bmp))
    theirs = rtf_to_text(data.decode("ascii"))  # type: ignore[no-untyped-call]
    assert lines(read(data)) == [line.strip() for line in theirs.split("\n") if line.strip()]
