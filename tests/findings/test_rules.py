"""Every rule has its page and its cases, fires where it must and is silent where it must."""

import re

import pytest

from fabula.findings.registry import FAMILIES, rules
from fabula.findings.rule import Rule
from fabula.layers.findings import Severity
from tests.findings.cases import Fires, Silent, cases, found, path

FIRING = [(rule, case) for rule in rules() for case in cases(rule).fires]
QUIET = [(rule, case) for rule in rules() for case in cases(rule).silent]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert rule.family in FAMILIES
    assert rule.severity in Severity
    assert rule.what
    assert rule.why, "the second paragraph of the docstring says why it matters"
    assert rule.message
    assert rule.example
    assert rule.better != rule.example


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_lies_where_its_code_and_name_say(rule: Rule) -> None:
    expected = f"{rule.code}_{rule.name}".lower().replace("-", "_")
    assert type(rule).__module__ == f"fabula.findings.{rule.family}.{expected}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_has_cases_for_both(rule: Rule) -> None:
    assert path(rule).exists()
    assert cases(rule).fires
    assert cases(rule).silent


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in rules()}) == len(rules())
    assert len({rule.name for rule in rules()}) == len(rules())


@pytest.mark.parametrize(("rule", "case"), FIRING, ids=lambda one: getattr(one, "name", ""))
def test_it_fires(rule: Rule, case: Fires) -> None:
    seen = list(found(rule, case.text, model=case.model))
    assert [words for words, _ in seen] == [case.at] * case.times
    if case.better is not None:
        assert seen[0][1].suggestions[:1] == (case.better,)


@pytest.mark.parametrize(("rule", "case"), QUIET, ids=lambda one: getattr(one, "name", ""))
def test_it_stays_silent(rule: Rule, case: Silent) -> None:
    assert list(found(rule, case.text, model=case.model)) == []
