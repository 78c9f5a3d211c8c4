"""GUM: syntax and coreference of many genres (Zeldes 2017).

Its entities follow other rules than LitBank's, so they teach coreference only: people, places and
organisations, by their gold spans.
"""

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from training.corpora.conllu import read_conllu
from training.corpora.document import Document, GoldMention, Syntax
from training.corpora.litbank import CorpusError

_TYPE = {"person": 0, "place": 2, "organization": 5}
_OPENING = re.compile(r"\(([a-z]+)-(\d+)[^()]*")


def read_gum(folder: Path) -> list[Document]:
    """Every document of the corpus in `folder`, with coreference."""
    documents = []
    for path in sorted((folder / "dep").glob("*.conllu")):
        for document in read_conllu(path):
            mentions = _read_mentions(folder / "coref" / f"{path.stem}.conll", document)
            documents.append(replace(document, mentions=mentions))
    return documents


def _read_mentions(path: Path, document: Document) -> tuple[GoldMention, ...]:
    if document.syntax is None:
        raise CorpusError(f"{document.name} has no syntax")
    opened: dict[tuple[str, int], list[int]] = defaultdict(list)
    found: dict[tuple[int, int], tuple[str, int]] = {}
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]
    if len(lines) != len(document.words):
        raise CorpusError(f"{path.name}: other words than its treebank")
    for index, line in enumerate(lines):
        _note_entities(line.split("\t")[-1], index, opened, found)
    return tuple(
        GoldMention(start, end, _TYPE[kind], _kind(document.syntax, start, end), cluster)
        for (start, end), (kind, cluster) in sorted(found.items())
        if kind in _TYPE
    )


def _note_entities(
    field: str,
    index: int,
    opened: dict[tuple[str, int], list[int]],
    found: dict[tuple[int, int], tuple[str, int]],
) -> None:
    for match in _OPENING.finditer(field):
        opened[match[1], int(match[2])].append(index)
    for part in field.split(")")[:-1]:
        name = part.rpartition("(")[2]
        kind, number = name.split("-")[:2]
        key = (kind, int(number))
        found[opened[key].pop(), index + 1] = key


def _kind(syntax: Syntax, start: int, end: int) -> int:
    """Name, nominal or pronoun, by the part of speech of the span's head."""
    inner = range(start, end)
    head = next((n for n in inner if syntax.heads[n] not in inner), start)
    return {"PROPN": 0, "PRON": 2}.get(syntax.upos[head], 2 if syntax.upos[head] == "DET" else 1)
