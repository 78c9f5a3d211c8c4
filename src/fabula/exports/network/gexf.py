"""GEXF 1.2 (http://gexf.net), the format of Gephi."""

from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element

from fabula.exports.network.graph import Edge, Graph, Node
from fabula.exports.network.xml import Value, child, document

_SPACE: Final = "http://www.gexf.net/1.2draft"
_NODE: Final = {
    "pronouns": "string",
    "narrator": "boolean",
    "mentions": "integer",
    "lines": "integer",
}
_EDGE: Final = {"lines": "integer", "words": "integer"}


def gexf(graph: Graph) -> bytes:
    """The network as GEXF; by chapter or scene it is one that changes with time, of which chapters
    (or scenes) are the units: a pair has one edge, and at each place its own lines and words.
    """
    timed = graph.by != "book"
    root = Element("gexf", {"xmlns": _SPACE, "version": "1.2"})
    about = child(root, "meta")
    child(about, "creator", "Fabula")
    child(about, "description", _described(graph))
    times = {"timeformat": "double"} if timed else {}
    mode = "dynamic" if timed else "static"
    body = child(root, "graph", defaultedgetype="directed", mode=mode, **times)
    _attributes(body, "node", "static", _NODE)
    _attributes(body, "edge", mode, _EDGE)
    nodes = child(body, "nodes")
    for node in graph.nodes:
        _node(child(nodes, "node", id=node.id, label=node.label), node)
    edges = child(body, "edges")
    for number, alike in enumerate(_by_pair(graph), 1):
        _edge(edges, number, alike)
    return document(root)


def _described(graph: Graph) -> str:
    units = "" if graph.by == "book" else f", a {graph.by} a unit of time"
    told = graph.talk
    return (
        f"Who speaks to whom in {graph.name}{units}. Of {told.lines} spoken lines, "
        f"{told.without_speaker} have no known speaker, "
        f"{told.without_addressee} a known speaker and no known addressee."
    )


def _attributes(body: Element, owner: str, mode: str, kinds: dict[str, str]) -> None:
    listed = child(body, "attributes", **{"class": owner, "mode": mode})
    for name, kind in kinds.items():
        child(listed, "attribute", id=f"{owner}-{name}", title=name, type=kind)


def _node(made: Element, node: Node) -> None:
    values = child(made, "attvalues")
    for name in _NODE:
        child(values, "attvalue", **{"for": f"node-{name}", "value": getattr(node, name)})


def _by_pair(graph: Graph) -> list[list[Edge]]:
    def ends(edge: Edge) -> tuple[str, str]:
        return edge.pair.speaker, edge.pair.addressee

    return [list(alike) for _, alike in groupby(sorted(graph.edges, key=ends), key=ends)]


def _edge(edges: Element, number: int, alike: list[Edge]) -> None:
    pair = alike[0].pair
    weight = sum(one.pair.lines for one in alike)
    ends = {"id": f"t{number}", "source": pair.speaker, "target": pair.addressee}
    made = child(edges, "edge", **ends, weight=weight)
    values = child(made, "attvalues")
    for one in alike:
        times = _times(one)
        for name in _EDGE:
            value = {"for": f"edge-{name}", "value": getattr(one.pair, name)}
            child(values, "attvalue", **value, **times)
    if alike[0].place is not None:
        spells = child(made, "spells")
        for one in alike:
            child(spells, "spell", **_times(one))


def _times(edge: Edge) -> dict[str, Value]:
    """From its place to the next one."""
    if edge.place is None:
        return {}
    return {"start": edge.place.number, "end": edge.place.number + 1}
