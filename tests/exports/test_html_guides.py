"""What leads through the page: unsure lines, names and where they stand, who talks with whom."""

import re
from typing import Any

import msgspec
import pytest
from lxml import html as lxml_html

from fabula import contract
from fabula.contract import Reading
from fabula.exports import html
from fabula.exports.view.matrix import Matrix
from tests.exports.handmade import Handmade, ferry
from tests.exports.lighthouse import lighthouse

tree: Any = lxml_html


def page(reading: Reading) -> Any:
    return tree.fromstring(html.page(reading))


def named(reading: Reading) -> Reading:
    """The same with every alias's first place, and the aliases joined."""
    people = []
    for one in reading.characters:
        names = tuple(
            contract.Name(name=name, first=_first(reading, name), mentions=2)
            for name in one.aliases
        )
        joins = tuple(
            contract.Join(names=(one.name, other), confidence=0.75, by="short-form")
            for other in one.aliases[1:]
        )
        people.append(msgspec.structs.replace(one, names=names, joins=joins))
    return msgspec.structs.replace(reading, characters=tuple(people))


def _first(reading: Reading, name: str) -> Any:
    from fabula.core import Span

    found = re.search(re.escape(name), reading.text)
    return Span(*found.span()) if found else None


def test_one_can_go_from_each_unsure_line_to_the_next_and_back_to_the_list() -> None:
    root = page(ferry())
    way, at = [], root.xpath("//a[starts-with(., 'Go to the first')]/@href")[0]
    while at != "#unsure":
        way.append(at)
        line = root.get_element_by_id(at[1:])
        assert "u" in line.get("class").split()
        at = line.xpath("following-sibling::a[@class='j'][1]/@href")[0]
    assert way == ["#q2", "#q5"]
    assert root.xpath("//details[@class='unsure']//a/@href") == way


def test_the_list_of_unsure_lines_names_chapters_speakers_and_words() -> None:
    (listed,) = page(ferry()).xpath("//details[@class='unsure']")
    text = " ".join(listed.text_content().split())
    assert "2 lines" in text
    assert "Oskar? “Neither had I.”" in text
    assert "unknown “All aboard that’s coming!" in text


def test_a_page_without_doubts_has_no_such_list() -> None:
    made = Handmade().character("c1", "Ann").block("prose", "“Yes,” said Ann.")
    root = page(made.says("“Yes,”", "c1", "said Ann").chapter(None, 0, 0).reading())
    assert not root.xpath("//*[@id='unsure'] | //a[@class='j']")


def test_the_margin_names_whom_a_line_is_said_to() -> None:
    root = page(lighthouse())
    margins = [" ".join(one.text_content().split()) for one in root.xpath("//*[@aria-hidden]")]
    assert "Aksel → Marit" in margins
    assert "the keeper → Aksel, Marit" in margins
    (to,) = root.xpath("//*[contains(@class, 'm ')][.//text()='Aksel?']//small/bdi")
    assert to.get("class") == "s2"


def test_every_name_tells_where_it_first_stands_and_why_it_is_theirs() -> None:
    root = page(named(ferry()))
    told = root.xpath("//details[@class='names']")[0]
    items = [" ".join(one.text_content().split()) for one in told.xpath(".//li")]
    assert items == [
        "Ingrid, 2 times, first in The Pier",
        "Mrs. Vold, 2 times, first in The Crossing",
        "Ingrid = Mrs. Vold: a short form of the name, 75% sure",
    ]
    for link in told.xpath(".//a/@href"):
        assert root.get_element_by_id(link[1:]).tag in {"p", "blockquote", "h2"}


def test_one_who_only_is_named_is_linked_to_the_place() -> None:
    root = page(named(ferry()))
    (link,) = root.xpath("//p[@class='silent']/a[contains(., 'Birgit')]/@href")
    assert "Birgit sends" in root.get_element_by_id(link[1:]).text_content()


def test_who_talks_with_whom_is_a_table_with_both_directions() -> None:
    rows = page(lighthouse()).xpath("//table[@class='between']/tbody/tr")
    cells = [[cell.text_content() for cell in row.xpath("td")] for row in rows]
    assert cells[0] == ["Aksel", "Marit", "2", "1", "7"]
    assert {tuple(row[:2]) for row in cells[1:]} == {
        ("Aksel", "the keeper"),
        ("Marit", "the keeper"),
    }


def test_the_drawing_tells_by_width_and_in_words() -> None:
    (drawing,) = page(lighthouse()).xpath("//svg[@class='arcs']")
    widths = {
        path.xpath("title")[0].text: float(path.get("stroke-width"))
        for path in drawing.xpath("path")
    }
    assert set(widths) == {
        "Aksel and Marit: 3 lines",
        "Aksel and the keeper: 1 line",
        "Marit and the keeper: 1 line",
    }
    assert max(widths, key=lambda one: widths[one]) == "Aksel and Marit: 3 lines"
    assert drawing.get("aria-label")


def test_two_people_need_no_drawing() -> None:
    made = Handmade().character("c1", "Ann").character("c2", "Ben").block("prose", "“A.” “B.”")
    made.says("“A.”", "c1", to=("c2",)).says("“B.”", "c2", to=("c1",))
    root = page(made.chapter(None, 0, 0).reading())
    assert not root.xpath("//svg[@class='arcs']")
    assert len(root.xpath("//table[@class='between']/tbody/tr")) == 1


@pytest.mark.parametrize("reading", [ferry(), lighthouse(), named(ferry()), named(lighthouse())])
def test_all_links_lead_somewhere_and_ids_are_unique(reading: Reading) -> None:
    root = page(reading)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(ids)


def test_a_hostile_name_in_the_drawing_and_the_lists_is_escaped() -> None:
    evil = "</text></svg><script>alert(1)</script>"
    made = Handmade()
    for one in ("c1", "c2", "c3"):
        made.character(one, f"{evil}{one}")
    made.block("prose", "“A.” “B.” “C.”")
    for words, one, to in (("“A.”", "c1", "c2"), ("“B.”", "c2", "c3"), ("“C.”", "c3", "c1")):
        made.says(words, one, confidence=0.3, to=(to,))
    root = page(named(made.chapter(evil, 0, 0).reading()))
    assert len(root.xpath("//script")) == 1
    assert len(root.xpath("//svg[@class='arcs']/path")) == 3


def test_the_largest_number_of_the_matrix_is_looked_for_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It was looked for at each cell, so that 2,000 people in 100 chapters took a minute."""
    calls = []
    most: Any = Matrix.most

    def counted(matrix: Matrix) -> Any:
        calls.append(matrix)
        return most.fget(matrix)

    monkeypatch.setattr(Matrix, "most", property(counted))
    html.page(ferry())
    assert len(calls) == 1
