"""What writers do to a draft between two versions of it."""

from collections.abc import Callable
from random import Random

from benchmarks._anchor_drafts import Draft, Paragraph, Piece
from benchmarks._anchor_sentences import ADDED, FILLERS, NARRATION, NEW_NAMES, SHORT

Revision = Callable[[Draft, Random], None]


def move_paragraphs(draft: Draft, chance: Random) -> None:
    for _ in range(chance.randint(1, 3)):
        chapter = chance.choice(draft.chapters)
        many = min(len(chapter.paragraphs), chance.randint(1, 8))
        begun = chance.randrange(len(chapter.paragraphs) - many + 1)
        block = chapter.paragraphs[begun : begun + many]
        del chapter.paragraphs[begun : begun + many]
        target = chance.choice(draft.chapters) if chance.random() < 0.3 else chapter
        place = chance.randrange(len(target.paragraphs) + 1)
        target.paragraphs[place:place] = block


def split_paragraphs(draft: Draft, chance: Random) -> None:
    for chapter in draft.chapters:
        made: list[Paragraph] = []
        for paragraph in chapter.paragraphs:
            if len(paragraph.pieces) > 1 and chance.random() < 0.3:
                cut = chance.randrange(1, len(paragraph.pieces))
                made += [Paragraph(paragraph.pieces[:cut]), Paragraph(paragraph.pieces[cut:])]
            else:
                made.append(paragraph)
        chapter.paragraphs = made


def join_paragraphs(draft: Draft, chance: Random) -> None:
    for chapter in draft.chapters:
        made: list[Paragraph] = []
        for paragraph in chapter.paragraphs:
            if made and chance.random() < 0.12:
                made[-1] = Paragraph([*made[-1].pieces, *paragraph.pieces])
            else:
                made.append(paragraph)
        chapter.paragraphs = made


def rewrite_a_third(draft: Draft, chance: Random) -> None:
    """A third of the words of many lines, and of some of the telling, become other words."""
    for piece in draft.pieces():
        if len(piece.words) >= 3 and chance.random() < (0.3 if piece.line else 0.15):
            for at in chance.sample(range(len(piece.words)), len(piece.words) // 3):
                piece.words[at] = _other(piece.words[at], chance)


def _other(word: str, chance: Random) -> str:
    """Another word between the same marks."""
    core = word.strip("“”\"'.,!?;:")
    filler = chance.choice(FILLERS)
    if not core:
        return word
    return word.replace(core, filler.title() if core[0].isupper() else filler)


def rename(draft: Draft, chance: Random) -> None:
    for _ in range(chance.randint(1, 2)):
        old = chance.choice(draft.names)
        new = chance.choice([name for name in NEW_NAMES if name not in draft.names])
        draft.names[draft.names.index(old)] = new
        for piece in draft.pieces():
            piece.words = [word.replace(old, new) for word in piece.words]


def reorder_chapters(draft: Draft, chance: Random) -> None:
    chance.shuffle(draft.chapters)


def retitle(draft: Draft, _: Random) -> None:
    for number, chapter in enumerate(draft.chapters, 1):
        if chapter.heading:
            chapter.heading = f"Chapter {number}"


def cut_paragraphs(draft: Draft, chance: Random) -> None:
    for chapter in draft.chapters:
        chapter.paragraphs = [p for p in chapter.paragraphs if chance.random() > 0.06] or (
            chapter.paragraphs[:1]
        )


def cut_a_stretch(draft: Draft, chance: Random) -> None:
    chapter = chance.choice(draft.chapters)
    many = min(len(chapter.paragraphs) - 1, chance.randint(3, 10))
    if many > 0:
        begun = chance.randrange(len(chapter.paragraphs) - many)
        del chapter.paragraphs[begun : begun + many]


def add_paragraphs(draft: Draft, chance: Random) -> None:
    """New telling and new talk, among it short lines that are said already."""
    for chapter in draft.chapters:
        for _ in range(chance.randint(0, 4)):
            kind = chance.random()
            if kind < 0.4:
                piece = draft.new_line([f"“{chance.choice(SHORT)}”"])
            elif kind < 0.6:
                words = chance.choice(ADDED).split()
                piece = draft.new_line([f"“{words[0]}", *words[1:-1], f"{words[-1]}”"])
            else:
                piece = Piece(chance.choice(NARRATION).format(A="Otto", B="Otto", C="Otto").split())
            place = chance.randrange(len(chapter.paragraphs) + 1)
            chapter.paragraphs.insert(place, Paragraph([piece]))


def interrupt_lines(draft: Draft, chance: Random) -> None:
    """Some long lines get a tag in the middle."""
    for paragraph in draft.paragraphs():
        made: list[Piece] = []
        for piece in paragraph.pieces:
            if piece.line and len(piece.words) >= 8 and chance.random() < 0.15:
                cut = len(piece.words) // 2
                head, tail = piece.words[:cut], piece.words[cut:]
                head[-1] = f"{head[-1].rstrip(',')},”"
                tail[0] = f"“{tail[0]}"
                tag = Piece(["said", f"{chance.choice(draft.names)},"])
                made += [Piece(head, piece.line), tag, Piece(tail, piece.line)]
            else:
                made.append(piece)
        paragraph.pieces = made


def change_marks(draft: Draft, chance: Random) -> None:
    opening, closing = chance.choice((('"', '"'), ("«", "»"), ("‘", "’")))
    for piece in draft.pieces():
        piece.words = [w.replace("“", opening).replace("”", closing) for w in piece.words]


def tidy(draft: Draft, chance: Random) -> None:
    """Commas go, full stops become exclamation marks, a word is set in capitals."""
    for piece in draft.pieces():
        if chance.random() < 0.1:
            piece.words = [word.replace(",", "") for word in piece.words]
        if chance.random() < 0.05 and piece.line:
            piece.words[-1] = piece.words[-1].replace(".", "!")


REVISIONS: tuple[Revision, ...] = (
    move_paragraphs,
    split_paragraphs,
    join_paragraphs,
    rewrite_a_third,
    rename,
    reorder_chapters,
    retitle,
    cut_paragraphs,
    cut_a_stretch,
    add_paragraphs,
    interrupt_lines,
    change_marks,
    tidy,
)


def revised(draft: Draft, chance: Random) -> list[str]:
    """Revise a draft in place by one to five kinds of edit; gives their names."""
    chosen = chance.sample(REVISIONS, chance.choice((1, 1, 2, 2, 3, 3, 4, 5)))
    for revision in chosen:
        revision(draft, chance)
    return [revision.__name__ for revision in chosen]
