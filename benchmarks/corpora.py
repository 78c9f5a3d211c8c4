"""Loaders for the corpora that benchmarks measure on; each takes the `--data` folder.

The folder holds `litbank/` (Bamman et al. 2019, 2020; Sims and Bamman 2020: `quotations/tsv` and
the raw `novels`) and `pdnc/` (the Project Dialogism Novel Corpus, Vishnubhotla et al. 2022).
Nothing of either is copied: texts are read as they stand and gold spans are offsets into them.
"""

import ast
import csv
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CLEAN_SEVEN = frozenset(
    {
        "NorthangerAbbey",
        "SenseAndSensibility",
        "TheGambler",
        "TheMysteriousAffairAtStyles",
        "TheSignOfTheFour",
        "TheSportOfTheGods",
        "TheSunAlsoRises",
    }
)
"""The novels of PDNC that are not among LitBank's whole novels, so never trained on."""

_LONGEST_FIELD = 10**9


class CorpusError(Exception):
    """The `--data` folder does not hold what a benchmark needs."""


@dataclass(frozen=True)
class GoldQuotation:
    """A stretch of speech that annotators marked: code points into the text, end-exclusive.

    `speech` is shared by the stretches of one interrupted speech, where the corpus says so.
    """

    start: int
    end: int
    speech: str
    speaker: str | None = None
    addressees: tuple[str, ...] = ()
    type: str = ""


@dataclass(frozen=True)
class GoldStory:
    """A text with its gold quotations, in order of their start."""

    name: str
    content: str
    quotations: tuple[GoldQuotation, ...]
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    development: bool = False


def squeezed(content: str) -> tuple[str, list[int]]:
    """The letters and digits of a text in lower case, and the offset of each.

    What is compared letter by letter need not agree in spacing, marks or line ends.
    """
    kept: list[str] = []
    offsets: list[int] = []
    for offset, sign in enumerate(content):
        if sign.isalnum():
            lower = sign.lower()
            kept.append(lower)
            offsets.extend([offset] * len(lower))
    return "".join(kept), offsets


def folder(data: Path, name: str) -> Path:
    """The folder of a corpus.

    Raises:
        CorpusError: it is not there.
    """
    path = data / name
    if not path.is_dir():
        raise CorpusError(f"{path} is missing: unpack the corpora and give their folder to --data")
    return path


def litbank_quotations(data: Path) -> Iterator[GoldStory]:
    """LitBank's excerpts with their quotations, each cut out of the raw novel.

    The annotated text is split into words and has lost its paragraphs, so each excerpt is found
    again in the raw novel by its letters and digits.
    """
    root = folder(data, "litbank")
    development = set((root / "dev.ids").read_text(encoding="utf-8").split())
    for path in sorted((root / "quotations" / "tsv").glob("*_brat.txt")):
        name = path.name.removesuffix("_brat.txt")
        tokens = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
        novel = (root / "novels" / f"{name}.txt").read_bytes().decode("utf-8")
        placed = _Placed(tokens, novel)
        gold = tuple(_litbank_gold(path.with_suffix(".ann"), placed))
        yield GoldStory(name, placed.content, gold, development=name in development)


class _Placed:
    """An excerpt found again in its novel: word numbers become offsets."""

    def __init__(self, tokens: list[list[str]], novel: str) -> None:
        self._places: dict[tuple[int, int], tuple[int, int]] = {}
        letters = []
        at = 0
        for sentence, words in enumerate(tokens):
            for number, word in enumerate(words):
                kept = squeezed(word)[0]
                self._places[sentence, number] = (at, at + len(kept))
                letters.append(kept)
                at += len(kept)
        found, offsets = squeezed(novel)
        shift = found.find("".join(letters))
        if shift < 0:
            raise CorpusError("an excerpt of LitBank is not in its novel")
        begin, end = offsets[shift], offsets[shift + at - 1] + 1
        while begin and not novel[begin - 1].isspace():
            begin -= 1
        while end < len(novel) and not novel[end].isspace():
            end += 1
        self.content = novel[begin:end]
        self._offsets = [offset - begin for offset in offsets[shift : shift + at]]

    def span(self, first: tuple[int, int], last: tuple[int, int]) -> tuple[int, int]:
        """From the first letter of the words `first` to `last` to the last one."""
        start, end = self._places[first][0], self._places[last][1]
        return self._offsets[start], self._offsets[end - 1] + 1


def _litbank_gold(path: Path, placed: _Placed) -> Iterator[GoldQuotation]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    speakers = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}
    quotes = [row for row in rows if row[0] == "QUOTE"]
    places = sorted((int(row[2]), int(row[3]), int(row[4]), int(row[5]), row[1]) for row in quotes)
    for first_sentence, first, last_sentence, last, quote in places:
        start, end = placed.span((first_sentence, first), (last_sentence, last))
        yield GoldQuotation(start, end, quote, speakers.get(quote))


def pdnc_novels(data: Path) -> Iterator[GoldStory]:
    """PDNC's novels with their quotations; the spans leave the marks out."""
    csv.field_size_limit(_LONGEST_FIELD)
    for path in sorted(folder(data, "pdnc").iterdir()):
        if path.is_dir():
            content = (path / "novel_text.txt").read_bytes().decode("utf-8")
            names = _pdnc_names(path / "character_info.csv")
            gold = _pdnc_gold(path / "quotation_info.csv", _main_names(names))
            yield GoldStory(path.name, content, tuple(gold), names)


def _pdnc_names(path: Path) -> dict[str, frozenset[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["Main Name"]: frozenset({row["Main Name"], *_literal(row["Aliases"])})
            for row in csv.DictReader(file)
        }


def _main_names(names: dict[str, frozenset[str]]) -> dict[str, str]:
    main: dict[str, str] = {}
    for name, aliases in names.items():
        for alias in aliases:
            main.setdefault(alias, name)
    return main | {name: name for name in names}


def _pdnc_gold(path: Path, main: dict[str, str]) -> list[GoldQuotation]:
    with path.open(encoding="utf-8", newline="") as file:
        found = [
            GoldQuotation(
                start,
                end,
                row["quoteID"],
                main.get(row["speaker"], row["speaker"]),
                tuple(main.get(one, one) for one in _literal(row["addressees"])),
                row["quoteType"],
            )
            for row in csv.DictReader(file)
            for start, end in _literal(row["quoteByteSpans"])
        ]
    return sorted(found, key=lambda gold: (gold.start, gold.end))


def _literal(value: str) -> list:  # type: ignore[type-arg]
    try:
        return list(ast.literal_eval(value))
    except (ValueError, SyntaxError):
        return []


def letters_of(start: int, end: int, offsets: list[int]) -> tuple[int, int]:
    """The numbers of the first letter in a span and of the one after its last."""
    return bisect_left(offsets, start), bisect_left(offsets, end)
