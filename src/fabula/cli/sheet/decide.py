"""`fabula sheet FILE --intended WHAT --later WHAT`: what the author says of findings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from fabula.cli.sheet.desk import Desk
from fabula.cli.sheet.request import Pair
from fabula.contract import Finding, Reading
from fabula.errors import NotFound
from fabula.findings.registry import rules
from fabula.findings.vocabulary import vocabulary
from fabula.layers.told import folded
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.pages import Page
from fabula.sheet.decided import deciding, solid
from fabula.sheet.file.editing import Editor
from fabula.sheet.finding import holding
from fabula.sheet.telling import brief_words

_LONGEST: Final = 40
_MEANT: Final = {"intended": "is meant so", "later": "waits for a later draft"}


def decide(desk: Desk, editor: Editor, decided: Sequence[Pair], reading: Reading) -> Iterator[str]:
    """Write the decisions into the sheet; gives a sentence for each.

    Raises:
        NotFound: nothing in the story or the review goes by that word.
    """
    _take_back(desk, editor, decided, reading)
    for status, what in decided:
        finding = _finding(reading, what)
        if finding is not None:
            span = solid(reading.text, finding.span)
            editor.decide(status, finding.code, Maker(Page.of(desk.document)).anchor(span))
            words = brief_words(reading.words(span), _LONGEST)
            yield f"{finding.code} at “{words}” {_MEANT[status]}."
        else:
            kind, name = _manner(reading, what)
            editor.decide_all(status, kind, name)
            yield f"{_told(kind, name)} {_MEANT[status]}."


def _take_back(desk: Desk, editor: Editor, decided: Sequence[Pair], reading: Reading) -> None:
    """Take out what was said before of the findings that something is said of now."""
    named = [one for one in (_finding(reading, what) for _, what in decided) if one is not None]
    gone: dict[str, set[int]] = defaultdict(set)
    for one in named:
        for kind, number in deciding(desk.sheet, desk.document, one.code, one.name, one.span):
            gone[kind].add(number)
    for kind, numbers in gone.items():
        editor.take_out(kind, numbers)


def _finding(reading: Reading, what: str) -> Finding | None:
    return next((one for one in reading.findings if one.id == what.strip()), None)


def _manner(reading: Reading, what: str) -> tuple[str, str]:
    """A rule, somebody's speech or a word: what stands for all findings of a kind."""
    plain = what.strip()
    if plain.casefold() in vocabulary():
        return "rules", plain.upper() if any(map(str.isdecimal, plain)) else plain.casefold()
    names = {folded(name): one.name for one in reading.characters for name in one.aliases}
    if folded(plain) in names:
        return "speech", names[folded(plain)]
    if plain and holding(plain, [reading.text]):
        return "words", plain
    ids = [one.id for one in reading.findings]
    near = get_close_matches(plain.casefold(), [*sorted(vocabulary()), *ids], 1)
    remedy = f"perhaps {near[0]} is meant" if near else "fabula review shows the ids of findings"
    raise NotFound(f'"{what}" is no finding, rule, name or word of the story', remedy)


def _told(kind: str, name: str) -> str:
    if kind == "speech":
        return f"How {name} speaks"
    if kind == "words":
        return f"What is found of “{name}”"
    of_one = any(name.casefold() in (one.code.casefold(), one.name) for one in rules())
    return f"What {name} finds" if of_one else f"What is found under “{name}”"
