"""What an act works on, and how it reads what the page sent."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from fabula.core import Span
from fabula.errors import InputError
from fabula.room.story.view import StoryView
from fabula.room.strings import say
from fabula.sheet import Sheet
from fabula.sheet.anchors.making import Made, Maker
from fabula.sheet.anchors.matching import resolve
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import Editor
from fabula.sheet.load import examine_text
from fabula.sheet.telling import brief_words
from fabula.sheet.values import Anchored

Form = Mapping[str, str]
_SHOWN = 50


class Bench:
    """A story with its sheet opened, for one act.

    Parameters:
        view: what the page is expected to show.
        page: the text of that, as anchors see it.
        editor: the sheet; saved after the act.
    """

    def __init__(self, view: StoryView, page: Page, editor: Editor) -> None:
        self.view = view
        self.editor = editor
        self._page = page

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet as it was before the act."""
        return examine_text(self.editor.path, self.editor.text).sheet

    def anchor(self, span: Span) -> Made:
        """The anchor of some words of the text."""
        return Maker(self._page).anchor(span)

    def told(self, entries: Sequence[Anchored]) -> Iterator[tuple[int, Span]]:
        """The entries of a list of the sheet that are found in the text: numbers and places."""
        for number, found in enumerate(resolve(entries, self._page)):
            if found.span is not None:
                yield number, found.span

    def words(self, span: Span) -> str:
        """Some words of the text, shortened for a sentence."""
        return brief_words(self.view.reading.words(span), _SHOWN)

    def offset(self, form: Form, name: str) -> int:
        """A place in the text that the page shows.

        Raises:
            InputError: it is missing, or the page shows another text than there is now.
        """
        if form.get("seen", "").partition("-")[0] != self.view.text_key:
            raise InputError(say("act.older"))
        value = field(form, name)
        if not (value.isascii() and value.isdecimal()) or len(value) > len(str(2**31)):
            raise InputError(say("act.no_such_place"))
        return int(value)


def field(form: Form, name: str) -> str:
    """What the page sent under a name, spaces evened out.

    Raises:
        InputError: nothing.
    """
    value = plain(form, name)
    if not value:
        raise InputError(say("act.missing", field=say(f"field.{name}")))
    return value


def plain(form: Form, name: str) -> str:
    """As `field`, empty where nothing was sent."""
    return " ".join(form.get(name, "").split())


def names(form: Form, name: str) -> list[str]:
    """Several names, between commas."""
    return [one for part in form.get(name, "").split(",") if (one := " ".join(part.split()))]
