"""How a work sets its quotations: learned from the whole of it before any paragraph is read.

Every candidate mark is counted by whether it looks like an opening one, with more weight where it
leads a paragraph, since that is where speech begins. The family that collects the most is the
work's own; others that lead paragraphs too are taken as a mixture, the rest as nested or
occasional. Curly marks that stand the wrong way round more than now and then (a conversion gone
wrong), and guillemets set the German way (»so«), make a family `loose`: its direction is then told
from spacing. A dash counts as a mark of speech where several paragraphs begin with one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from fabula.core import Spanned
from fabula.stages.quotations.costs import literal
from fabula.stages.quotations.dashes import lines
from fabula.stages.quotations.marks import Family, Mark, Side, find_marks

_LEAD_WEIGHT: Final = 3
_MIXED_SHARE: Final = 0.1
_LOOSE_SHARE: Final = 0.3
_DASH_SHARE: Final = 0.25
_OCCASIONAL: Final = 1.0
_MIXED: Final = 0.3


class Habits(Struct, frozen=True, kw_only=True):
    """What a work was found to do with its marks.

    `outer` is what it costs to open speech with each family; `loose` the families whose signs may
    be turned the wrong way; `typed` whether two single signs make a double one; `dashes` whether
    a dash at the head of a line begins speech; `primary` the work's own family.
    """

    primary: Family
    outer: dict[Family, float]
    loose: frozenset[Family]
    typed: bool
    dashes: bool


def learn(content: str, paragraphs: Sequence[Spanned]) -> Habits:
    """The habits of a work.

    Parameters:
        content: the whole text.
        paragraphs: its story blocks.
    """
    typed = _is_typed(content)
    opens: Counter[Family] = Counter()
    leads: Counter[Family] = Counter()
    signs: Counter[str] = Counter()
    dashes = 0
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        dashes += sum(1 for _ in lines(content, start, end))
        for mark in _openers(content, find_marks(content, start, end, typed=typed)):
            opens[mark.family] += 1
            signs[mark.sign] += 1
            leads[mark.family] += mark.start - start < 3
    return Habits(
        primary=_primary(opens, leads),
        outer=_outer(opens, leads),
        loose=_loose(signs),
        typed=typed,
        dashes=_speaks_by_dash(dashes, leads),
    )


def _openers(content: str, marks: Iterable[Mark]) -> Iterable[Mark]:
    for mark in marks:
        opens = mark.right is Side.WORD and mark.left in (Side.SPACE, Side.DASH)
        if opens and (mark.family is not Family.SINGLE or literal(mark, content) > 1.0):
            yield mark


def _is_typed(content: str) -> bool:
    if "``" in content:
        return True
    doubles = content.count('"') + content.count("“")
    return "''" in content and len(re.findall(r"(?<![\w'])''(?=\w)", content)) > doubles


def _weight(family: Family, opens: Counter[Family], leads: Counter[Family]) -> int:
    return opens[family] + _LEAD_WEIGHT * leads[family]


def _primary(opens: Counter[Family], leads: Counter[Family]) -> Family:
    return max(Family, key=lambda family: (_weight(family, opens, leads), -family))


def _outer(opens: Counter[Family], leads: Counter[Family]) -> dict[Family, float]:
    primary = _primary(opens, leads)
    mixed = _MIXED_SHARE * leads[primary]
    return {
        family: 0.0 if family is primary else _MIXED if leads[family] > mixed else _OCCASIONAL
        for family in Family
    }


def _loose(signs: Counter[str]) -> frozenset[Family]:
    pairs = {
        Family.DOUBLE: ("“", "”"),
        Family.SINGLE: ("‘", "’"),
        Family.GUILLEMET: ("«", "»"),
        Family.ANGLE: ("‹", "›"),
    }
    return frozenset(
        family
        for family, (turned_right, turned_wrong) in pairs.items()
        if signs[turned_wrong] > _LOOSE_SHARE * (signs[turned_right] + signs[turned_wrong])
    )


def _speaks_by_dash(dashes: int, leads: Counter[Family]) -> bool:
    return dashes >= 2 and dashes > _DASH_SHARE * sum(leads.values())
