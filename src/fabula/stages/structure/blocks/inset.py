"""Finds what is set into the prose: epigraphs, letters, verse, chat messages."""

import re
from collections import Counter
from collections.abc import Iterator

from fabula.core import Role
from fabula.layers import BlockKind
from fabula.stages.structure.blocks.draft import HEADINGS, Draft
from fabula.stages.structure.blocks.notewords import narration
from fabula.stages.structure.blocks.piece import Piece
from fabula.stages.structure.labels import header_label

_DEAR = re.compile(
    r"[*_]*(?:my )?(?:own )?(?:dear(?:est)?|darling|beloved)\b[^.!?\"”]{1,50}[,:;!—–-]+"
    r"(?:[*_]*$|\s*\n)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_SIGNED = re.compile(
    r"[*_]*(?:(?:most |very )?(?:yours?|sincerely|faithfully|truly|love|with (?:all my )?love|best|"
    r"regards|kind regards|best wishes|warmly|affectionately|your (?:\w+ )?(?:friend|son|daughter|"
    r"brother|sister|mother|father|servant|husband|wife)|x+|cheers|respectfully)\b[^.!?]{0,50})[,.!—–-]?"
    r"(?:\s*\n?.{0,40})?",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATED = re.compile(
    rf"[*_]*(?:[A-Z][\w.'’ -]{{1,30}}, )?(?:(?:{_WEEKDAY},? )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    rf"|{_WEEKDAY}(?: (?:morning|evening|night|afternoon))?)(?:,? \d{{4}})?[.,]?[*_]*"
)
_LONGEST_LETTER = 40
_WRITTEN_TO = re.compile(r"\b(?:I|my|me|we|us|our|you|your)\b")
_TELLING = 4
_STAMPED = re.compile(
    r"[\[(<]?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]m)?[\])>]?\s*[-–—]?\s*\S", re.IGNORECASE
)
_NICK = re.compile(r"<[\w .'-]{1,25}>\s+\S")
_CHAT = re.compile(
    r"(?:[\[(]?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]m)?[\])]?\s*[-–—]?\s*)?[*_]*"
    r"(?P<who>[\w@.'’-]+(?: [\w.'’-]+){0,2})(?:\s*\(\d{1,2}[:.]\d{2}[^)]{0,4}\))?[*_]*:[*_]*\s+\S",
)
_TYPED = re.compile(r"\*\*[\w .'’-]+(?::\*\*|\*\*:)|[a-z]\w*:")
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "i"}
)
_MOST_LINES = 20
_SOURCE = re.compile(r"(?:—|–|--|-|~)\s*[*_]?[A-Z\"“].{1,80}", re.DOTALL)


def find_epigraphs(draft: Draft) -> None:
    """Claim quoted lines right under a heading or title that name their source."""
    above = HEADINGS | {BlockKind.TITLE, BlockKind.BYLINE}
    heads = [-1, *(at for at in range(len(draft)) if draft.kind(at) in above)]
    dashed = sum(piece.text[0] in "—–-" for piece in draft.pieces) > len(heads) + 2
    for head in heads:
        _sourced(draft, head, dashed)
        _quoted_under(draft, head)


def _sourced(draft: Draft, head: int, dashed: bool) -> None:
    """Claim up to three paragraphs and the line under them that names their source, unless lines
    that begin with a dash are speech in this text.
    """
    for at in range(head + 1, min(head + 5, len(draft))):
        piece = draft.pieces[at]
        if not draft.is_open(at) or piece.words > 90:
            return
        own = not dashed and at > head + 1 and piece.words < 13 and _SOURCE.fullmatch(piece.text)
        if own or (1 < len(piece.lines) <= 14 and _SOURCE.fullmatch(piece.lines[-1])):
            for quoted in range(head + 1, at + 1):
                draft.claim(quoted, BlockKind.EPIGRAPH, 0.85, "epigraph:source")
            return


def _quoted_under(draft: Draft, head: int) -> None:
    at = head + 1
    if draft.is_open(at) and draft.pieces[at].passage.role is Role.BLOCKQUOTE and head >= 0:
        draft.claim(at, BlockKind.EPIGRAPH, 0.75, "epigraph:blockquote")


def find_letters(draft: Draft) -> None:
    """Claim runs from "Dear X," on its own to "Yours, Y" with nothing else between."""
    done = 0
    for at, piece in draft.open():
        if at < done or not _DEAR.match(piece.text[:80]) or '"' in piece.text[:1]:
            continue
        dated = draft.is_open(at - 1) and _DATED.fullmatch(draft.pieces[at - 1].text.strip())
        end = _signature(draft, at, bool(dated))
        if end is None:
            continue
        evidence = (piece.span, draft.pieces[end].span)
        for i in range(at - bool(dated), end + 1):
            draft.claim(i, BlockKind.LETTER, 0.88, "letter:salutation", evidence)
        done = end + 1


