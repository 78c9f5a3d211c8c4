"""Parts of speech, lemmas, arcs and sentence ends against a treebank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks._litbank_scores import matches
from fabula.model.reader import Read
from training.corpora import Document

Reading = Callable[[Sequence[str], Sequence[int]], Read]
_BLOCK = 40


@dataclass(slots=True)
class Counts:
    """Words judged, and how many are right in each respect."""

    words: int = 0
    upos: int = 0
    lemma: int = 0
    uas: int = 0
    las: int = 0
    las_subtypes: int = 0

    def add(self, document: Document, read: Read) -> None:
        """Counts the words of one document."""
        syntax = document.syntax
        if syntax is None:
            raise ValueError(f"{document.name} has no syntax")
        for number in range(len(document.words)):
            head = read.heads[number] == syntax.heads[number]
            gold, found = syntax.labels[number], read.labels[number]
            self.words += 1
            self.upos += read.tags[number] == syntax.upos[number]
            self.lemma += read.lemmas[number] == syntax.lemmas[number]
            self.uas += head
            self.las += head and _universal(gold) == _universal(found)
            self.las_subtypes += head and gold == found

    def figures(self) -> dict[str, float]:
        """Each respect in points of 100."""
        names = ("upos", "lemma", "uas", "las", "las_subtypes")
        return {name: 100 * getattr(self, name) / max(1, self.words) for name in names}


def _universal(label: str) -> str:
    return label.partition(":")[0]


def syntax_scores(read: Reading, documents: Sequence[Document]) -> dict[str, float]:
    """Figures over `documents`, their words and sentences given."""
    counts = Counts()
    for document in documents:
        counts.add(document, read(document.words, [start for start, _ in document.sentences]))
    return counts.figures()


def sentence_score(read: Reading, documents: Sequence[Document]) -> float:
    """F1 of sentence ends, the words given in blocks of forty that know nothing of sentences."""
    gold: list[tuple[int, int]] = []
    found: list[tuple[int, int]] = []
    for number, document in enumerate(documents):
        shares = read(document.words, range(0, len(document.words), _BLOCK)).ends
        gold += [(number, end - 1) for _, end in document.sentences]
        found += [(number, n) for n, share in enumerate(shares.tolist()) if share >= 0.5]
    return matches(gold, found).f1
