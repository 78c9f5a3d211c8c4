"""The cases of the rules, which lie beside them as TOML."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from fabula.core import Story
from fabula.findings.prose import prose
from fabula.findings.rule import Rule
from fabula.importers import import_bytes
from fabula.layers.findings import Finding
from fabula.settings import Settings
from fabula.stages import pipeline

STAGES = pipeline()


class Fires(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in which the rule finds the words `at`, `times` times, and would put `better`."""

    name: str
    text: str
    at: str
    better: str | None = None
    times: int = 1
    model: bool = False


class Silent(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in which the rule finds nothing."""

    name: str
    text: str
    model: bool = False


class Cases(Struct, frozen=True, forbid_unknown_fields=True):
    """All cases of one rule."""

    fires: tuple[Fires, ...] = ()
    silent: tuple[Silent, ...] = ()


def path(rule: Rule) -> Path:
    """Where the cases of a rule lie."""
    module = import_module(type(rule).__module__)
    return Path(module.__file__ or "").with_suffix(".cases.toml")


@cache
def cases(rule: Rule) -> Cases:
    """The cases of a rule."""
    values: dict[str, Any] = tomllib.loads(path(rule).read_text(encoding="utf-8"))
    return msgspec.convert(values, Cases)


def read(text: str, *, model: bool = False) -> Story:
    """A text with all layers that a rule sees."""
    story = Story(import_bytes(text.strip("\n").encode(), "story.txt"))
    settings = Settings(model=model)
    for stage in STAGES:
        story = story.with_layer(stage.read(story, settings))
    return story.with_layer(prose(story))


def found(rule: Rule, text: str, *, model: bool = False) -> Iterator[tuple[str, Finding]]:
    """What one rule finds in a text, with the words."""
    story = read(text, model=model)
    content = story.text.content
    for one in sorted(rule.findings(story), key=lambda one: one.start):
        yield content[one.start : one.end], one
