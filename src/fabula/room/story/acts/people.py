"""Who is who: one person or two, nobody, by which name, and who tells the story."""

from fabula.errors import InputError
from fabula.layers.told import folded
from fabula.room.story.acts.bench import Bench, Form, field, plain
from fabula.room.strings import say


def same(bench: Bench, form: Form) -> str:
    """Two names are one person's: `one`, `other`."""
    one, other = _two(form)
    bench.editor.forget("apart", (one, other))
    bench.editor.join((one, other))
    return say("done.same", one=one, other=other)


def apart(bench: Bench, form: Form) -> str:
    """Two names are two people's: `one`, `other`."""
    one, other = _two(form)
    bench.editor.forget("same", (one, other))
    bench.editor.part((one, other))
    return say("done.apart", one=one, other=other)


def nobody(bench: Bench, form: Form) -> str:
    """`name` is no person."""
    name = field(form, "name")
    bench.editor.bar(name)
    return say("done.nobody", name=name)


def person(bench: Bench, form: Form) -> str:
    """Whoever is called `one` is shown as `name`, and goes by `pronouns` where these are sent."""
    one, name = field(form, "one"), field(form, "name")
    _free(bench, one, name)
    pronouns = plain(form, "pronouns") or None
    bench.editor.call((one,), name, pronouns)
    if pronouns and folded(one) == folded(name):
        return say("done.pronouns", name=name, pronouns=pronouns)
    return say("done.person", one=one, name=name)


def narrator(bench: Bench, form: Form) -> str:
    """`name` tells the story; nobody in it where it is empty."""
    name = plain(form, "name")
    bench.editor.tell(name or False)
    return say("done.narrator", name=name) if name else say("done.no_narrator")


def _two(form: Form) -> tuple[str, str]:
    one, other = field(form, "one"), field(form, "other")
    if folded(one) == folded(other):
        raise InputError(say("act.one_name"))
    return one, other


def _free(bench: Bench, one: str, name: str) -> None:
    """A new name may not be somebody else's: that would make one person of two unasked."""
    for character in bench.view.reading.characters:
        known = {folded(alias) for alias in (character.name, *character.aliases)}
        if folded(name) in known and folded(one) not in known:
            raise InputError(say("act.name_taken", name=name), say("act.join_them"))
