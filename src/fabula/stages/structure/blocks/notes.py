"""Finds what the author says to readers: notes with a label, and notes with none at the edges."""

import re
from collections.abc import Iterable

from fabula.core import Role, Span
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.cut import CLOSERS, inline_notes
from fabula.stages.structure.blocks.draft import Draft
from fabula.stages.structure.blocks.notewords import (
    disowns,
    is_unmistakable,
    may_tell,
    meta,
    narration,
)
from fabula.stages.structure.blocks.piece import Piece
from fabula.stages.structure.labels import header_label

_EDGE = 12
_FEW_WORDS = 8
_LAST_WORDS = 60
_MOST_BRACKETED = 5
_ONWARDS = re.compile(
    r"\b(?:on(?:wards)? with|on to|back to|now for|here['’]?s|enjoy) (?:the |this )?"
    r"(?:story|chapter|fic|show|update)\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:~|xoxo,? |xx |<3 )\s*(?!The End|End\b|Fin)[A-Z]\w+(?: \w+)?\s*~?")
_LONGEST_RUN = 15
_SURE_LABEL = re.compile(
    r"[\s*_~=(\[{<#-]*(?:(?:A/N|A\\N|A\.N\.|AN(?=\s*(?:[:;.,(#-]|–|—|\d|$))|T/N)(?!\w)|"
    r"(?:(?:End(?:ing)?\s+)?Author['’]?s?['’]?\s+(?:end\s+)?(?:note|rambling|comment)s?|"
    r"Authors['’]\s+notes?|Translator['’]?s?\s+notes?)(?=[\s*_~]*(?:[:;.,()\[\]=#-]|–|—|\d|$)))",
    re.IGNORECASE,
)
_WORDED_LABEL = re.compile(r"[\s*_~(\[]*(?:Author|Translator)['’]?s?['’]? notes?\s", re.IGNORECASE)
_EDGE_LABEL = re.compile(
    r"[\s*_~=(\[{<#-]*(?:(?:chapter |end |beta )?notes?|warnings?|trigger warnings?|tw|cw)"
    r"[\s*_]*[:–—-]|(?:chapter |end )?notes?[\s*_:]*$",
    re.IGNORECASE,
)
_BETA = re.compile(
    r"[\s*_(\[]*(?:un)?beta(?:['’]?e?d)?(?:-?read)?\s*(?:by|:|reader)|[\s*_(\[]*(?:many |special )?"
    r"thanks? (?:you )?to my (?:\w+ )?beta|[\s*_(\[]*r\s?&\s?r\b",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"[\s*_~(\[]*(?:thanks?(?: you)?(?: so much| all)? for reading|please (?:read and )?review|"
    r"r\s?&\s?r|review\??|reviews\?|enjoy|happy reading|on with the (?:story|chapter|show|fic)|"
    r"to be continued in the next chapter)[\s.!?:)<3~*_\])…]*",
    re.IGNORECASE,
)


def find_notes(draft: Draft) -> None:
    """Claim the author's notes and disclaimers."""
    _bracketed(draft)
    for section in draft.sections():
        _labelled(draft, section)
        open_ones = [at for at in section if draft.is_open(at)]
        _edge(draft, _leading(draft, section), "head")
        _edge(draft, _trailing(draft, open_ones), "foot")


def _bracketed(draft: Draft) -> None:
    """Notes in brackets, which the cut has made pieces of their own."""
    for at, piece in draft.open():
        if piece.passage.role is Role.NOTE or piece.text[0] not in "([{":
            continue
        note = next(inline_notes(piece.text), None)
        if note and note.start == 0:
            draft.claim(at, BlockKind.AUTHOR_NOTE, 0.97, "note:bracket")
            _close_bracket(draft, at)


def _close_bracket(draft: Draft, opened: int) -> None:
    """Claim the paragraphs up to the one that closes a note's bracket, if one soon does."""
    first = draft.pieces[opened]
    if CLOSERS[first.text[0]] in first.text:
        return
    for at in range(opened + 1, min(opened + 1 + _MOST_BRACKETED, len(draft))):
        if not draft.is_open(at):
            return
        if draft.pieces[at].text.rstrip("*_ ").endswith(CLOSERS[first.text[0]]):
            for inner in range(opened + 1, at + 1):
                draft.claim(inner, BlockKind.AUTHOR_NOTE, 0.9, "note:bracket", (first.span,))
            return


def _labelled(draft: Draft, section: range) -> None:
    near = set(_leading(draft, section)) | set(_trailing(draft, section))
    for at in section:
        if not draft.is_open(at):
            continue
        found = _label(draft.pieces[at], at in near)
        if found is None or not _heads_a_note(draft, at):
            continue
        kind, sure = found
        draft.claim(at, kind, sure, "note:label")
        _continue(draft, at, section)


def _label(piece: Piece, at_edge: bool) -> tuple[BlockKind, float] | None:
    """The kind of note that the piece opens, and how sure that is."""
    head = piece.head
    label = header_label(head)
    if label and label.kind is BlockKind.DISCLAIMER:
        disowned = at_edge or disowns(piece.text)
        return (BlockKind.DISCLAIMER, 0.97) if disowned else None
    if sure := _own_label(piece, at_edge):
        return BlockKind.AUTHOR_NOTE, sure
    if _BETA.match(head) and (at_edge or meta(piece.text) > 1):
        return BlockKind.AUTHOR_NOTE, 0.93
    if at_edge and disowns(piece.text) and not narration(piece.text) > 2:
        return BlockKind.DISCLAIMER, 0.9
    if at_edge and (opening := _EDGE_LABEL.match(head)):
        rest = piece.text[opening.end() :]
        own = len(rest.split()) <= _FEW_WORDS or meta(rest) > narration(rest)
        return (BlockKind.AUTHOR_NOTE, 0.85) if own and not may_tell(rest) else None
    return None


