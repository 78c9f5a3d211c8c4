"""Writes a page's tree into a document: elements become passages, gaps and emphasis."""

from collections.abc import Mapping

from fabula.core import Role
from fabula.importers.builder import DocumentBuilder
from fabula.importers.html.context import Context, Treatment, inside
from fabula.importers.html.names import BLOCK, CELL
from fabula.importers.html.paragraph import Paragraph, Shape
from fabula.importers.html.tokens import Piece, Words, read_entities
from fabula.importers.html.tree import Element, Tree

RULE = "* * *"
_QUOTATION = {"q": ("“", "”")}


class TreeWriter:
    """Writes one tree, once.

    Parameters:
        tree: the page.
        part: the name that origins give the page.
        builder: what is written into.
        treatments: what the site's own markup says of single elements.
        shift: code points by which all places in the page lie behind those in `part`.
    """

    def __init__(
        self,
        tree: Tree,
        part: str,
        builder: DocumentBuilder,
        treatments: Mapping[Element, Treatment],
        shift: int = 0,
    ) -> None:
        self._tree = tree
        self._part = part
        self._builder = builder
        self._treatments = treatments
        self._shift = shift
        self._paragraph = Paragraph(part)
        self._shape = Shape()
        self._gap = 0
        self._breaks: list[tuple[int, int]] = []
        self._words = 0
        self.anchors: dict[str, int] = {}

    def write(self) -> None:
        """Write all of the tree."""
        stack: list[tuple[Element | Words | None, Context]] = [(self._tree.root, Context())]
        opened: list[tuple[Element, Context, int]] = []
        while stack:
            item, context = stack.pop()
            if item is None:
                self._leave(*opened.pop())
            elif isinstance(item, Words):
                self._write_words(item, context)
            else:
                within = inside(item, context, self._treatments.get(item))
                if within.silent:
                    continue
                opened.append((item, within, self._words))
                self._enter(item, within)
                stack.append((None, context))
                stack.extend((child, within) for child in reversed(item.children))
        self._flush()
        for name in self._paragraph.anchor_names:
            self.anchors.setdefault(name, self._builder.length)

    def _enter(self, element: Element, context: Context) -> None:
        if self._parts(element):
            self._flush()
        elif element.name in CELL:
            self._paragraph.space(element.offset + self._shift)
        treatment = self._treatments.get(element)
        if treatment is not None and treatment.divides:
            self._flush()
            self._builder.divide(treatment.title, treatment.number)
        for name in {element.id, element.attributes.get("name", "")} - {""}:
            self._paragraph.anchor(name)
        if element.name == "br":
            self._breaks.append((element.offset + self._shift, element.length))
        elif element.name == "hr":
            self._write_rule(element, context)
        elif element.name in _QUOTATION:
            self._write_mark(element, context, _QUOTATION[element.name][0])

    def _leave(self, element: Element, context: Context, words: int) -> None:
        if element.name in _QUOTATION:
            self._write_mark(element, context, _QUOTATION[element.name][1])
        if not self._parts(element):
            return
        breaks = len(self._breaks)
        self._flush()
        if self._words == words and _is_empty_line(element):
            self._gap += max(1 - breaks, 0)

    def _parts(self, element: Element) -> bool:
        """Whether words before and after the element are of other paragraphs."""
        treatment = self._treatments.get(element)
        return element.name in BLOCK or (treatment is not None and treatment.role is not None)

    def _write_rule(self, element: Element, context: Context) -> None:
        same = element.length == len(RULE)  # `<hr/>`: an equal length would claim equal signs
        length = 0 if same else element.length
        with self._builder.passage(Role.RULE, gap=self._gap, centred=True, style=context.style):
            self._builder.add(RULE, self._part, element.offset + self._shift, length)
        self._gap = 0
        self._words += 1

    def _write_mark(self, element: Element, context: Context, mark: str) -> None:
        self._end_lines(context)
        self._add(Piece(mark, element.offset + self._shift, element.length), context)

    def _write_words(self, words: Words, context: Context) -> None:
        for piece in read_entities(self._tree.markup, words.start, words.end):
            white = piece.words.isspace()
            if not white:
                self._end_lines(context)
                self._words += 1
            elif self._breaks or not self._paragraph.has_words:
                continue
            moved = Piece(piece.words, piece.offset + self._shift, piece.length)
            self._add(moved, context)

    def _add(self, piece: Piece, context: Context) -> None:
        if not self._paragraph.has_words:
            self._shape = Shape(
                role=context.role,
                level=context.level,
                centred=context.centred,
                style=context.style,
            )
        at = piece.offset
        kinds = {
            kind
            for kind, element in context.emphasis
            if element.ended is None or at < element.ended + self._shift
        }
        put = self._paragraph.keep if context.preformatted else self._paragraph.add
        put(piece, kinds)

    def _end_lines(self, context: Context) -> None:
        """Make of the line breaks before the next words what they are: a line end within the
        paragraph, the end of the paragraph, or a gap.
        """
        breaks, self._breaks = self._breaks, []
        if not breaks:
            return
        if not self._paragraph.has_words:
            self._gap += len(breaks)
        elif len(breaks) == 1:
            self._paragraph.end_line(*breaks[0])
        else:
            self._flush()
            self._gap += len(breaks) - 1

    def _flush(self) -> None:
        breaks, self._breaks = self._breaks, []
        if not self._paragraph.has_words:
            self._gap += len(breaks)
            return
        shape = Shape(
            role=self._shape.role,
            level=self._shape.level,
            gap=self._gap,
            centred=self._shape.centred,
            style=self._shape.style,
        )
        self._paragraph.write(self._builder, shape, self.anchors)
        self._paragraph = Paragraph(self._part)
        self._gap = max(len(breaks) - 1, 0)


def _is_empty_line(element: Element) -> bool:
    if element.name == "p":
        return True
    return element.name == "div" and all(child.name == "br" for child in element.elements)
