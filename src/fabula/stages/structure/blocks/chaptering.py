"""Finds headings: those the markup gives, those that say so, and those that count up."""

import re
from itertools import groupby

from fabula.core import Role
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.draft import HEADINGS, Draft
from fabula.stages.structure.blocks.inset import is_verse
from fabula.stages.structure.blocks.piece import Piece
from fabula.stages.structure.headings import (
    Heading,
    bare_number,
    explicit,
    is_shouted,
    reads_as_title,
)

_CONTENTS = re.compile(r"(table of )?contents\.?|index|list of chapters", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[\s.]+\d{1,4}$")
_LONGEST_ENTRY = 14


def find_headings(draft: Draft) -> None:
    """Claim the headings, and the tables of contents that look like them."""
    said = {at: heading for at, piece in draft.open() if (heading := _explicit(piece))}
    _contents(draft, said)
    for at, heading in said.items():
        draft.claim(at, heading.kind, _sureness(draft, at, heading), f"heading:{heading.style}")
    _markup(draft)
    _counted(draft)
    _shouted(draft)
    _subtitles(draft)


def heading_of(piece: Piece) -> Heading | None:
    """What a heading's own words say, whichever rule found it."""
    return explicit(piece.bare) or bare_number(piece.bare)


def _explicit(piece: Piece) -> Heading | None:
    if not piece.is_short or piece.passage.role not in (Role.PARAGRAPH, Role.HEADING):
        return None
    return explicit(piece.bare) if piece.bare else None


def _sureness(draft: Draft, at: int, heading: Heading) -> float:
    if draft.pieces[at].passage.role is Role.HEADING:
        return 0.99
    if heading.style in ("scene", "letter", "act", "season", "arc", "episode"):
        return 0.85
    return 0.97 if not heading.title or draft.is_apart(at) else 0.93


def _contents(draft: Draft, said: dict[int, Heading]) -> None:
    """A heading that another of its own kind follows at once, with a higher number, is an entry of
    a table of contents; so are the lines between them, and lists of headings in one passage.
    """
    for at, piece in draft.open():
        if _CONTENTS.fullmatch(piece.bare):
            _listed(draft, at, said)
        elif len(piece.lines) >= 3 and _is_list(piece):
            draft.claim(at, BlockKind.METADATA, 0.9, "contents")
            said.pop(at, None)
    numbered = [at for at, heading in said.items() if heading.number or heading.style == "named"]
    runs = _runs(draft, numbered)
    for run in runs:
        for at in range(run[0], _last_entry(run, said) + 1):
            draft.claim(at, BlockKind.METADATA, 0.85, "contents")
            said.pop(at, None)


def _runs(draft: Draft, heads: list[int]) -> list[list[int]]:
    """Headings with nothing but a few words between them, in runs of three or more."""
    runs: list[list[int]] = [[]]
    for at in heads:
        last = runs[-1][-1] if runs[-1] else at
        between = range(last + 1, at)
        if len(between) > 2 or any(draft.pieces[i].words > _LONGEST_ENTRY for i in between):
            runs.append([])
        runs[-1].append(at)
    return [run for run in runs if len(run) >= 3]


def _last_entry(run: list[int], said: dict[int, Heading]) -> int:
    """The last line of a table of contents: before the number falls back, where the story starts.

    A run that never falls back keeps its last headings, down from the last part heading.
    """
    for n in range(len(run) - 1, 0, -1):
        here, before = said[run[n]], said[run[n - 1]]
        if here.kind is before.kind and (here.number or 0) <= (before.number or 0):
            return run[n] - 1
    last = said[run[-1]]
    keep = 2 if last.number == 1 and said[run[-2]].kind is BlockKind.PART_HEADING else 1
    return run[-keep] - 1


def _listed(draft: Draft, at: int, said: dict[int, Heading]) -> None:
    """Claim the word "Contents" and the lines under it, up to the first that comes again or is
    followed by story.
    """
    draft.claim(at, BlockKind.METADATA, 0.95, "contents")
    seen: set[str] = set()
    for i in range(at + 1, len(draft)):
        piece = draft.pieces[i]
        key = _entry(piece)
        ends = piece.words > _LONGEST_ENTRY and len(piece.lines) < 3
        if not draft.is_open(i) or ends or not key or key in seen or _opens_story(draft, i):
            break
        seen |= {_PAGE_NUMBER.sub("", " ".join(line.split()).casefold()) for line in piece.lines}
        seen.add(key)
        draft.claim(i, BlockKind.METADATA, 0.9, "contents")
        said.pop(i, None)


def _entry(piece: Piece) -> str:
    return _PAGE_NUMBER.sub("", " ".join(piece.text.split()).casefold())


def _opens_story(draft: Draft, at: int) -> bool:
    """Whether the line is itself a heading: two paragraphs of prose follow it."""
    after = draft.pieces[at + 1 : at + 4]
    long = sum(piece.words > _LONGEST_ENTRY and len(piece.lines) < 40 for piece in after)
    return long >= 2 and not any(_is_list(piece) for piece in after)


def _is_list(piece: Piece) -> bool:
    lines = piece.lines[:60]
    others = len(lines) - max(3, len(lines) * 2 // 3)
    entries = (bool(explicit(line[:260]) or _numbered(line)) for line in lines)
    while others >= 0 and (entry := next(entries, None)) is not None:
        others -= not entry
    return others >= 0


def _numbered(line: str) -> bool:
    found = bare_number(line)
    return bool(found and (found.title or found.style == "bare-roman"))


def _markup(draft: Draft) -> None:
    levels = sorted({p.passage.level for _, p in draft.open() if p.passage.role is Role.HEADING})
    nested = len(levels) > 1 and _is_nested(draft, levels[0])
    for at, piece in draft.open():
        if piece.passage.role is not Role.HEADING:
            continue
        part = nested and piece.passage.level == levels[0]
        kind = BlockKind.PART_HEADING if part else BlockKind.CHAPTER_HEADING
        draft.claim(at, kind, 0.9, "heading:markup")


def _is_nested(draft: Draft, top: int) -> bool:
    """Whether headings of the top level stand directly above others, at least twice."""
    heads = [p.passage.level for p in draft.pieces if p.passage.role is Role.HEADING]
    return heads.count(top) > 1 and any(level > top for level in heads)


def _counted(draft: Draft) -> None:
    """Lines that are a number (and perhaps a title), where the numbers of one style count up.

    Under chapters that call themselves so, such numbers only divide the chapter.
    """
    named = [v.by for v in draft.verdicts if v and v.kind is BlockKind.CHAPTER_HEADING]
    chaptered = named.count("heading:chapter") > 1
    found = {
        at: heading
        for at, piece in draft.open()
        if piece.is_short and len(piece.lines) <= 3 and (heading := bare_number(piece.bare))
        if not _stands_over_verse(draft, at)
    }
    by_style = sorted(found.items(), key=lambda item: (_numbering(item[1]), item[0]))
    for _, group in groupby(by_style, key=lambda item: _numbering(item[1])):
        for at in _counting_up(draft, list(group)):
            if chaptered and not found[at].title:
                draft.claim(at, BlockKind.SCENE_BREAK, 0.85, "mark:number")
            else:
                draft.claim(at, BlockKind.CHAPTER_HEADING, 0.92, f"heading:{found[at].style}")


def _stands_over_verse(draft: Draft, at: int) -> bool:
    return at + 1 < len(draft) and is_verse(draft.pieces[at + 1], draft.width * 0.8 or 60.0)


def _numbering(heading: Heading) -> tuple[str, bool]:
    return heading.style, heading.title is not None


def _counting_up(draft: Draft, found: list[tuple[int, Heading]]) -> list[int]:
    kept: list[list[int]] = [[]]
    last = 0
    for at, heading in found:
        value = heading.number or 0
        if value == 1:
            kept.append([at])
        elif value == last + 1 and kept[-1] and not _adjacent(draft, kept[-1][-1], at):
            kept[-1].append(at)
        else:
            continue
        last = value
    return [at for run in kept for at in run if len(run) > 1 or _stands_alone(draft, run[0])]


def _adjacent(draft: Draft, before: int, at: int) -> bool:
    return at - before < 2 or all(draft.pieces[i].words < 12 for i in range(before + 1, at))


def _stands_alone(draft: Draft, at: int) -> bool:
    """A lone "1" or "I" is a heading at the top of a text, or right under a part's heading."""
    heading = heading_of(draft.pieces[at])
    titled = heading is not None and heading.title is not None
    above = draft.kind(at - 1)
    return not titled and (at == 0 or above in HEADINGS or draft.pieces[at].passage.centred)


def _shouted(draft: Draft) -> None:
    """Lines in capitals (or centred) with more room above than usual, in a text whose chapters say
    nothing more: at least two, each with prose under it.
    """
    if any(verdict and verdict.kind in HEADINGS for verdict in draft.verdicts):
        return
    found = [at for at, piece in draft.open() if _may_head(draft, at, piece)]
    if len(found) < 2 or len({draft.pieces[at].bare for at in found}) < len(found):
        return
    for at in found:
        draft.claim(at, BlockKind.CHAPTER_HEADING, 0.8, "heading:capitals")


def _may_head(draft: Draft, at: int, piece: Piece) -> bool:
    if not piece.is_short or len(piece.lines) > 2 or not is_shouted(piece.bare):
        return False
    after = draft.pieces[at + 1] if at + 1 < len(draft) else None
    followed = after is not None and after.words > 12
    return followed and reads_as_title(piece.bare) and draft.is_apart(at)


def _subtitles(draft: Draft) -> None:
    """The title of a chapter on a line of its own under the number."""
    for at, piece in list(draft.open()):
        above = draft.pieces[at - 1] if at else None
        if above is None or draft.kind(at - 1) not in HEADINGS or not piece.is_short:
            continue
        heading = heading_of(above)
        if heading is None or heading.title or not reads_as_title(piece.bare):
            continue
        below = draft.pieces[at + 1].words if at + 1 < len(draft) else 0
        if below > piece.words or draft.kind(at + 1) in HEADINGS:
            draft.claim(at, draft.kind(at - 1) or BlockKind.CHAPTER_HEADING, 0.85, "heading:title")
