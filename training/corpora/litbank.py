"""LitBank: entities, coreference and realis events of ninety works (Bamman et al. 2019, 2020)."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from fabula.model.labels import TYPES
from training.corpora.document import Document, GoldMention

_KIND = {"PROP": 0, "NOM": 1, "PRON": 2}


class CorpusError(Exception):
    """A corpus file does not look as its corpus promises."""


def read_ids(path: Path) -> list[str]:
    """The names of works in `path`, one a line."""
    return path.read_text(encoding="utf-8").split()


def read_litbank(folder: Path, names: Iterable[str]) -> list[Document]:
    """The works `names` of the corpus in `folder`."""
    return [_read_work(folder, name) for name in names]


def _read_work(folder: Path, name: str) -> Document:
    words, sentences, clusters = _read_conll(folder / "coref" / "conll" / f"{name}_brat.conll")
    bounds = [start for start, _ in sentences]
    labels = _read_mentions(folder / "coref" / "tsv" / f"{name}_brat.ann", bounds)
    if set(labels) != set(clusters):
        raise CorpusError(f"{name}: the mentions of coref/conll and coref/tsv differ")
    mentions = [
        GoldMention(start, end, *labels[start, end], clusters[start, end])
        for start, end in sorted(clusters)
    ]
    events = _read_events(folder / "events" / "tsv" / f"{name}_brat.tsv", len(words))
    return Document(name, tuple(words), tuple(sentences), tuple(mentions), True, events)


def _read_conll(
    path: Path,
) -> tuple[list[str], list[tuple[int, int]], dict[tuple[int, int], int]]:
    """Words, sentences, and the cluster of every mention's half-open span."""
    words: list[str] = []
    sentences: list[tuple[int, int]] = []
    clusters: dict[tuple[int, int], int] = {}
    opened: dict[int, list[int]] = defaultdict(list)
    begun = 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if not line.strip():
            if len(words) > begun:
                sentences.append((begun, len(words)))
            begun = len(words)
            continue
        fields = line.rstrip("\t").split("\t")
        _note_clusters(fields[-1], len(words), opened, clusters)
        words.append(fields[3])
    return words, sentences, clusters


def _note_clusters(
    field: str, index: int, opened: dict[int, list[int]], clusters: dict[tuple[int, int], int]
) -> None:
    if field in {"_", "-"}:
        return
    for part in field.split("|"):
        cluster = int(part.strip("()"))
        if part.startswith("("):
            opened[cluster].append(index)
        if part.endswith(")"):
            clusters[opened[cluster].pop(), index + 1] = cluster


def _read_mentions(path: Path, bounds: list[int]) -> dict[tuple[int, int], tuple[int, int]]:
    """Type and kind of every mention's half-open span."""
    labels = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if fields[0] == "MENTION":
            start = bounds[int(fields[2])] + int(fields[3])
            end = bounds[int(fields[4])] + int(fields[5]) + 1
            labels[start, end] = (TYPES.index(fields[7]), _KIND[fields[8]])
    return labels


def _read_events(path: Path, count: int) -> frozenset[int]:
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    if len(lines) != count:
        raise CorpusError(f"{path.name}: {len(lines)} words, but {count} in coref/conll")
    return frozenset(n for n, line in enumerate(lines) if line.split("\t")[1] == "EVENT")
