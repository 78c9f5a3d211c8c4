"""The flow of a word processor's paragraphs: what DOCX, ODT and RTF have in common."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from fabula.core import Comment, EmphasisKind, Role
from fabula.importers.builder import DocumentBuilder
from fabula.importers.ours import is_ours

RULE = "* * *"
PLAIN: frozenset[EmphasisKind] = frozenset()


class Piece(Struct, frozen=True, gc=False):
    """Words of one run, which fill `length` code points of their part from `offset` on."""

    words: str
    offset: int
    length: int
    kinds: frozenset[EmphasisKind] = PLAIN

    @property
    def verbatim(self) -> bool:
        """Whether the part holds the words as they are."""
        return self.length == len(self.words)


class Look(Struct, frozen=True, kw_only=True):
    """What a paragraph looks like, as far as it tells what the paragraph is."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    centred: bool = False
    style: str = ""


class Remark(Struct, frozen=True, kw_only=True):
    """A comment's content, before its place in the text is known."""

    author: str = ""
    date: str = ""
    text: str = ""
    resolved: bool = False


class Paragraph:
    """A paragraph while it is being collected."""

    __slots__ = ("anchors", "look", "new_page", "part", "pieces", "ruled")

    def __init__(self, part: str, look: Look = Look(), *, new_page: bool = False) -> None:
        self.part = part
        self.look = look
        self.new_page = new_page
        self.ruled = False
        self.pieces: list[Piece] = []
        self.anchors: list[tuple[int, str, bool]] = []

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read in it."""
        return all(not piece.words or piece.words.isspace() for piece in self.pieces)

    def add(
        self, words: str, offset: int, length: int, kinds: frozenset[EmphasisKind] = PLAIN
    ) -> None:
        """Append words of the part."""
        if words:
            self.pieces.append(Piece(words, offset, length, kinds))

    def anchor(self, remark: str, *, opens: bool) -> None:
        """Note that the stretch of a remark opens or closes here."""
        self.anchors.append((len(self.pieces), remark, opens))

    def trimmed(self) -> list[Piece]:
        """The pieces, each at its place, those of the white margins emptied."""
        pieces = list(self.pieces)
        for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
            for index in order:
                pieces[index] = _stripped(pieces[index], left=order.step > 0)
                if pieces[index].words:
                    break
        return pieces


def _stripped(piece: Piece, *, left: bool) -> Piece:
    words = piece.words.lstrip() if left else piece.words.rstrip()
    if len(words) == len(piece.words):
        return piece
    cut = len(piece.words) - len(words) if left else 0
    length = len(words) if piece.verbatim else 0
    return Piece(words, piece.offset + (cut if piece.verbatim else 0), length, piece.kinds)


class Flow:
    """Writes paragraphs into a document: passages, emphasis, remarks, blank lines, page breaks.

    Parameters:
        builder: where everything goes.
    """

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._gap = 0
        self._new_page = False
        self._opening: list[tuple[int, str, bool]] = []
        self._stretches: dict[str, list[int]] = {}

    def write(self, paragraph: Paragraph) -> None:
        """Write a paragraph; a blank one only widens the gap before the next."""
        self._new_page |= paragraph.new_page
        if paragraph.blank and (paragraph.ruled or paragraph.look.role is Role.RULE):
            paragraph = _rule(paragraph)
        if paragraph.blank:
            self._gap += 1
            self._anchor([anchor for anchor in paragraph.anchors if not anchor[2]], 0, None)
            self._opening += [(0, remark, True) for _, remark, opens in paragraph.anchors if opens]
            return
        look = paragraph.look
        paragraph.anchors[:0] = self._opening
        self._opening = []
        with self._builder.passage(
            look.role,
            level=look.level,
            gap=self._gap,
            centred=look.centred,
            style=look.style,
            new_page=self._new_page,
        ):
            self._write_pieces(paragraph)
        self._gap, self._new_page = 0, False

    def _write_pieces(self, paragraph: Paragraph) -> None:
        pieces = paragraph.trimmed()
        at = 0
        places: list[int] = []
        for piece in pieces:
            places.append(self._builder.length)
            at = self._anchor(paragraph.anchors, at, len(places) - 1)
            self._builder.add(piece.words, paragraph.part, piece.offset, piece.length)
        self._anchor(paragraph.anchors, at, None)
        places.append(self._builder.length)
        for kind, first, last in _stretches(pieces):
            self._builder.emphasise(places[first], places[last], kind)

    def _anchor(self, anchors: list[tuple[int, str, bool]], at: int, upto: int | None) -> int:
        """Fix the anchors from number `at` on that lie at most before piece `upto`."""
        while at < len(anchors) and (upto is None or anchors[at][0] <= upto):
            _, remark, opens = anchors[at]
            place = self._builder.length
            stretch = self._stretches.setdefault(remark, [place, place])
            if not opens:
                stretch[1] = max(stretch[0], place)
            at += 1
        return at

    def comment(self, remarks: dict[str, Remark], *, ours: bool = False) -> None:
        """Tie the remarks to the stretches that were anchored; those without one are left out.

        Parameters:
            ours: whether what Fabula itself has remarked is kept; it is no beta reader's.
        """
        length = self._builder.length
        for key, (start, end) in self._stretches.items():
            remark = remarks.get(key)
            if remark is not None and (ours or not is_ours(remark.text)):
                self._builder.comment(
                    Comment(
                        start=min(start, length),
                        end=min(end, length),
                        author=remark.author,
                        date=remark.date,
                        text=remark.text,
                        resolved=remark.resolved,
                    )
                )


class Frame:
    """What holds paragraphs: the body, or a text box, a note or a comment inside a paragraph.

    Parameters:
        outer: the frame around it.
        write: takes each paragraph once it is complete.
    """

    __slots__ = ("held", "outer", "paragraph", "write")

    def __init__(self, outer: "Frame | None", write: Callable[[Paragraph], None]) -> None:
        self.outer = outer
        self.write = write
        self.held: list[Paragraph] = []
        self.paragraph: Paragraph | None = None

    def finish(self) -> None:
        """Write the paragraph that is open, and after it what hangs on it."""
        if self.paragraph is not None:
            self.write(self.paragraph)
            self.paragraph = None
        held, self.held = self.held, []
        for paragraph in held:
            self.write(paragraph)


def _rule(paragraph: Paragraph) -> Paragraph:
    offset = paragraph.pieces[-1].offset if paragraph.pieces else 0
    ruled = Paragraph(paragraph.part, Look(role=Role.RULE))
    ruled.anchors = [(0, remark, opens) for _, remark, opens in paragraph.anchors]
    ruled.add(RULE, offset, 0)
    return ruled


def _stretches(pieces: list[Piece]) -> Iterator[tuple[EmphasisKind, int, int]]:
    """Each kind of emphasis with the pieces, first and past-the-last, over which it runs on."""
    running: dict[EmphasisKind, int] = {}
    written = [index for index, piece in enumerate(pieces) if piece.words]
    for index in written:
        kinds = pieces[index].kinds
        for kind in [kind for kind in running if kind not in kinds]:
            yield kind, running.pop(kind), index
        for kind in kinds:
            running.setdefault(kind, index)
    for kind, first in running.items():
        yield kind, first, len(pieces)


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The words of paragraphs, one a line, for what stands beside the text."""
    lines = ("".join(piece.words for piece in one.pieces).strip() for one in paragraphs)
    return "\n".join(line for line in lines if line)