def _signature(draft: Draft, begin: int, dated: bool) -> int | None:
    """The last paragraph of the letter: the signature, or the name under it.

    Under a place and date a letter may tell a story, as long as somebody writes it to somebody.
    """
    for at in range(begin, min(begin + _LONGEST_LETTER, len(draft))):
        if not draft.is_open(at):
            return None
        piece = draft.pieces[at]
        told = at > begin and narration(piece.text) >= _TELLING
        if told and not (dated and _WRITTEN_TO.search(piece.text)):
            return None
        tail = piece.lines[-1] if at == begin or len(piece.lines) > 2 else piece.text
        if at > begin and piece.words <= 10 and _SIGNED.fullmatch(tail):
            return at + 1 if _is_name(draft, at + 1) and len(piece.lines) < 2 else at
        if at > begin + 1 and _is_name(draft, at) and piece.text[-1] not in "!?:":
            return at
        if at == begin and len(piece.lines) > 2 and _signed_lines(piece):
            return at
    return None


def _signed_lines(piece: Piece) -> bool:
    return any(len(line.split()) <= 8 and _SIGNED.fullmatch(line) for line in piece.lines[-3:])


def _is_name(draft: Draft, at: int) -> bool:
    if not draft.is_open(at):
        return False
    words = draft.pieces[at].bare.rstrip(".").split()
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)


def find_messages(draft: Draft) -> None:
    """Claim runs of lines that each name who writes: "Alex: hey", "[10:32] mark: …"."""
    for run in _chat_runs(draft):
        names = Counter(name for _, written in run for name in written)
        lines = names.total()
        stamped = sum(bool(_STAMPED.match(draft.pieces[at].head)) for at, _ in run)
        repeated = len(names) > 1 and max(names.values()) > 1 and lines > 2
        if repeated or stamped > 1 or (lines > 1 and _names_people(draft, run)):
            sure = 0.9 if repeated or stamped > 1 else 0.75
            for at, _ in run:
                draft.claim(at, BlockKind.MESSAGE, sure, "message:named-lines")


def _names_people(draft: Draft, run: list[tuple[int, list[str]]]) -> bool:
    """Whether so few lines are a chat: every name stands in bold or in lower case, as such lines
    are typed, and is that of somebody whom the story names.
    """
    typed = all(_TYPED.match(line) for at, _ in run for line in draft.pieces[at].lines)
    people = draft.names - _DAYS
    return typed and all(name in people for _, written in run for name in written)


def _chat_runs(draft: Draft) -> Iterator[list[tuple[int, list[str]]]]:
    run: list[tuple[int, list[str]]] = []
    for at, piece in enumerate(draft.pieces):
        written = _writers(piece) if draft.is_open(at) else []
        if not written:
            if run:
                yield run
            run = []
        else:
            run.append((at, written))
    if run:
        yield run


def _writers(piece: Piece) -> list[str]:
    """Who writes each line; empty if it is no chat."""
    if len(piece.lines) == 1:
        names = [_writer(piece.head)]
    else:
        names = [_writer(line) for line in piece.lines[:_MOST_LINES]]
    return [name for name in names if name] if all(names) else []


def _writer(line: str) -> str:
    found = _CHAT.match(line)
    if found:
        label = header_label(line)
        return "" if label and label.name != "an" else found["who"].casefold()
    nick = _NICK.match(line)
    return nick.group().split(">")[0].casefold() if nick else ""


def find_verse(draft: Draft) -> None:
    """Claim passages of short lines, each begun with a capital, that were not wrapped by hand."""
    limit = draft.width * 0.85 if draft.width else 60.0
    for at, piece in draft.open():
        if piece.passage.role is not Role.PREFORMATTED and is_verse(piece, limit):
            draft.claim(at, BlockKind.VERSE, 0.8, "verse:lines")


def is_verse(piece: Piece, limit: float) -> bool:
    """Whether the lines are verse: three or more, none longer than `limit`, begun in capitals."""
    lines = piece.lines
    if len(lines) < 3 or max(map(len, lines)) > limit or any(_CHAT.match(line) for line in lines):
        return False
    capital = sum(line.lstrip("\"“'‘_*—–- ")[:1].isupper() for line in lines)
    stops = sum(line.endswith(".") for line in lines)
    return (
        capital * 5 >= len(lines) * 4 and stops * 2 <= len(lines) and piece.words >= 3 * len(lines)
    )
