"""Finds the rules: every module of a family's folder holds one."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules
from types import ModuleType
from typing import Final

from fabula.errors import ConfigurationError, Defect
from fabula.findings.rule import Rule

FAMILIES: Final = {
    "words": "Words: doubled, lost, mistaken for their likes, spelled in two ways",
    "marks": "Marks: quotation marks, dashes, dots, commas, capitals",
    "dialogue": "Dialogue: who speaks, and how it is told",
    "view": "View: whose eyes, which person, which tense",
    "scene": "Scenes and continuity: place, time, who is there, what cannot all be true",
    "habits": "Habits: what the hand does without asking",
}
"""The families of rules, in the order in which they are listed, each with what it is about."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by family and code.

    Raises:
        Defect: a module of a family holds no rule, or more than one.
    """
    return tuple(rule for family in FAMILIES for rule in sorted(_of(family), key=_code))


def rule(word: str) -> Rule:
    """The rule with this code or name.

    Raises:
        ConfigurationError: there is none.
    """
    for one in rules():
        if word.strip().casefold() in (one.code.casefold(), one.name):
            return one
    raise ConfigurationError(f'there is no rule "{word}"', "fabula rules lists them")


def _code(rule: Rule) -> str:
    return rule.code


def _of(family: str) -> Iterator[Rule]:
    package = import_module(f"fabula.findings.{family}")
    for module in iter_modules(package.__path__):
        if not module.name.startswith("_"):
            yield _only(import_module(f"{package.__name__}.{module.name}"))


def _only(module: ModuleType) -> Rule:
    kinds = [
        one
        for one in vars(module).values()
        if isinstance(one, type)
        and issubclass(one, Rule)
        and not isabstract(one)
        and one.__module__ == module.__name__
    ]
    if len(kinds) != 1:
        raise Defect(f"{module.__name__} holds {len(kinds)} rules instead of one")
    found: Rule = kinds[0]()
    return found
