"""What an element passes on to the text inside it."""

import re

from msgspec import Struct

from fabula.core import EmphasisKind, Role
from fabula.importers.html.names import EMPHASIS, HEADINGS, PREFORMATTED, SILENT
from fabula.importers.html.tree import Element

_CENTRED = frozenset({"center", "centre", "centered", "centred", "align-center", "text-center"})
_ALIGNED = re.compile(r"text-align\s*:\s*([a-z-]+)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_KEPT_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_STYLED = (
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), EmphasisKind.ITALIC),
    (re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)"), EmphasisKind.BOLD),
    (re.compile(r"text-decoration[a-z-]*\s*:[^;]*underline"), EmphasisKind.UNDERLINE),
    (re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through"), EmphasisKind.STRIKE),
)
_MOST_EMPHASIS = 16
_FOOTNOTES = frozenset({"footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"})
_CALIBRE = (("dl", "footnote"), ("h1", "notes-header"))
_TO_AND_FRO = frozenset({"noteref", "backlink", "referrer"})
_LINKS = frozenset({"noteref", "footnote-ref", "footnote-back"})
"""What calibre and pandoc call the links between a word and its note."""
_UPRIGHT = re.compile(r"font-style\s*:\s*normal")


class Treatment(Struct, frozen=True, kw_only=True):
    """What a site's own markup says of an element, whatever its name: its role and that of all in
    it, that it is left out, or that a chapter begins with it.
    """

    role: Role | None = None
    level: int = 0
    left_out: bool = False
    divides: bool = False
    title: str | None = None
    number: int | None = None


class Context(Struct, frozen=True, kw_only=True):
    """What holds for the text inside an element."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    fixed: bool = False
    centred: bool = False
    preformatted: bool = False
    silent: bool = False
    style: str = ""
    emphasis: tuple[tuple[EmphasisKind, Element], ...] = ()


def inside(element: Element, around: Context, treatment: Treatment | None) -> Context:
    """What holds inside `element`, which stands where `around` holds."""
    style = element.attributes.get("style", "").lower()
    role, level, fixed = _role(element, around, treatment)
    return Context(
        role=role,
        level=level,
        fixed=fixed,
        centred=_centred(element, style, around),
        preformatted=around.preformatted
        or element.name in PREFORMATTED
        or bool(style and _KEPT_LINES.search(style)),
        silent=around.silent or _silent(element, style, around, treatment),
        style=element.attributes.get("class", "").strip() or around.style,
        emphasis=_emphasis(element, style, around),
    )


def _role(element: Element, around: Context, treatment: Treatment | None) -> tuple[Role, int, bool]:
    if treatment is not None and treatment.role is not None:
        return treatment.role, treatment.level, True
    if around.fixed:
        return around.role, around.level, True
    if _is_footnote(element):
        return Role.FOOTNOTE, 0, True
    if element.name in HEADINGS:
        return Role.HEADING, HEADINGS[element.name], False
    if element.name == "blockquote":
        return Role.BLOCKQUOTE, 0, False
    preformatted = element.name in PREFORMATTED and around.role is Role.PARAGRAPH
    return Role.PREFORMATTED if preformatted else around.role, around.level, False


def _kinds(element: Element) -> list[str]:
    """The structural semantics that e-books give an element."""
    attributes = element.attributes
    return f"{attributes.get('epub:type', '')} {attributes.get('role', '')}".lower().split()


def _is_footnote(element: Element) -> bool:
    if any(kind.removeprefix("doc-") in _FOOTNOTES for kind in _kinds(element)):
        return True
    return any(element.name == name and element.has_class(class_) for name, class_ in _CALIBRE)


def _centred(element: Element, style: str, around: Context) -> bool:
    if style and (aligned := _ALIGNED.search(style)):
        return aligned[1] == "center"
    if align := element.attributes.get("align", "").lower():
        return align in ("center", "middle")
    if element.name == "center":
        return True
    return around.centred or any(name.lower() in _CENTRED for name in element.classes)


def _silent(element: Element, style: str, around: Context, treatment: Treatment | None) -> bool:
    if treatment is not None and treatment.left_out:
        return True
    if element.name in SILENT or "hidden" in element.attributes:
        return True
    if any(kind.removeprefix("doc-") in _TO_AND_FRO for kind in _kinds(element)):
        return True
    if element.name == "a" and not _LINKS.isdisjoint(element.classes):
        return True
    if element.name in ("hr", "dt") and around.role is Role.FOOTNOTE:
        return True
    return bool(style and _HIDDEN.search(style))


def _emphasis(
    element: Element, style: str, around: Context
) -> tuple[tuple[EmphasisKind, Element], ...]:
    emphasis = around.emphasis
    if len(emphasis) > _MOST_EMPHASIS:
        return emphasis
    if kind := EMPHASIS.get(element.name):
        emphasis = (*emphasis, (kind, element))
    if style:
        if _UPRIGHT.search(style):
            emphasis = tuple(one for one in emphasis if one[0] is not EmphasisKind.ITALIC)
        emphasis += tuple((kind, element) for shape, kind in _STYLED if shape.search(style))
    return emphasis
