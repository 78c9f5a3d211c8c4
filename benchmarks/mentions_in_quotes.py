"""Who is meant inside quotations, on PDNC's novels: names, descriptions and pronouns, by kind.

    python -m benchmarks.mentions_in_quotes --data DIR [--only NOVEL ...] [--no-model]
                                             [--memory FILE]

Protocol: PDNC lists for each quotation the mentions of people in it, with the characters that each
means. A gold mention of one character is right where the reading has a mention of people that ends
with the same letter and begins within it or at most a title before, and whose character is aligned
with the gold one, as `benchmarks.speakers` aligns them by their lines; those who share none are
aligned by name. Gold mentions of several people at once, or of nobody in the list, are left out.
Kinds are told by the words: pronouns of the first and second person, of the third, names (whose
last word has a capital) and descriptions. The last line is one JSON object.
"""

import argparse
import ast
import csv
import json
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks._speaker_scores import alignment
from benchmarks.corpora import CorpusError, GoldStory, folder, pdnc_novels, squeezed
from fabula.contract import Reading
from fabula.importers import import_bytes
from fabula.library.memory import DiskMemory
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.stages.cast.lexicon import word_set

FIRST_AND_SECOND = word_set("i me my mine myself you your yours yourself thou thee thy thine ye")
THIRD = word_set("he him his himself she her hers herself they them their theirs")
_LONGEST_FIELD = 10**9
_TITLE = 12
_MOST_REMEMBERED = 10**10


@dataclass(frozen=True)
class GoldMention:
    """Words inside a quotation (code points, end-exclusive) and the one character they mean."""

    start: int
    end: int
    words: str
    character: str

    @property
    def kind(self) -> str:
        """By the words alone."""
        word = self.words.lower()
        if word in FIRST_AND_SECOND:
            return "first and second person"
        if word in THIRD:
            return "third person"
        parts = self.words.split()
        named = parts[-1][:1].isupper() and (len(parts) > 1 or len(parts[0]) > 1)
        return "name" if named else "description"


def gold_mentions(data: Path, novel: GoldStory) -> Iterator[GoldMention]:
    """The mentions of one character each, under that character's main name."""
    csv.field_size_limit(_LONGEST_FIELD)
    main = {alias: name for name, aliases in novel.names.items() for alias in aliases}
    path = folder(data, "pdnc") / novel.name / "quotation_info.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            columns = ("mentionTextsList", "mentionSpansList", "mentionEntitiesList")
            lists = [ast.literal_eval(row[column]) for column in columns]
            for words, spans, entities in zip(*lists, strict=False):
                # A few rows of the corpus have one list longer than the others.
                for said, (start, end), who in zip(words, spans, entities, strict=False):
                    if len(who) == 1 and who[0] in main:
                        yield GoldMention(start, end, said, main[who[0]])


def scored(data: Path, novel: GoldStory, reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """By kind: how many gold mentions there are, and how many are right."""
    mapped = alignment(novel, reading)
    letters, offsets = squeezed(novel.content)
    mine, mine_at = squeezed(reading.text)
    shift = 0 if mine == letters else letters.find(mine[:200])
    ends = {}
    for mention in reading.mentions:
        if mention.type == "PER":
            last = bisect_left(mine_at, mention.end) + shift
            ends[last] = (bisect_left(mine_at, mention.start) + shift, mention.entity)
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for gold in gold_mentions(data, novel):
        first, last = bisect_left(offsets, gold.start), bisect_left(offsets, gold.end)
        start, entity = ends.get(last, (-1, ""))
        total[gold.kind] += 1
        near = first - _TITLE <= start < last
        right[gold.kind] += near and mapped.get(entity) == gold.character
    return total, right


def main(arguments: list[str] | None = None) -> int:
    """Read and score; 2 where the corpus is missing."""
    options = _parser().parse_args(arguments)
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    reader = Reader(Settings(model=options.model))
    memory = DiskMemory(options.memory, _MOST_REMEMBERED) if options.memory else None
    try:
        for novel in pdnc_novels(options.data):
            if not options.only or novel.name in options.only:
                document = import_bytes(novel.content.encode("utf-8"), "novel_text.txt")
                reading = reader.read(document, memory=memory).reading
                counts, hits = scored(options.data, novel, reading)
                total.update(counts)
                right.update(hits)
                shares = " ".join(f"{k} {hits[k] / n:.3f}" for k, n in sorted(counts.items()))
                print(f"{novel.name:28s} {shares}")
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        if memory:
            memory.close()
    print(
        json.dumps({k: {"mentions": n, "right": round(right[k] / n, 4)} for k, n in total.items()})
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mentions_in_quotes")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds pdnc/")
    parser.add_argument("--only", nargs="+", default=[], help="names of novels")
    parser.add_argument("--no-model", dest="model", action="store_false", help="by rules alone")
    parser.add_argument("--memory", type=Path, help="where to keep what the model saw, for a rerun")
    return parser


if __name__ == "__main__":
    sys.exit(main())
