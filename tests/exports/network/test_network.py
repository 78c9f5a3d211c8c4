"""The networks: valid, read back by networkx as what the reading says, safe with any name."""

import io
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import etree

from fabula.contract import Reading
from fabula.exports import network
from tests.exports.handmade import Handmade
from tests.exports.lighthouse import lighthouse

HOSTILE = "</node><script>alert('x')</script>\"&amp;\x00\x1b]0;\ud800\uffff<![CDATA["


def check(name: str, content: bytes) -> Any:
    """The parsed file; fails where it is not as the published schema of its format wants it."""
    tree = etree.fromstring(content)
    grammar = Path(__file__).with_name(f"{name.rpartition('.')[2]}.rng")
    etree.RelaxNG(etree.parse(grammar)).assertValid(tree)
    return tree


def files(reading: Reading) -> dict[str, bytes]:
    return dict(network.files(reading))


def graphml(reading: Reading, name: str) -> Any:
    return nx.read_graphml(io.BytesIO(files(reading)[f"{name}.graphml"]))


def gexf(reading: Reading, name: str) -> Any:
    return nx.read_gexf(io.BytesIO(files(reading)[f"{name}.gexf"]), version="1.2draft")


def talking(name: str) -> Reading:
    made = Handmade(name=f"{name}.txt").character("c1", name).character("c2", name, name)
    made.block("prose", "“Go.” “No.”").says("“Go.”", "c1", to=("c2",)).says(
        "“No.”", "c2", to=("c1",)
    )
    return made.chapter(name, 0, 0).scene("ch1", 0, 0).reading()


@pytest.mark.parametrize("name", network.NAMES)
def test_each_file_is_as_its_format_wants_it(name: str) -> None:
    check(name, files(lighthouse())[name])
    check(name, files(Handmade().block("prose", "Nobody spoke.").reading())[name])


def test_the_whole_book_has_one_edge_a_pair_with_lines_and_words() -> None:
    for graph in (graphml(lighthouse(), "book"), gexf(lighthouse(), "book")):
        assert graph.is_directed()
        assert {graph.nodes[one]["label"] for one in graph} == {"Aksel", "Marit", "the keeper"}
        edges = {(a, b): (own["lines"], own["words"]) for a, b, own in graph.edges(data=True)}
        assert edges == {
            ("c1", "c2"): (2, 4),
            ("c2", "c1"): (1, 3),
            ("c3", "c1"): (1, 7),
            ("c3", "c2"): (1, 7),
        }
        assert graph.edges["c1", "c2"]["weight"] == 2
        assert graph.nodes["c2"]["narrator"] is True
        assert graph.nodes["c1"]["lines"] == 2


def test_lines_that_nobody_is_known_to_say_or_hear_are_counted() -> None:
    about = graphml(lighthouse(), "book").graph
    assert about["name"] == "The Lamp Room"
    assert (about["lines"], about["without_speaker"], about["without_addressee"]) == (5, 1, 0)


def test_by_scene_a_pair_has_an_edge_for_each_scene_they_talk_in() -> None:
    graph = graphml(lighthouse(), "scenes")
    edges = [(a, b, own["scene"], own["scene_id"]) for a, b, own in graph.edges(data=True)]
    assert sorted(edges) == [
        ("c1", "c2", 1, "s1"),
        ("c2", "c1", 1, "s1"),
        ("c3", "c1", 2, "s2"),
        ("c3", "c2", 2, "s2"),
    ]
    chapters = graphml(lighthouse(), "chapters")
    assert {own["chapter_label"] for *_, own in chapters.edges(data=True)} == {"Chapter 1"}


def test_by_scene_a_pair_is_there_in_gexf_while_they_talk() -> None:
    graph = gexf(lighthouse(), "scenes")
    assert graph.edges["c1", "c2"]["lines"] == [(2, 1.0, 2.0)]
    assert graph.edges["c3", "c1"]["spells"] == [(2.0, 3.0)]


@pytest.mark.parametrize("name", network.NAMES)
def test_a_hostile_name_is_a_name_and_nothing_else(name: str) -> None:
    tree = check(name, files(talking(HOSTILE))[name])
    shown = "</node><script>alert('x')</script>\"&amp;]0;\ufffd\ufffd<![CDATA["
    words = [*tree.itertext(), *tree.xpath("//@label")]
    assert any(shown in text for text in words)


@settings(max_examples=60)
@given(some.text(max_size=30))
def test_any_name_can_be_read_back(name: str) -> None:
    reading = talking(name)
    for file, content in network.files(reading):
        check(file, content)
    graph = graphml(reading, "book")
    assert graph.nodes["c1"].get("label", "") == gexf(reading, "book").nodes["c1"]["label"]


def test_one_who_talks_to_themself_is_a_loop() -> None:
    made = Handmade().character("c1", "Ann").block("prose", "“Think, Ann.”")
    reading = made.says("“Think, Ann.”", "c1", to=("c1",)).chapter(None, 0, 0).reading()
    assert list(graphml(reading, "book").edges) == [("c1", "c1")]


def test_the_same_reading_makes_the_same_files() -> None:
    assert files(lighthouse()) == files(lighthouse())


def test_all_six_are_written(tmp_path: Path) -> None:
    network.write(lighthouse(), tmp_path / "out")
    assert {one.name for one in (tmp_path / "out").iterdir()} == set(network.NAMES)
