"""The control words of RTF that matter to a reader (RTF 1.9.1); all others change only the look."""

from collections.abc import Callable, Mapping

from fabula.core import EmphasisKind
from fabula.importers.rtf.frames import Frames

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
SYMBOLS = {"{": "{", "}": "}", "\\": "\\", "~": "\u00a0", "_": "\u2011", "\t": "\t"}
PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row"})
EMPHASIS = {
    "b": EmphasisKind.BOLD,
    "i": EmphasisKind.ITALIC,
    "strike": EmphasisKind.STRIKE,
    "striked": EmphasisKind.STRIKE,
    **dict.fromkeys(
        (
            *("ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulhwave", "ulldash", "ulth"),
            *("ulthd", "ulthdash", "ulthdashd", "ulthdashdd", "ulthldash", "ululdbwave", "ulw"),
            "ulwave",
        ),
        EmphasisKind.UNDERLINE,
    ),
}
FRAMES: Mapping[str, Callable[[Frames], None]] = {
    "footnote": Frames.open_note,
    "shptxt": Frames.open_box,
    "dptxbxtext": Frames.open_box,
    "annotation": Frames.open_comment,
}
TABLES = frozenset({"fonttbl", "stylesheet", "info"})
LEAVES = frozenset(
    {
        *("title", "author", "keywords", "doccomm", "generator"),
        *("atnauthor", "atnref", "atndate", "atrfstart", "atrfend"),
    }
)
TRANSPARENT = frozenset({"shpinst", "do"})
SKIPPED = frozenset(
    {
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("colortbl", "filetbl", "revtbl", "listtable", "listoverridetable", "rsidtbl"),
        *("pict", "nonshppict", "objdata", "objclass", "shprslt", "sp", "picprop"),
        *("fldinst", "formfield", "datafield", "listtext", "pntext", "nonesttables"),
        *("xe", "rxe", "txe", "tc", "tcn", "bkmkstart", "bkmkend", "upr", "private"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "atnid", "atnicn"),
        *("themedata", "colorschememapping", "latentstyles", "datastore", "template"),
        *("operator", "manager", "company", "category", "subject", "comment", "hlinkbase"),
        *("creatim", "revtim", "printim", "buptim", "userprops", "xmlnstbl", "panose", "falt"),
    }
)
