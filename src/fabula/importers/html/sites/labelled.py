"""Labels that stand in a page's text, each with the words that follow it."""

from collections.abc import Callable, Iterator

from fabula.importers.html.names import HEADINGS
from fabula.importers.html.tokens import Words, read_entities
from fabula.importers.html.tree import Element, Tree

_ENDS_LINE = frozenset({"br", "tr", "hr", *HEADINGS})


def labelled(
    tree: Tree,
    scope: Element,
    is_label: Callable[[Element], bool],
    *,
    by_line: bool,
    until: Callable[[Element], bool] | None = None,
) -> Iterator[tuple[str, str]]:
    """Each label in `scope`, without its colon, and the words up to the next label.

    Parameters:
        tree: the page.
        scope: where labels are looked for.
        is_label: tells a label from other elements.
        by_line: whether the end of a line (or of a table's row) also ends the words.
        until: tells the element before which the search ends.
    """
    label, words = "", ""
    for item in _flow(tree, scope, is_label):
        if isinstance(item, str):
            words += item
            continue
        if until is not None and until(item):
            break
        named = is_label(item)
        if named or (by_line and item.name in _ENDS_LINE and words.strip()):
            yield from _pair(label, words)
            label, words = tree.text(item) if named else "", ""
    yield from _pair(label, words)


def _flow(
    tree: Tree, scope: Element, is_label: Callable[[Element], bool]
) -> Iterator[Element | str]:
    stack: list[Element | Words] = [scope]
    while stack:
        item = stack.pop()
        if isinstance(item, Words):
            yield "".join(p.words for p in read_entities(tree.markup, item.start, item.end))
            continue
        yield item
        if item is scope or not is_label(item):
            stack.extend(reversed(item.children))


def _pair(label: str, words: str) -> Iterator[tuple[str, str]]:
    words = " ".join(words.split()).strip(" |")
    if label and words:
        yield label.strip(" :"), words
