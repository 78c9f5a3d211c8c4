"""Where a scene begins, where it is set and when, through whose eyes, and who is there."""

from typing import Any, Final

from fabula.contract import Block, Scene
from fabula.core import Span
from fabula.errors import InputError
from fabula.exports.view.inside import Inside
from fabula.layers.blocks import STORY_KINDS
from fabula.room.story.acts.bench import Bench, Form, names, plain
from fabula.room.story.view import StoryView
from fabula.room.strings import say

FIELDS: Final = ("place", "time", "day", "eyes", "present")


def begins(bench: Bench, form: Form) -> str:
    """A scene begins with the paragraph that `at` lies in."""
    return _break(bench, form, True)


def goes_on(bench: Bench, form: Form) -> str:
    """No scene begins with the paragraph that `at` lies in."""
    return _break(bench, form, False)


def scene(bench: Bench, form: Form) -> str:
    """What is so of the scene that begins at `scene`: the fields that differ from `shown`."""
    start = bench.offset(form, "scene")
    found = next((one for one in bench.view.reading.scenes if one.start == start), None)
    if found is None:
        raise InputError(say("act.no_such_place"))
    block = _paragraph(bench.view, found.start)
    entry = _entry(bench, found.span)
    seen = shown(bench.view, found)
    said = {
        key: _value(key, form)
        for key in FIELDS
        if key in form and _flat(key, form) != _flat(key, seen)
    }
    if not said:
        raise InputError(say("act.nothing_new"))
    told = None if entry is None else bench.sheet.scenes[entry]
    for key, value in said.items():
        if value is None and getattr(told, key, None) is None:
            raise InputError(say("act.not_empty", field=say(f"field.{key}")))
    bench.editor.note(entry, bench.anchor(block.span), said)
    return say(
        "done.scene",
        number=bench.view.reading.scenes.index(found) + 1,
        what=", ".join(say(f"field.{key}") for key in said),
    )


def shown(view: StoryView, one: Scene) -> dict[str, str]:
    """What a page's form says of a scene before it is changed."""
    called = {person.id: person.name for person in view.reading.characters}
    day = one.time.day if one.time else None
    return {
        "place": one.place.name if one.place else "",
        "time": (one.time.label or "") if one.time else "",
        "day": "" if day is None else str(day),
        "eyes": called.get(one.pov[0].character, "") if one.pov else "",
        "present": ", ".join(called[who] for who in one.present if who in called),
    }


def _flat(key: str, form: Form) -> object:
    return names(form, key) if key == "present" else plain(form, key)


def _value(key: str, form: Form) -> Any:
    if key == "present":
        return names(form, key)
    value = plain(form, key)
    if key != "day" or not value:
        return value or None
    if not value.removeprefix("-").isdecimal() or len(value) > len("-100000"):
        raise InputError(say("act.no_day"))
    return int(value)


def _break(bench: Bench, form: Form, breaks: bool) -> str:
    block = _paragraph(bench.view, bench.offset(form, "at"))
    bench.editor.note(_entry(bench, block.span), bench.anchor(block.span), {"break": breaks})
    return say("done.break" if breaks else "done.no_break", words=bench.words(block.span))


def _paragraph(view: StoryView, at: int) -> Block:
    blocks = view.reading.blocks
    number = Inside(blocks).number(at)
    if number is None or blocks[number].kind not in STORY_KINDS:
        raise InputError(say("act.no_paragraph"))
    return blocks[number]


def _entry(bench: Bench, stretch: Span) -> int | None:
    """The number of the sheet's `[[scene]]` that is about this stretch already."""
    for number, span in bench.told(bench.sheet.scenes):
        if stretch.start <= span.start < stretch.end:
            return number
    return None
