"""Who speaks a line, and to whom."""

from fabula.contract import Quote
from fabula.errors import InputError
from fabula.exports.view.inside import Inside
from fabula.room.story.acts.bench import Bench, Form, field, names
from fabula.room.strings import say


def speaker(bench: Bench, form: Form) -> str:
    """Who spoke a line: `line` is where it begins, `name` who said it."""
    quote = _quote(bench, form)
    name = field(form, "name")
    bench.editor.say(_entry(bench, quote), bench.anchor(quote.span), name, None)
    return say("done.speaker", name=name, words=bench.words(quote.span))


def to(bench: Bench, form: Form) -> str:
    """To whom: `line` as above, `to` the names between commas; none: to nobody."""
    quote = _quote(bench, form)
    hearers = names(form, "to")
    bench.editor.say(_entry(bench, quote), bench.anchor(quote.span), None, hearers)
    words = bench.words(quote.span)
    if not hearers:
        return say("done.to_nobody", words=words)
    return say("done.to", names=", ".join(hearers), words=words)


def _quote(bench: Bench, form: Form) -> Quote:
    start = bench.offset(form, "line")
    quotes = bench.view.reading.quotes
    number = Inside(quotes).number(start)
    if number is None or quotes[number].start != start:
        raise InputError(say("act.no_such_place"))
    return quotes[number]


def _entry(bench: Bench, quote: Quote) -> int | None:
    """The number of the sheet's `[[line]]` that is about these words already, if there is one."""
    for number, span in bench.told(bench.sheet.lines):
        if span.start <= quote.start < span.end:
            return number
    return None
