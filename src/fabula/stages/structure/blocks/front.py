"""Finds what stands above the story: title, byline, header lines; and what stands below it."""

import re
from itertools import pairwise

from fabula.core import Role
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.draft import HEADINGS, Draft
from fabula.stages.structure.blocks.marks import DAY
from fabula.stages.structure.blocks.piece import Piece
from fabula.stages.structure.fields import RATED
from fabula.stages.structure.headings import explicit, is_shouted, is_title_case
from fabula.stages.structure.labels import SURE_FIELDS, header_label

_ROLES = {
    Role.TITLE: BlockKind.TITLE,
    Role.BYLINE: BlockKind.BYLINE,
    Role.METADATA: BlockKind.METADATA,
    Role.SUMMARY: BlockKind.SUMMARY,
    Role.NOTE: BlockKind.AUTHOR_NOTE,
    Role.FOOTNOTE: BlockKind.END_MATTER,
}
_BYLINE = re.compile(
    r"(?:(?:a|an)\s+[\w ,'’-]{0,40}\s)?(?:(?:written|told|translated|edited)\s+)?by:?\s+\S.{0,80}",
    re.IGNORECASE,
)
_NOTE_HEADING = re.compile(
    r"(?:author['’]?s?['’]? |chapter |end |chapter end )?notes?|a/n|an", re.IGNORECASE
)
_LONGEST_HEADER = 40
_MOST_IMPRINT = 8
_HEADER_KINDS = frozenset(
    {
        BlockKind.METADATA,
        BlockKind.SUMMARY,
        BlockKind.BYLINE,
        BlockKind.AUTHOR_NOTE,
        BlockKind.DISCLAIMER,
    }
)
_END = re.compile(
    r"(?:the\s+)?end(?:\s+of\s+(?:the\s+)?(?:part|book|volume|vol\.?|chapter|act)\b[\w\s.]{0,30})?"
    r"|fin(?:is)?|finito|to be continued|tbc|t\.b\.c\.?|end|owari|the end\b.{0,60}",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\[?(?:transcriber['’]?s?|editor['’]?s?|proofreader['’]?s?|publisher['’]?s?)\s+notes?\b"
    r"|end of (?:the )?(?:project gutenberg|this project)|\*\*\*\s*end of|footnotes?:?\s*$"
    r"|\[(?:footnote|illustration|note)\b",
    re.IGNORECASE,
)
_LONGEST_AFTERWORD = 0.1


def find_markup(draft: Draft) -> None:
    """Claim what the markup itself names."""
    told = _story_bounds(draft)
    for at, piece in draft.open():
        role = piece.passage.role
        label = header_label(piece.head) if role is Role.NOTE else None
        if label and label.kind is BlockKind.DISCLAIMER:
            draft.claim(at, BlockKind.DISCLAIMER, 0.97, "markup:note")
        elif role is Role.FURNITURE:
            kind = BlockKind.METADATA if at < told.start else BlockKind.END_MATTER
            draft.claim(at, kind, 0.95, "markup:furniture")
        elif role is Role.TITLE and _BYLINE.fullmatch(piece.bare):
            draft.claim(at, BlockKind.BYLINE, 0.95, "markup:title")
        elif role in _ROLES:
            draft.claim(at, _ROLES[role], 0.98, f"markup:{role.value}")
    _title_heading(draft)
    _note_headings(draft)


def _story_bounds(draft: Draft) -> range:
    plain = [at for at, p in enumerate(draft.pieces) if p.passage.role is Role.PARAGRAPH]
    return range(plain[0], plain[-1] + 1) if plain else range(len(draft), len(draft))


def _title_heading(draft: Draft) -> None:
    """A first heading that outranks all others, or is the only one, is the title."""
    heads = [at for at, piece in draft.open() if piece.passage.role is Role.HEADING]
    if not heads or any(verdict and verdict.kind is BlockKind.TITLE for verdict in draft.verdicts):
        return
    first = draft.pieces[heads[0]]
    above = [draft.pieces[at].words for at in range(heads[0]) if draft.is_open(at)]
    outranks = all(draft.pieces[at].passage.level > first.passage.level for at in heads[1:])
    if outranks and sum(above) < 60 and not explicit(first.bare) and not _is_note(first):
        draft.claim(heads[0], BlockKind.TITLE, 0.93, "title:heading")


def _is_note(piece: Piece) -> bool:
    return bool(_NOTE_HEADING.fullmatch(piece.bare.strip(": ")))


def _note_headings(draft: Draft) -> None:
    """A heading "Author's Note": everything up to the next heading or rule is the note."""
    for at, piece in list(draft.open()):
        if piece.passage.role is not Role.HEADING or not _is_note(piece):
            continue
        draft.claim(at, BlockKind.AUTHOR_NOTE, 0.95, "note:heading")
        for i in range(at + 1, len(draft)):
            if draft.pieces[i].passage.role in (Role.HEADING, Role.RULE) or not draft.is_open(i):
                break
            draft.claim(i, BlockKind.AUTHOR_NOTE, 0.85, "note:heading", (piece.span,))


def find_header(draft: Draft) -> None:
    """Claim header lines ("Rating: T") at the head of each section, and FanFiction.net's own."""
    for section in draft.sections():
        labels = {}
        for at in section[:_LONGEST_HEADER]:
            label = header_label(draft.pieces[at].head) if draft.is_open(at) else None
            if RATED.match(draft.pieces[at].head):
                draft.claim(at, BlockKind.METADATA, 0.98, "header:rated")
            elif label:
                labels[at] = label
            elif draft.is_open(at) and draft.pieces[at].words > 60:
                break
        fields = [label for label in labels.values() if label.kind is not BlockKind.AUTHOR_NOTE]
        enough = len(fields) > 1 or any(label.name in SURE_FIELDS for label in fields)
        for at, label in labels.items():
            if enough and label.kind not in (BlockKind.AUTHOR_NOTE, BlockKind.DISCLAIMER):
                draft.claim(at, label.kind, 0.95 if len(fields) > 1 else 0.85, "header:label")


def find_title(draft: Draft) -> None:
    """Claim title, byline and the short lines around them, above the first story."""
    first = next((at for at, _ in draft.open()), None)
    if first is None or any(v.kind is BlockKind.TITLE for v in draft.verdicts if v):
        _bylines(draft, 0)
        return
    if any(draft.kind(i) in HEADINGS for i in range(first)):
        return
    piece = draft.pieces[first]
    sure = _title_sureness(draft, first)
    if sure:
        draft.claim(first, BlockKind.TITLE, sure, "title:first-line")
        _bylines(draft, first + 1)
        _subtitle(draft, first + 1)
    elif piece.words < 12 and _BYLINE.fullmatch(piece.bare):
        draft.claim(first, BlockKind.BYLINE, 0.8, "byline")


def _subtitle(draft: Draft, at: int) -> None:
    """Claim a short line between the title and the header lines."""
    if draft.is_open(at) and draft.kind(at + 1) in _HEADER_KINDS and _is_imprint(draft.pieces[at]):
        draft.claim(at, BlockKind.METADATA, 0.75, "subtitle")


def _title_sureness(draft: Draft, at: int) -> float:
    """How sure it is that the first open line is a title; 0 if it is not clear."""
    piece = draft.pieces[at]
    bare = piece.bare
    if not bare or piece.words > 14 or len(piece.lines) > 3 or bare[0] in "\"“'‘«[(—":
        return 0.0
    after = draft.pieces[at + 1] if at + 1 < len(draft) else None
    if after is None or (not is_title_case(bare) and not is_shouted(bare)):
        return 0.0
    if after.words < 14 and (_BYLINE.fullmatch(after.bare) or after.bare.casefold() == "by"):
        return 0.97
    if bare[-1] in ".,;:!?…" or any(map(str.isdigit, bare)) or "," in bare or DAY.fullmatch(bare):
        return 0.0
    set_off = piece.passage.centred or piece.text != bare or is_shouted(bare)
    if after.words > 12 or draft.kind(at + 1) in HEADINGS or not draft.is_open(at + 1):
        return 0.9 if set_off or draft.kind(at + 1) in HEADINGS else 0.75
    return 0.85 if set_off and _header_near(draft, at) else 0.0


def _header_near(draft: Draft, at: int) -> bool:
    """Whether header lines or a note follow the line closely."""
    return any(draft.kind(i) in _HEADER_KINDS for i in range(at + 1, at + 4))


def _bylines(draft: Draft, begin: int) -> None:
    for at in range(begin, min(begin + 6, len(draft))):
        piece = draft.pieces[at]
        if draft.is_open(at) and piece.words < 14 and _BYLINE.fullmatch(piece.bare):
            draft.claim(at, BlockKind.BYLINE, 0.93, "byline")
        elif draft.is_open(at) and piece.bare.casefold() in ("by", "von", "par"):
            draft.claim(at, BlockKind.BYLINE, 0.93, "byline")
            draft.claim(at + 1, BlockKind.BYLINE, 0.9, "byline")
        elif draft.is_open(at) and piece.words > 14:
            return


def find_imprint(draft: Draft) -> None:
    """Claim short lines above the first heading, and between a part's heading and a chapter's:
    imprint, dedication, a part's title.
    """
    heads = [at for at in range(len(draft)) if draft.kind(at) in HEADINGS]
    parts = [at for at in heads if draft.kind(at) is BlockKind.PART_HEADING]
    after = dict(pairwise(heads))
    stretches = [range(part + 1, after[part]) for part in parts if part in after]
    for stretch in (range(heads[0]), *stretches) if heads else ():
        lines = [at for at in stretch if draft.is_open(at)]
        if len(lines) <= _MOST_IMPRINT and all(_is_imprint(draft.pieces[at]) for at in lines):
            for at in lines:
                draft.claim(at, BlockKind.METADATA, 0.7, "imprint")


def _is_imprint(piece: Piece) -> bool:
    """Whether a line is no sentence of a story: few words, and capitals or no full stop."""
    bare = piece.bare.strip("()[]")
    if not bare or piece.words > 12 or bare[0] in "\"“‘'«":
        return False
    return is_shouted(bare) or is_title_case(bare) or bare[-1] not in ".!?…"


def find_end(draft: Draft) -> None:
    """Claim "The End", transcriber's notes, and what little stands below them."""
    for at, piece in list(draft.open()):
        if piece.is_short and _is_end(draft, at, piece):
            draft.claim(at, BlockKind.END_MATTER, 0.93, "end:words")
            _below(draft, at)
        elif _AFTER.match(piece.head):
            draft.claim(at, BlockKind.END_MATTER, 0.9, "end:label")


def _is_end(draft: Draft, at: int, piece: Piece) -> bool:
    if not _END.fullmatch(piece.bare.strip(".!… ")) or piece.words > 12:
        return False
    bare = piece.bare.strip(".!… ")
    closes = at == len(draft) - 1 or not draft.is_open(at + 1) or _remaining(draft, at) < 0.02
    set_off = is_shouted(bare) or piece.text != piece.bare or piece.passage.centred
    return closes or (set_off and draft.is_apart(at)) or (set_off and is_title_case(bare))


def _remaining(draft: Draft, at: int) -> float:
    """The share of the text's words that stand below a piece."""
    return draft.words_below[at] / max(1, draft.words_below[0] + draft.pieces[0].words)


def _below(draft: Draft, end: int) -> None:
    """What stands below the end is no story, if it is little and no heading follows."""
    rest = range(end + 1, len(draft))
    if (
        any(draft.kind(at) in HEADINGS for at in rest)
        or _remaining(draft, end) > _LONGEST_AFTERWORD
    ):
        return
    for at in rest:
        draft.claim(at, BlockKind.END_MATTER, 0.75, "end:below", (draft.pieces[end].span,))
