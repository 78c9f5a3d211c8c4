"""A page as a tree of elements, each with its places in the markup; built without recursion."""

import re
from collections import Counter
from collections.abc import Iterator

from fabula.errors import DamagedFile
from fabula.importers.html.names import BLOCK, CELL, CLOSED_BY, SCOPED, SILENT, VOID
from fabula.importers.html.tokens import Tag, Words, read_entities, tokenise

_WHITE = re.compile(r"\s+")
_MOST_PIECES = 10_000
_TOP = Tag("", 0, 0)


class Element:
    """One element of a page.

    `offset` and `length` are those of its opening tag; `ended` is set where a closing tag ended an
    inline element inside a block that goes on.
    """

    __slots__ = ("attributes", "children", "ended", "length", "name", "offset", "parent")

    def __init__(self, tag: Tag, parent: "Element | None") -> None:
        self.name = tag.name
        self.attributes = tag.attributes
        self.offset, self.length = tag.start, tag.end - tag.start
        self.parent = parent
        self.children: list[Element | Words] = []
        self.ended: int | None = None

    @property
    def classes(self) -> list[str]:
        """The names in the `class` attribute."""
        return self.attributes.get("class", "").split()

    def has_class(self, name: str) -> bool:
        """Whether the element is of this class; converters number classes, as in `meta1`."""
        return any(one == name or one.rstrip("0123456789") == name for one in self.classes)

    @property
    def id(self) -> str:
        """The `id` attribute, or an empty string."""
        return self.attributes.get("id", "")

    @property
    def elements(self) -> Iterator["Element"]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def within(self) -> Iterator["Element"]:
        """This element and all below it, in order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(
                child for child in reversed(element.children) if isinstance(child, Element)
            )

    def ancestors(self) -> Iterator["Element"]:
        """The elements around this one, from the inside out."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent


class Tree:
    """A parsed page.

    Parameters:
        markup: the page, decoded.
        depth: the deepest nesting of blocks that is followed; inline elements nested deeper are
            passed over, and their text kept.

    Raises:
        DamagedFile: blocks are nested deeper than that.
    """

    def __init__(self, markup: str, depth: int) -> None:
        self.markup = markup
        self.root = Element(_TOP, None)
        self.elements: list[Element] = []
        self._depth = depth
        self._stack = [self.root]
        self._scopes: list[int] = []
        self._names: Counter[str] = Counter()
        for token in tokenise(markup):
            self._take(token)

    def first(self, name: str = "", id: str = "", class_: str = "") -> Element | None:
        """The first element with this name, id and class, of those that are given."""
        return next(self.all(name, id, class_), None)

    def all(self, name: str = "", id: str = "", class_: str = "") -> Iterator[Element]:
        """The elements with this name, id and class, of those that are given, in order."""
        return matching(self.elements, name, id, class_)

    def text(self, element: Element) -> str:
        """The words of an element, each run of white space made one space; of very long ones the
        beginning.
        """
        pieces: list[str] = []
        stack: list[Element | Words] = [element]
        while stack and len(pieces) < _MOST_PIECES:
            item = stack.pop()
            if isinstance(item, Words):
                pieces.extend(p.words for p in read_entities(self.markup, item.start, item.end))
            elif item is element or item.name not in SILENT:
                stack.extend(reversed(item.children))
                if item.name in BLOCK or item.name == "br":
                    pieces.append(" ")
        return _WHITE.sub(" ", "".join(pieces)).strip()

    def _take(self, token: Words | Tag) -> None:
        if isinstance(token, Words):
            self._stack[-1].children.append(token)
        elif token.closing and token.name == "br":
            self._open(Tag("br", token.start, token.end))
        elif token.closing:
            self._close(token)
        else:
            self._open(token)

    def _open(self, tag: Tag) -> None:
        self._end_implied(tag.name)
        block = tag.name in BLOCK or tag.name in CELL
        deep = len(self._stack) > self._depth
        if deep and tag.name not in VOID:
            if not block:
                return
            raise DamagedFile(
                f"the markup is nested more than {self._depth} levels deep, which no story is",
                "save the text of the page in another way",
            )
        element = Element(tag, self._stack[-1])
        self._stack[-1].children.append(element)
        self.elements.append(element)
        if tag.name not in VOID and not tag.empty:
            if tag.name in SCOPED:
                self._scopes.append(len(self._stack))
            self._stack.append(element)
            self._names[tag.name] += 1

    def _end_implied(self, name: str) -> None:
        ends = CLOSED_BY.get(name, _PARAGRAPH if name in BLOCK else _NONE)
        while self._scopes and self._stack[self._scopes[-1]].name in ends:
            self._cut(self._scopes[-1])

    def _cut(self, depth: int) -> None:
        self._names.subtract(one.name for one in self._stack[depth:] if one.ended is None)
        del self._stack[depth:]
        while self._scopes and self._scopes[-1] >= depth:
            self._scopes.pop()

    def _close(self, tag: Tag) -> None:
        if not self._names[tag.name]:
            return
        inline = tag.name not in BLOCK and tag.name not in CELL
        crossed = False
        for depth in range(len(self._stack) - 1, 0, -1):
            element = self._stack[depth]
            if element.name == tag.name and element.ended is None:
                if crossed:
                    element.ended = tag.start
                    self._names[tag.name] -= 1
                else:
                    self._cut(depth)
                return
            if inline and (element.name in BLOCK or element.name in CELL):
                crossed = True


_PARAGRAPH = frozenset({"p"})
_NONE: frozenset[str] = frozenset()


def matching(
    elements: Iterator[Element] | list[Element], name: str = "", id: str = "", class_: str = ""
) -> Iterator[Element]:
    """Those of `elements` that have this name, id and class, of those that are given."""
    return (
        element
        for element in elements
        if (not name or element.name == name)
        and (not id or element.id == id)
        and (not class_ or class_ in element.classes)
    )
