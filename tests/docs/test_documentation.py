"""Forgetting fails: what a user can set or call has its page."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
import pytest

from docs import generate
from fabula.cli.root import fabula
from fabula.settings import Limits, Settings
from fabula.stages import pipeline

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def commands(command: click.Command, path: str = "fabula") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from commands(found, f"{path} {name}")


@pytest.mark.parametrize(("path", "command"), list(commands(fabula)))
def test_every_command_and_option_explains_itself(path: str, command: click.Command) -> None:
    assert command.help, path
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{path} {option.name}"


@pytest.mark.parametrize("table", [Settings, Limits])
def test_every_setting_says_what_it_means(table: type[msgspec.Struct]) -> None:
    properties = msgspec.json.schema(table)["$defs"][table.__name__]["properties"]
    for name in table.__struct_fields__:
        assert name == "limits" or properties[name].get("description"), name


def test_every_stage_describes_itself() -> None:
    for stage in pipeline():
        assert type(stage).__doc__, stage.name


def test_the_generated_pages_are_current() -> None:
    assert generate.main(["--check"]) == 0


def test_a_page_of_a_rule_that_is_gone_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "reference").mkdir()
    monkeypatch.setattr(generate, "DOCS", tmp_path)
    assert generate.main([]) == 0
    gone = tmp_path / "rules" / "w999.md"
    gone.touch()
    assert generate.main(["--check"]) == 1
    assert "rules/w999.md" in capsys.readouterr().out
    assert generate.main([]) == 0
    assert not gone.exists()


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target
