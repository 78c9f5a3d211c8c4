"""Pages of the archives, and any other page."""

import pytest

from fabula.core import Document, EmphasisKind, Role
from fabula.errors import DamagedFile
from fabula.importers import import_bytes
from tests.importers import markup_pages as pages


def read(page: str) -> Document:
    document = import_bytes(page.encode(), "story.html")
    for one in document.origin:
        if one.length == one.end - one.start:
            assert page[one.offset : one.offset + one.length] == document.text[one.span]
    return document


def words(document: Document, *roles: Role) -> list[str]:
    return [document.text[p.span] for p in document.passages if p.role in roles]


def divisions(document: Document) -> list[tuple[str | None, int | None, str]]:
    text = document.text.content
    return [(d.title, d.number, text[d.start : d.start + 9]) for d in document.divisions]


def test_a_download_from_ao3_tells_its_parts_apart() -> None:
    document = read(pages.AO3)
    assert document.generator == "Archive of Our Own"
    assert words(document, Role.TITLE) == ["The Lamp Room"]
    assert words(document, Role.BYLINE) == ["by saltmarsh"]
    assert words(document, Role.SUMMARY)[::2] == ["Summary", "Chapter Summary"]
    notes = words(document, Role.NOTE)
    assert {"For M.", "Thanks!", "R&R.", "Done."} <= {*notes}
    assert words(document, Role.PARAGRAPH) == [
        "“Come up,” said Ada. Not yet, he thought.",
        "He came.",
        "It ended.",
    ]
    assert words(document, Role.BLOCKQUOTE) == ["Dear Tom,"]
    assert divisions(document) == [("The Stair", 1, "Chapter 1"), (None, 2, "Chapter 2")]


def test_a_download_from_ao3_says_what_it_is() -> None:
    found = read(pages.AO3).metadata
    assert (found.title, found.author, found.rating) == ("The Lamp Room", "saltmarsh", "Mature")
    assert found.fandoms == ("Harbour Tales", "Ebb & Flow")
    assert found.characters == ("Ada Ferris", "Tom Pell")
    assert found.relationships == ("Ada Ferris/Tom Pell",)
    assert (found.words, found.chapters, found.status) == (1234, "2/?", "in progress")
    assert (found.published, found.updated) == ("2020-02-03", "2021-04-05")
    assert (found.series, found.summary) == (("Part 2 of Lights",), "She keeps the light.")
    assert found.url == "http://archiveofourown.org/works/123"


def test_translated_labels_are_told_by_their_values_and_places() -> None:
    document = read(pages.AO3_ONE_SHOT_IN_SPANISH)
    found = document.metadata
    assert (found.rating, found.warnings) == ("Teen And Up Audiences", ("Major Character Death",))
    assert (found.fandoms, found.characters) == (("Harbour Tales",), ("Ada", "Tom"))
    assert (found.relationships, found.tags) == (("Ada & Tom",), ("Angst",))
    assert (found.words, found.status, found.summary) == (900, "complete", "Una luz.")
    assert words(document, Role.PARAGRAPH) == ["The light went out."]
    assert divisions(document) == [(None, None, "The light")]


def test_a_page_of_fanfiction_net_is_its_story_and_its_header() -> None:
    document = read(pages.FANFICTION_NET)
    assert document.generator == "FanFiction.net"
    assert words(document, Role.TITLE, Role.BYLINE) == ["Salt Road", "brinewife"]
    assert words(document, Role.PARAGRAPH) == ["A/N: thanks.", "X", '"Well," said Ada.']
    assert "Terms" not in document.text.content
    found = document.metadata
    assert (found.rating, found.language, found.words) == ("Fiction T", "English", 4210)
    assert (found.tags, found.status) == (("Adventure", "Hurt/Comfort"), "complete")
    assert found.characters == ("Ada F.", "Tom P.", "Quill")
    assert found.relationships == ("Ada F./Tom P.",)
    assert divisions(document) == [("The Ferry", 2, "A/N: than")]


