"""The elements of HTML, by what they do to the text."""

from fabula.core import EmphasisKind


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _named(
    "area base basefont bgsound br col embed frame hr img input link meta param source track wbr"
)
BLOCK = _named(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol p pre search section summary table tbody tfoot thead tr ul xmp"
)
CELL = frozenset({"td", "th"})
HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
PREFORMATTED = frozenset({"pre", "listing", "xmp"})
SILENT = _named(
    "script style title template noscript svg math iframe object audio video canvas select button "
    "textarea head datalist map noembed noframes"
)
EMPHASIS = {
    "em": EmphasisKind.ITALIC,
    "i": EmphasisKind.ITALIC,
    "cite": EmphasisKind.ITALIC,
    "dfn": EmphasisKind.ITALIC,
    "var": EmphasisKind.ITALIC,
    "b": EmphasisKind.BOLD,
    "strong": EmphasisKind.BOLD,
    "u": EmphasisKind.UNDERLINE,
    "ins": EmphasisKind.UNDERLINE,
    "s": EmphasisKind.STRIKE,
    "strike": EmphasisKind.STRIKE,
    "del": EmphasisKind.STRIKE,
}

CLOSED_BY = {
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "td": frozenset({"td", "th", "p", "li", "dt", "dd"}),
    "th": frozenset({"td", "th", "p", "li", "dt", "dd"}),
    "tr": frozenset({"tr", "td", "th", "p", "li", "dt", "dd"}),
    "tbody": frozenset({"tbody", "thead", "tr", "td", "th", "p", "li", "dt", "dd"}),
    "thead": frozenset({"tbody", "thead", "tr", "td", "th", "p", "li", "dt", "dd"}),
    "tfoot": frozenset({"tbody", "thead", "tr", "td", "th", "p", "li", "dt", "dd"}),
    "option": frozenset({"option"}),
}
"""Which open elements an opening tag ends, though nothing closed them."""

SCOPED = frozenset(CLOSED_BY) | {"p", "table", "ul", "ol", "dl", "select", "menu"}
"""The elements that such an ending stops at or passes."""
