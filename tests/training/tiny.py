"""A corpus of a few sentences and a model small enough to train in a test."""

from pathlib import Path

from training.corpora import Document, GoldMention, Syntax
from training.network.encoder import EncoderSize
from training.network.reader import Reader, ReaderSize
from training.prepare import Inventory

WORDS = ("Anna", "ran", ".", "She", "slept", ",", "said", "Boris", "of", "the", "sea", ".")
SENTENCES = ((0, 3), (3, 12))
MENTIONS = (
    GoldMention(0, 1, 0, 0, 7),
    GoldMention(3, 4, 0, 2, 7),
    GoldMention(7, 11, 0, 0, 8),
    GoldMention(9, 11, 3, 1, 9),
)
SIZE = EncoderSize(vocabulary=40, width=24, layers=2, heads=2, inner=32)
READER = ReaderSize(scripts=2, labels=3, span=8, arc=8, label=6, mention=8, pair=6)
KNOWN = Inventory(("l0|", "l1|x"), ("nsubj", "punct", "root"))


def story(name: str = "story") -> Document:
    """A work as LitBank has them."""
    return Document(name, WORDS, SENTENCES, MENTIONS, True, frozenset({1, 4}))


def sentence() -> Document:
    """A document of a treebank, without coreference."""
    syntax = Syntax(
        ("PROPN", "VERB", "PUNCT"),
        ("Anna", "run", "."),
        (1, -1, 1),
        ("nsubj", "root", "punct"),
    )
    return Document("tree", WORDS[:3], ((0, 3),), syntax=syntax)


def model() -> Reader:
    """A model with random weights."""
    return Reader(SIZE, READER)


def write_litbank(folder: Path) -> None:
    """Writes the story into `folder` in the files of LitBank."""
    conll = ["(7)", "_", "_", "(7)", "_", "_", "_", "(8", "_", "(9", "8)|9)", "_"]
    lines = ["#begin document (story_brat); part 0"]
    for number, (word, field) in enumerate(zip(WORDS, conll, strict=True)):
        if number == 3:
            lines.append("")
        lines.append("\t".join(["story_brat", "0", str(number), word, *"_______", field]) + "\t")
    _write(folder / "coref" / "conll" / "story_brat.conll", [*lines, "", "#end document"])
    _write(
        folder / "coref" / "tsv" / "story_brat.ann",
        [
            "MENTION\tT0\t0\t0\t0\t0\tAnna\tPER\tPROP",
            "MENTION\tT1\t1\t0\t1\t0\tShe\tPER\tPRON",
            "MENTION\tT2\t1\t4\t1\t7\tBoris of the sea\tPER\tPROP",
            "MENTION\tT3\t1\t6\t1\t7\tthe sea\tLOC\tNOM",
            "COREF\tT0\tAnna-7",
        ],
    )
    events = [f"{word}\t{'EVENT' if n in {1, 4} else 'O'}" for n, word in enumerate(WORDS)]
    _write(folder / "events" / "tsv" / "story_brat.tsv", [*events, ""])


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(lines), encoding="utf-8")