def test_a_page_of_efiction() -> None:
    document = read(pages.EFICTION)
    assert document.generator == "eFiction"
    assert words(document, Role.NOTE) == ["Story Notes:", "Not mine."]
    assert words(document, Role.PARAGRAPH) == ['"No," he said.', '"Yes."', "The end."]
    assert [d.title for d in document.divisions] == ["Slack Water", "Ebb"]
    found = document.metadata
    assert (found.title, found.author, found.rating) == ("Tide", "oar", "PG-13")
    assert (found.characters, found.words, found.status) == (("Ada", "Tom"), 1900, "complete")
    assert found.warnings == ()


def test_what_fanficfare_writes() -> None:
    document = read(pages.FANFICFARE)
    assert document.generator == "FanFicFare"
    assert words(document, Role.NOTE) == ["Author's Note: hi"]
    assert words(document, Role.PARAGRAPH) == ["He waited.", "* * *", "She came.", "The end."]
    assert [d.title for d in document.divisions] == ["Slack", "Ebb"]
    found = document.metadata
    assert (found.title, found.author, found.summary) == ("Tide", "oar", "They wait.")
    assert (found.fandoms, found.words) == (("Harbour Tales",), 1900)


def test_any_page_is_its_text_without_its_frame() -> None:
    document = read(pages.ANY_PAGE)
    assert document.text.content == (
        "Night Bus\n\nThe bus was late, and I was later than the bus.\n\n~\n\n"
        "We rode all the way\nto the depot — and back."
    )
    assert [(p.role, p.centred, p.gap) for p in document.passages][2:] == [
        (Role.PARAGRAPH, True, 0),
        (Role.PARAGRAPH, False, 1),
    ]
    assert (document.metadata.author, document.metadata.language) == ("Perpetua Lunn", "en")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>Two</p>", "One\n\nTwo"),
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
        ("<p>I <3 you </3 &amp; you</p>", "I <3 you </3 & you"),
        ("<p>x<!-- gone --> y</p><p>z", "x y\n\nz"),
        ("<p>x</p><!-- never closed <p>y</p>", "x\n\ny"),
        ("<p>he</p><hr><p>she</p>", "he\n\n* * *\n\nshe"),
        ("<table><tr><td>Ada<td>9<tr><td>Tom<td>7</table>", "Ada\t9\n\nTom\t7"),
        ("<p><ruby>海<rp>(</rp><rt>sea</rt><rp>)</rp></ruby></p>", "海(sea)"),
        ("<details><summary>More</summary><p>Text</p></details>", "More\n\nText"),
        ("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree"),
        ("<p><q>Yes</q> &ldquo;No&rdquo; &nosuch; &#xD800;</p>", "“Yes” “No” &nosuch; \ufffd"),
        ("<p>It<sup>1</sup><a role='doc-noteref'>1</a></p>", "It1"),
        ("<p>shown<span style='display:none'>hidden</span></p>", "shown"),
    ],
)
def test_the_text_of_markup(markup: str, text: str) -> None:
    assert read(f"<html><body>{markup}</body></html>").text.content == text


def test_emphasis_follows_the_markup_even_where_it_crosses() -> None:
    page = "<html><p><b>bold <i>both</b> plain</i> <span style='font-style:italic'>x </span>y</p>"
    document = read(page)
    assert [(e.kind, document.text[e.span]) for e in document.emphasis] == [
        (EmphasisKind.BOLD, "bold both"),
        (EmphasisKind.ITALIC, "both"),
        (EmphasisKind.ITALIC, "x"),
    ]


def test_empty_paragraphs_and_line_breaks_are_gaps() -> None:
    page = "<html><p>a</p><p></p><p>&nbsp;</p><p>b</p><div><br></div><p>c<br><br><br>d</p>"
    assert [p.gap for p in read(page).passages] == [0, 2, 1, 2]


def test_blocks_nested_too_deep_are_refused_and_inline_ones_are_passed_over() -> None:
    with pytest.raises(DamagedFile, match="500 levels"):
        import_bytes(b"<html>" + b"<div>" * 100_000, "a.html")
    document = import_bytes(b"<html><p>" + b"<i>" * 100_000 + b"deep", "a.html")
    assert document.text.content == "deep"
