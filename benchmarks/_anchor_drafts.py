"""A draft whose spoken lines keep their identity while a writer's hand goes over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from benchmarks._anchor_sentences import CHAPTERS, LINES, NAMES, NARRATION, SHORT, TAGS

_QUOTE = re.compile(r"[“\"][^”\"\n]+[”\"]")


@dataclass
class Piece:
    """Some words of a paragraph; `line` is the number of the spoken line that they belong to."""

    words: list[str]
    line: int | None = None


@dataclass
class Paragraph:
    pieces: list[Piece]


@dataclass
class Chapter:
    heading: str
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass
class Draft:
    chapters: list[Chapter]
    names: list[str]
    next_line: int = 0

    def new_line(self, words: list[str]) -> Piece:
        self.next_line += 1
        return Piece(words, self.next_line)

    def paragraphs(self) -> Iterator[Paragraph]:
        return (paragraph for chapter in self.chapters for paragraph in chapter.paragraphs)

    def pieces(self) -> Iterator[Piece]:
        return (piece for paragraph in self.paragraphs() for piece in paragraph.pieces)


@dataclass(frozen=True)
class Printed:
    """The text of a draft, its paragraphs, headings among them, and the stretches of each line."""

    content: str
    paragraphs: list[tuple[int, int]]
    headings: list[tuple[int, int]]
    lines: dict[int, list[tuple[int, int]]]


def printed(draft: Draft) -> Printed:
    parts: list[str] = []
    length = 0
    spans: list[tuple[int, int]] = []
    headings: list[tuple[int, int]] = []
    lines: dict[int, list[tuple[int, int]]] = {}

    def put(text: str) -> tuple[int, int]:
        nonlocal length
        begun = length
        parts.append(text)
        length += len(text)
        return begun, length

    for chapter in draft.chapters:
        if chapter.heading:
            headings.append(put(chapter.heading))
            spans.append(headings[-1])
            put("\n\n")
        for paragraph in chapter.paragraphs:
            begun = length
            for number, piece in enumerate(paragraph.pieces):
                if number:
                    put(" ")
                span = put(" ".join(piece.words))
                if piece.line is not None:
                    lines.setdefault(piece.line, []).append(span)
            spans.append((begun, length))
            put("\n\n")
    return Printed("".join(parts), spans, headings, lines)


def invented(chance: Random, chapters: int = 3, paragraphs: int = 34) -> Draft:
    """A draft put together from our own sentences; in some, short lines make most of the talk."""
    draft = Draft([], chance.sample(NAMES, 3))
    lines = chance.sample(LINES, len(LINES))
    told = chance.sample(NARRATION, len(NARRATION))
    terse = chance.random() < 0.3
    for number in range(chapters):
        heading = f"Chapter {number + 1}: {CHAPTERS[number]}" if chance.random() < 0.9 else ""
        chapter = Chapter(heading)
        for _ in range(paragraphs):
            chapter.paragraphs.append(_paragraph(draft, chance, lines, told, terse))
        draft.chapters.append(chapter)
    return draft


def _paragraph(
    draft: Draft, chance: Random, lines: list[str], told: list[str], terse: bool
) -> Paragraph:
    kind = chance.random()
    if kind < 0.3 and told:
        many = min(len(told), chance.randint(1, 3))
        return Paragraph([Piece(_named(told.pop(), draft, chance)) for _ in range(many)])
    short = chance.random() < (0.7 if terse else 0.35) or not lines
    said = chance.choice(SHORT) if short else lines.pop()
    spoken = draft.new_line(_quoted(_named(said, draft, chance)))
    pieces = [spoken]
    if chance.random() < (0.2 if terse else 0.5):
        tag = _named(chance.choice(TAGS), draft, chance)
        pieces.append(Piece([*tag[:-1], f"{tag[-1]}."]))
    if told and chance.random() < 0.15:
        pieces.insert(chance.choice((0, len(pieces))), Piece(_named(told.pop(), draft, chance)))
    return Paragraph(pieces)


def _named(sentence: str, draft: Draft, chance: Random) -> list[str]:
    first, second, third = chance.sample(draft.names, 3)
    return sentence.format(A=first, B=second, C=third).split()


def _quoted(words: list[str]) -> list[str]:
    return [f"“{words[0]}", *words[1:-1], f"{words[-1]}”"] if len(words) > 1 else [f"“{words[0]}”"]


def of_text(content: str, names: list[str]) -> Draft:
    """A draft of a story with double quotation marks and a blank line between paragraphs."""
    draft = Draft([Chapter("")], names)
    for block in re.split(r"\n\s*\n", content.strip()):
        if re.match(r"#|chapter\b", block, re.IGNORECASE):
            draft.chapters.append(Chapter(block))
            continue
        draft.chapters[-1].paragraphs.append(_cut(draft, block))
    return draft


def _cut(draft: Draft, block: str) -> Paragraph:
    pieces: list[Piece] = []
    at = 0
    for found in _QUOTE.finditer(block):
        if block[at : found.start()].split():
            pieces.append(Piece(block[at : found.start()].split()))
        pieces.append(draft.new_line(found[0].split()))
        at = found.end()
    if block[at:].split():
        pieces.append(Piece(block[at:].split()))
    return Paragraph(pieces)
