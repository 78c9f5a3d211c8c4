"""`fabula sheet FILE --speaker …`: corrections, written into the sheet."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from fabula.cli.sheet.comments import take_in
from fabula.cli.sheet.decide import decide
from fabula.cli.sheet.desk import Desk
from fabula.cli.sheet.request import Pair, Wishes
from fabula.cli.streams import say
from fabula.contract import Quote, Reading
from fabula.errors import InputError, NotFound
from fabula.layers.told import folded
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import Editor
from fabula.sheet.finding import holding
from fabula.sheet.telling import brief_words, pairs, placed

_MOST_SHOWN = 5


def change(desk: Desk, wishes: Wishes) -> None:
    """Make all changes, or none if one of them cannot be made, and read the story anew.

    Raises:
        NotFound: there is no such line.
        InputError: the words stand in several lines.
        SheetError: the sheet would contradict itself.
    """
    editor = Editor(desk.path)
    for names in wishes.joined:
        editor.join(names)
    for names in wishes.parted:
        editor.part(names)
    for name in wishes.barred:
        editor.bar(name)
    if wishes.narrator is not None:
        editor.tell(wishes.narrator)
    if wishes.renew:
        _renew(desk, editor)
    before = desk.reading()
    if wishes.on_lines:
        _lines(desk, editor, wishes, before)
    said = [*decide(desk, editor, wishes.decided, before), *take_in(desk, editor, wishes.commented)]
    editor.save()
    desk.reading()
    for sentence in (*said, *_strangers(wishes, before)):
        say(sentence)
    say(f"Wrote {desk.path}")


def _renew(desk: Desk, editor: Editor) -> None:
    sheet = desk.sheet
    maker = Maker(Page.of(desk.document))
    for kind, number, _, found in pairs(sheet, placed(sheet, desk.document)):
        if found.span is not None:
            editor.anchor(kind, number, maker.anchor(found.span))


def _lines(desk: Desk, editor: Editor, wishes: Wishes, reading: Reading) -> None:
    maker = Maker(Page.of(desk.document))
    places = placed(desk.sheet, desk.document).lines
    spans = {at.span.start: number for number, at in enumerate(places) if at.span is not None}
    speakers: dict[int, str] = {}
    addressees: dict[int, list[str]] = {}
    for line, name in wishes.speakers:
        speakers[_meant(reading, line)] = name
    for line, name in wishes.addressees:
        addressees.setdefault(_meant(reading, line), []).append(name)
    for number in sorted({*speakers, *addressees}):
        span = reading.quotes[number].span
        known = next((n for start, n in spans.items() if span.start <= start < span.end), None)
        editor.say(known, maker.anchor(span), speakers.get(number), addressees.get(number))


def _meant(reading: Reading, line: str) -> int:
    """The number of the quotation that is meant by an id or by some of its words."""
    quotes = reading.quotes
    found = [number for number, quote in enumerate(quotes) if quote.id == line]
    found = found or holding(line, [reading.words(quote.span) for quote in quotes])
    if not found:
        raise NotFound(f'no line has the words "{line}"', "use some words of what is said")
    if len(found) > 1:
        shown = [_shown(reading, quotes[number]) for number in found[:_MOST_SHOWN]]
        more = f" and {len(found) - len(shown)} more" if len(found) > len(shown) else ""
        raise InputError(
            f'"{line}" stands in {len(found)} lines: {", ".join(shown)}{more}',
            "use more words, or the id",
        )
    return found[0]


def _shown(reading: Reading, quote: Quote) -> str:
    before = reading.text[max(0, quote.start - 40) : quote.start].split()[-4:]
    words = brief_words(reading.words(quote.span), 30)
    return f'{quote.id} "{words}" after "{" ".join(before)}"'


def _strangers(wishes: Wishes, reading: Reading) -> Iterator[str]:
    """A word on names that the story did not know, for the case that one is misspelt."""
    known = {folded(name): name for one in reading.characters for name in one.aliases}
    for name in _names(wishes.speakers, wishes.addressees):
        if folded(name) not in known and folded(name) != "narrator":
            near = get_close_matches(folded(name), known, 1)
            guess = f"; {known[near[0]]} is" if near else ""
            say_of = f"{name} was nobody in this story before"
            yield f"{say_of}{guess}."


def _names(*groups: Sequence[Pair]) -> Iterator[str]:
    return iter(dict.fromkeys(name for group in groups for _, name in group))
