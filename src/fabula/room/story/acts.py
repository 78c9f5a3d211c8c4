"""What can be done to a story from its pages, each by its name; an act writes the sheet alone.

An act is a function of the story and of what the page sent; it gives the change to be made. To add
one: write it, put it into `ACTS`, and send `POST /stories/N/acts/NAME` from a page.
"""

from collections.abc import Callable, Mapping
from typing import Final

from fabula.contract import Quote
from fabula.errors import InputError
from fabula.room.story.desk import Change, Desk
from fabula.room.strings import say
from fabula.sheet import Sheet, load
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import Editor
from fabula.sheet.telling import placed

Form = Mapping[str, str]
Act = Callable[[Desk, Form], Change]


def speaker(desk: Desk, form: Form) -> Change:
    """Who spoke a line: `line` is where it begins, `name` who said it."""
    quote = _quote(desk, _field(form, "line"))
    name = _field(form, "name")
    made = Maker(Page.of(desk.document)).anchor(quote.span)
    known = _entry(desk, quote)

    def change(editor: Editor) -> None:
        editor.say(known, made, name, None)

    return change


def same(_: Desk, form: Form) -> Change:
    """Two names are one person's: `one`, `other`."""
    names = (_field(form, "one"), _field(form, "other"))
    return lambda editor: editor.join(names)


def apart(_: Desk, form: Form) -> Change:
    """Two names are two people's: `one`, `other`."""
    names = (_field(form, "one"), _field(form, "other"))
    return lambda editor: editor.part(names)


ACTS: Final[dict[str, Act]] = {"speaker": speaker, "same": same, "apart": apart}


def _field(form: Form, name: str) -> str:
    value = " ".join(form.get(name, "").split())
    if not value:
        raise InputError(say("act.missing", field=name))
    return value


def _quote(desk: Desk, start: str) -> Quote:
    found = next((one for one in desk.view.reading.quotes if str(one.start) == start), None)
    if found is None:
        raise InputError(say("act.no_such_line"))
    return found


def _entry(desk: Desk, quote: Quote) -> int | None:
    """The number of the sheet's `[[line]]` that is about these words already, if there is one."""
    path = desk.where.sheet
    sheet = load(path) if path.is_file() else Sheet()
    for number, at in enumerate(placed(sheet, desk.document).lines):
        if at.span is not None and at.span.start <= quote.start < at.span.end:
            return number
    return None
