"""CoNLL-U: the treebank format of Universal Dependencies."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora.document import Document, Syntax

_NEW_DOCUMENT = "# newdoc id = "


@dataclass(slots=True)
class _Columns:
    name: str
    words: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def add(self, fields: list[str], base: int) -> None:
        head = int(fields[6])
        self.words.append(fields[1])
        self.lemmas.append(fields[2])
        self.upos.append(fields[3])
        self.heads.append(base + head - 1 if head else -1)
        self.labels.append(fields[7])

    def document(self) -> Document:
        syntax = Syntax(tuple(self.upos), tuple(self.lemmas), tuple(self.heads), tuple(self.labels))
        return Document(self.name, tuple(self.words), tuple(self.sentences), syntax=syntax)


def read_conllu(path: Path) -> Iterator[Document]:
    """The documents of `path`; syntactic words only, so ranges and empty nodes are left out."""
    columns = _Columns(path.stem)
    base = 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith(_NEW_DOCUMENT):
            if columns.words:
                yield columns.document()
            columns, base = _Columns(line.removeprefix(_NEW_DOCUMENT)), 0
        elif not line:
            if len(columns.words) > base:
                columns.sentences.append((base, len(columns.words)))
            base = len(columns.words)
        elif not line.startswith("#") and (fields := line.split("\t"))[0].isdigit():
            columns.add(fields, base)
    if columns.words:
        yield columns.document()
