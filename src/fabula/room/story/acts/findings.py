"""What the author says of findings: meant so, for later, open again; of a word, of a rule."""

from typing import Final

from fabula.contract import Finding
from fabula.errors import InputError
from fabula.findings.vocabulary import vocabulary
from fabula.layers.told import folded
from fabula.room.story.acts.bench import Bench, Form, field
from fabula.room.strings import say
from fabula.sheet.decided import solid

STATUSES: Final = ("intended", "later")
KINDS: Final = ("rules", "words", "speech")


def finding(bench: Bench, form: Form) -> str:
    """One finding, by its `rule` (a code) and `at`, where it begins, has `status`.

    The status is `intended`, `later` or `open`.
    """
    found = _finding(bench, form)
    status = _one_of(form, "status", (*STATUSES, "open"))
    gone = _take_out(bench, found)
    if status == "open" and not gone:
        raise InputError(say("act.all_alike"))
    if status != "open":
        bench.editor.decide(
            status, found.code, bench.anchor(solid(bench.view.reading.text, found.span))
        )
    words = bench.words(found.span)
    return say(f"done.{status}", rule=found.name, words=words)


def findings(bench: Bench, form: Form) -> str:
    """All findings of one of the `rules`, with one of the `words`, or in somebody's `speech`.

    `kind` is which of these, `name` the rule, word or person, `status` is `intended` or `later`.
    """
    status, kind = _one_of(form, "status", STATUSES), _one_of(form, "kind", KINDS)
    name = field(form, "name")
    if kind == "rules":
        _known(name)
    bench.editor.decide_all(status, kind, name)
    return say(f"done.all_{status}", name=name)


def word(bench: Bench, form: Form) -> str:
    """`name` is a word of the story's world: no rule stumbles over it."""
    name = field(form, "name")
    bench.editor.list_in_review("words", name)
    return say("done.word", name=name)


def rule(bench: Bench, form: Form) -> str:
    """The rule, family or severity `name` is `off` or `on`, by `status`."""
    status, name = _one_of(form, "status", ("off", "on")), field(form, "name")
    _known(name)
    bench.editor.list_in_review(status, name)
    return say(f"done.rule_{status}", name=name)


def _finding(bench: Bench, form: Form) -> Finding:
    start, code = bench.offset(form, "at"), field(form, "rule")
    for one in bench.view.reading.findings:
        if one.start == start and one.code == code:
            return one
    raise InputError(say("act.no_such_place"))


def _take_out(bench: Bench, found: Finding) -> bool:
    """Take out what was said of a finding before; tells whether anything was."""
    rules = {folded(found.code), folded(found.name)}
    any_gone = False
    for status in STATUSES:
        entries = getattr(bench.sheet, status)
        gone = [
            number
            for number, span in bench.told(entries)
            if folded(entries[number].rule) in rules
            and span.start <= found.end
            and found.start <= span.end
        ]
        if gone:
            bench.editor.take_out(status, gone)
            any_gone = True
    return any_gone


def _one_of(form: Form, name: str, allowed: tuple[str, ...]) -> str:
    value = field(form, name)
    if value not in allowed:
        raise InputError(say("act.not_one_of", field=say(f"field.{name}"), all=", ".join(allowed)))
    return value


def _known(name: str) -> None:
    if name.casefold() not in vocabulary():
        raise InputError(say("act.no_rule", name=name))