def _own_label(piece: Piece, at_edge: bool) -> float:
    """How sure it is that the piece begins with "A/N" or "Author's note"; 0 if it does not.

    The words alone may begin a sentence of the story, so without a sign or a line's end after them
    the rest has to speak of writing.
    """
    head = piece.head
    if head[:2] != "An" and (_SURE_LABEL.match(head) or _SURE_LABEL.fullmatch(piece.lines[0])):
        return 0.98
    opening = _WORDED_LABEL.match(head) if at_edge else None
    rest = head[opening.end() :] if opening else ""
    return 0.9 if rest[:1].isupper() and meta(rest) > narration(rest) else 0.0


def _heads_a_note(draft: Draft, at: int) -> bool:
    """Whether a lone "Note" stands over what may be one; any other label speaks for itself."""
    if draft.pieces[at].words > 1 or _SURE_LABEL.match(draft.pieces[at].head):
        return True
    return draft.is_open(at + 1) and meta(draft.pieces[at + 1].text) > 0


def _continue(draft: Draft, label: int, section: range) -> None:
    """Claim the paragraphs by which a labelled note goes on.

    All of them where a mark or the end of the section closes the note soon and none of them tells
    anything; otherwise those, one by one, that speak of writing rather than tell.
    """
    evidence = (draft.pieces[label].span,)
    after = []
    for at in range(label + 1, min(section.stop, label + 1 + _LONGEST_RUN)):
        if not draft.is_open(at) or _label(draft.pieces[at], False):
            break
        after.append(at)
        if _ONWARDS.search(draft.pieces[at].text[-_LAST_WORDS:]):
            break
    stop = after[-1] + 1 if after else label + 1
    ends = after and _ONWARDS.search(draft.pieces[after[-1]].text[-_LAST_WORDS:])
    closed = (
        bool(ends)
        or draft.kind(stop) is BlockKind.SCENE_BREAK
        or (stop >= section.stop and label >= section.start + len(section) // 2)
    )
    if closed and after and not any(may_tell(draft.pieces[at].text) for at in after):
        for at in after:
            draft.claim(at, BlockKind.AUTHOR_NOTE, 0.85, "note:until-mark", evidence)
        return
    opening = _SURE_LABEL.match(draft.pieces[label].text)
    is_bare = bool(opening and not draft.pieces[label].text[opening.end() :].strip(" :*_~#=-–—"))
    for n, at in enumerate(after):
        piece = draft.pieces[at]
        speaks = meta(piece.text) - narration(piece.text)
        if speaks < 1 and not (n == 0 and is_bare and not _tells(piece)):
            break
        draft.claim(at, BlockKind.AUTHOR_NOTE, 0.85, "note:goes-on", evidence)


def _tells(piece: Piece) -> bool:
    return narration(piece.text) > max(1, meta(piece.text))


def _leading(draft: Draft, section: Iterable[int]) -> list[int]:
    """The first paragraphs of a section that are still open, up to the first mark."""
    return _edge_run(draft, section)


def _trailing(draft: Draft, section: Iterable[int]) -> list[int]:
    return _edge_run(draft, reversed(list(section)))


def _edge_run(draft: Draft, order: Iterable[int]) -> list[int]:
    run: list[int] = []
    for at in order:
        if draft.is_open(at):
            run.append(at)
        if len(run) >= _EDGE:
            break
    return run


def _edge(draft: Draft, run: list[int], where: str) -> None:
    """Claim notes without a label from the edge inwards, until a paragraph is none.

    Closing words such as a name or a smile may stand outside the first that is sure, so up to two
    undecided paragraphs are passed over and claimed with it.
    """
    undecided: list[int] = []
    for at in run:
        points = _points(draft, at, where)
        if points >= 3:
            for other in (*undecided, at):
                evidence: tuple[Span, ...] = ()
                if other != at:
                    evidence = (draft.pieces[at].span,)
                sure = 0.8 if other != at else min(0.95, 0.75 + 0.04 * points)
                draft.claim(other, BlockKind.AUTHOR_NOTE, sure, f"note:{where}", evidence)
            undecided = []
        elif len(undecided) < 2 and _undecided(draft.pieces[at], points, where):
            undecided.append(at)
        else:
            break


def _undecided(piece: Piece, points: int, where: str) -> bool:
    if narration(piece.text) or piece.passage.role is not Role.PARAGRAPH:
        return False
    return points >= 1 or (where == "foot" and piece.words <= 3 and piece.text[0] in "-~<:;*xX")


def _points(draft: Draft, at: int, where: str) -> int:
    """How surely a paragraph at the edge is a note; a note or a mark beside it adds one."""
    piece = draft.pieces[at]
    if piece.words < 12 and _FAREWELL.fullmatch(piece.text):
        return 3
    if where == "foot" and piece.words < 5 and _SIGNATURE.fullmatch(piece.text):
        return 3
    points = meta(piece.text) - narration(piece.text)
    if points < 1 or piece.text[0] in "\"“‘'«—–":
        return 0
    if not is_unmistakable(piece.text):
        return min(points, 2)
    beside = {draft.kind(at - 1), draft.kind(at + 1)}
    if beside & {BlockKind.AUTHOR_NOTE, BlockKind.DISCLAIMER, BlockKind.SCENE_BREAK}:
        return points + 1
    return points
