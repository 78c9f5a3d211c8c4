"""GraphML 1.0 (http://graphml.graphdrawing.org), which most programs for networks read."""

from typing import Final
from xml.etree.ElementTree import Element

from fabula.exports.network.graph import Edge, Graph, Node
from fabula.exports.network.xml import Value, child, document

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_GRAPH: Final = {
    "name": "string",
    "lines": "int",
    "without_speaker": "int",
    "without_addressee": "int",
}
_NODE: Final = {
    "label": "string",
    "pronouns": "string",
    "narrator": "boolean",
    "mentions": "int",
    "lines": "int",
}
_EDGE: Final = {"weight": "int", "lines": "int", "words": "int"}
_PLACE: Final = {"number": "int", "id": "string", "label": "string"}


def graphml(graph: Graph) -> bytes:
    """The network as GraphML; a pair has one edge, or one a place with the place in `chapter`,
    `chapter_id` and `chapter_label` (or `scene`, ...).
    """
    root = Element("graphml", {"xmlns": _SPACE})
    places = (
        {} if graph.by == "book" else {_placed(graph.by, key): kind for key, kind in _PLACE.items()}
    )
    for owner, keys in (("graph", _GRAPH), ("node", _NODE), ("edge", _EDGE | places)):
        for name, kind in keys.items():
            key = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind}
            child(root, "key", **key)
    body = child(root, "graph", id="conversations", edgedefault="directed")
    _data(body, "graph", _about(graph))
    for node in graph.nodes:
        _data(child(body, "node", id=node.id), "node", _node(node))
    for number, edge in enumerate(graph.edges, 1):
        ends = {"id": f"t{number}", "source": edge.pair.speaker, "target": edge.pair.addressee}
        _data(child(body, "edge", **ends), "edge", _edge(edge, graph.by))
    return document(root)


def _data(owner: Element, kind: str, values: dict[str, Value]) -> None:
    for name, value in values.items():
        child(owner, "data", value, key=f"{kind}-{name}")


def _about(graph: Graph) -> dict[str, Value]:
    told = graph.talk
    return {
        "name": graph.name,
        "lines": told.lines,
        "without_speaker": told.without_speaker,
        "without_addressee": told.without_addressee,
    }


def _node(node: Node) -> dict[str, Value]:
    return {name: getattr(node, name) for name in _NODE}


def _edge(edge: Edge, by: str) -> dict[str, Value]:
    values: dict[str, Value] = {
        "weight": edge.pair.lines,
        "lines": edge.pair.lines,
        "words": edge.pair.words,
    }
    if edge.place is not None:
        values |= {_placed(by, name): getattr(edge.place, name) for name in _PLACE}
    return values


def _placed(by: str, name: str) -> str:
    return by if name == "number" else f"{by}_{name}"
