"""Which texts teach the head, which set its thresholds, and which nobody looks at."""

import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Final, NamedTuple

from fabula.core import Span
from fabula.stages.tokens import tokens
from training.corpora.novels import Novel, read_novels

_OF_PDNC: Final = (
    "alices_adventures", "a_room_with_a_view", "anne_of_green_gables", "daisy_miller", "158_emma",
    "howards_end", "night_and_day", "persuasion", "pride_and_prejudice", "the_age_of_innocence",
    "the_awakening", "the_invisible_man", "the_man_who_was_thursday", "dorian_gray",
)  # fmt: skip
"""Novels that speakers are measured on."""
_FRONT: Final = 0.04
_BACK: Final = 0.93
_MARKS: Final = frozenset('“”"')


class Works(NamedTuple):
    """LitBank's novels by their use: `unseen` are for judges, and no program learns from them."""

    teaching: list[Novel]
    thresholds: list[Novel]
    unseen: list[Novel]


class Words(NamedTuple):
    """A text as words, with the numbers of those at which sentences begin, and of those that stand
    between quotation marks."""

    words: list[str]
    sentences: list[int]
    spoken: frozenset[int] = frozenset()


def works(litbank: Path) -> Works:
    """The novels but for those that something else is measured on.

    Left out: every fourth by name (`benchmarks.findings`), PDNC's, and LitBank's test works.
    """
    known = {
        name
        for part in ("train", "dev")
        for name in (litbank / f"{part}.ids").read_text(encoding="utf-8").split()
    }
    novels = read_novels(litbank / "novels", ())
    clean = {novel.name for novel in novels[::4]}
    left = [one for one in novels if one.name in known - clean and not _of_pdnc(one.name)]
    unseen, thresholds = left[3::6], left[1::6]
    away = {one.name for one in unseen + thresholds}
    return Works([one for one in left if one.name not in away], thresholds, unseen)


def _of_pdnc(name: str) -> bool:
    return any(part in name for part in _OF_PDNC)


def stretches(novel: Novel, words: int, rng: random.Random) -> Iterator[Words]:
    """Stretches of whole paragraphs, from all over the novel, some `words` words together."""
    body = novel.text[int(_FRONT * len(novel.text)) : int(_BACK * len(novel.text))]
    paragraphs = body.replace("\r\n", "\n").split("\n\n")[1:-1]
    parts = [paragraphs[at : at + 60] for at in range(0, len(paragraphs), 60)]
    rng.shuffle(parts)
    counted = 0
    for part in parts:
        if counted >= words:
            return
        found = words_of(part)
        counted += len(found.words)
        yield found


def words_of(paragraphs: Sequence[str]) -> Words:
    """The words of paragraphs, as the program splits them."""
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    found = tokens(text, spans)
    words = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    begins = {bisect_left(found.starts, span.start) for span in spans}
    return Words(words, list(found.sentences), frozenset(_spoken(words, begins)))


def _spoken(words: Sequence[str], begins: Set[int]) -> Iterator[int]:
    """The words between double quotation marks; a paragraph begins outside of them."""
    inside = False
    for number, word in enumerate(words):
        if number in begins:
            inside = False
        if word in _MARKS:
            inside = word == "“" or (word == '"' and not inside)
        elif inside:
            yield number


def modern(data: Path) -> list[Words]:
    """Sentences of GUM without its fiction, and of EWT's dev part where no typing error is noted.

    Neighbouring sentences stay together.
    """
    files = sorted((data / "gum" / "dep").glob("*.conllu"))
    texts = [_sentences(path) for path in files if "fiction" not in path.name]
    texts.append(_sentences(data / "ewt" / "en_ewt-ud-dev.conllu"))
    cut = [text[at : at + 40] for text in texts for at in range(0, len(text), 40)]
    return [words_of(part) for part in cut if part]


def _sentences(path: Path) -> list[str]:
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if "CorrectForm=" in block or "Typo=Yes" in block:
            continue
        texts = [line[9:] for line in block.split("\n") if line.startswith("# text = ")]
        found += texts[:1]
    return found
