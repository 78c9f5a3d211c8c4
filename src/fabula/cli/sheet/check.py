"""`fabula sheet FILE --check`: what is wrong, and what is lost."""

from collections.abc import Iterator

from fabula.cli.sheet.desk import Desk
from fabula.cli.streams import print_line
from fabula.errors import SheetError
from fabula.findings.vocabulary import vocabulary
from fabula.layers.told import folded
from fabula.sheet import examine
from fabula.sheet.file.lines import Place
from fabula.sheet.file.tables import Written
from fabula.sheet.folder import remedy
from fabula.sheet.load import Loaded
from fabula.sheet.telling import brief, pairs, placed

SOME_LOST = 1


def check(desk: Desk) -> int:
    """Print a line for each thing; gives the exit code: 4 wrong, 1 lost, 0 all well."""
    path = desk.need_sheet()
    try:
        loaded = examine(path)
    except SheetError as error:
        print_line(str(error))
        return SheetError.exit_code
    for problem in loaded.problems:
        print_line(str(problem))
    if loaded.problems:
        return SheetError.exit_code
    lost = list(_lost(desk, loaded))
    for line in (*lost, *_absent(desk, loaded), *_strange(loaded)):
        print_line(line)
    sheet = loaded.sheet
    anchors = sum(1 for _ in pairs(sheet, placed(sheet, desk.document)))
    print_line(
        f"{path}: people: {len(sheet.people)}; "
        f"corrections found in the text: {anchors - len(lost)} of {anchors}."
    )
    return SOME_LOST if lost else 0


def _lost(desk: Desk, loaded: Loaded) -> Iterator[str]:
    own = loaded.files[0]
    for kind, number, anchor, found in pairs(loaded.sheet, placed(loaded.sheet, desk.document)):
        if found.span is None:
            where = own.where(kind, number)
            yield f'{where}: what is said of "{brief(anchor)}" is lost: {found.why}.'


def _absent(desk: Desk, loaded: Loaded) -> Iterator[str]:
    """People of the story's own sheet who go by no name in its text."""
    text = f" {folded(desk.document.text.content)} "
    own: Written = loaded.files[0]
    for number, person in enumerate(own.people):
        told = next(one for one in loaded.sheet.people if folded(person.name) in _folds(one.names))
        if not any(name in text for name in _folds(told.names)):
            where = own.where("person", number)
            yield f"{where}: no name of {person.name} stands in the text."


def _strange(loaded: Loaded) -> Iterator[str]:
    """Words that are to stand for rules, and stand for none."""
    for own in loaded.files:
        places: list[tuple[Place, str]] = [
            (("review", *keys), name) for keys, name in own.review.rules
        ]
        for kind, entries in (("intended", own.intended), ("later", own.later)):
            places += [((kind, number, "rule"), one.rule) for number, one in enumerate(entries)]
        for place, name in places:
            if name.strip().casefold() not in vocabulary():
                guess = remedy(name, vocabulary())
                yield f'{own.where(*place)}: there is no rule "{name}"; {guess}.'


def _folds(names: tuple[str, ...]) -> list[str]:
    return [folded(name) for name in names]
