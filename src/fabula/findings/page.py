"""The page of a rule, in Markdown and as plain lines, made from the rule itself."""

from collections.abc import Iterator
from inspect import cleandoc
from textwrap import wrap
from typing import Final

from fabula.findings.rule import Rule
from fabula.layers.findings import Severity

MEANT: Final = {
    Severity.SLIP: "slip: something to mend",
    Severity.QUESTION: "question: something to look at; it may be right",
    Severity.HABIT: "habit: a custom of the hand, no error",
}
"""How findings of each severity are meant."""


def markdown(rule: Rule) -> str:
    """The page of a rule for the documentation."""
    parts = [
        f"# {rule.code}: {rule.name}",
        f"*{MEANT[rule.severity].capitalize()}.*{_notes(rule)}",
        _one_line(rule.what),
        *(_one_line(part) for part in rule.why.split("\n\n")),
        "**Before**",
        _quoted(rule.example),
        "**Better**",
        _quoted(rule.better),
        f'To switch it off, write `off = ["{rule.code}"]` under `[review]` in the story sheet.',
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def lines(rule: Rule, width: int) -> Iterator[str]:
    """The page of a rule for a terminal of `width` columns."""
    yield f"{rule.code}  {rule.name}"
    yield f"{MEANT[rule.severity]}{_notes(rule)}"
    for part in (rule.what, *rule.why.split("\n\n")):
        yield ""
        yield from wrap(_one_line(part), width)
    for head, text in (("Before", rule.example), ("Better", rule.better)):
        yield ""
        yield f"{head}:"
        for line in cleandoc(text).splitlines():
            yield from wrap(line, width, initial_indent="  ", subsequent_indent="  ")


def _notes(rule: Rule) -> str:
    notes = ""
    if rule.shy:
        notes += " It speaks only where the story sheet puts it under `on`."
    return notes


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    told = cleandoc(text).replace("* * *", r"\* \* \*")
    return "\n>\n".join(f"> {line}" for line in told.splitlines() if line)
